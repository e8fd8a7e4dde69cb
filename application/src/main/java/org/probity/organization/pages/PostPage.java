package org.probity.organization.pages;

import java.util.UUID;
import java.util.stream.Stream;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.organization.Holding;
import org.probity.organization.Holdings;
import org.probity.organization.People;
import org.probity.organization.Person;
import org.probity.organization.Post;
import org.probity.organization.PostDetails;
import org.probity.organization.PostId;
import org.probity.organization.Posts;
import org.probity.organization.Reader;
import org.probity.organization.SectionId;
import org.probity.organization.Sections;
import org.probity.organization.UnitId;
import org.probity.wording.EditConflict;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One post: its duties and whether they are confirmed, who holds it, who held it (P2.1.1a). */
@Controller
@RequestMapping("/organization/posts")
@Allowed("organization:read")
class PostPage {

    private final Posts posts;
    private final Sections sections;
    private final Holdings holdings;
    private final People people;
    private final Edits edits;
    private final Dates dates;

    PostPage(Posts posts, Sections sections, Holdings holdings, People people, Edits edits, Dates dates) {
        this.posts = posts;
        this.sections = sections;
        this.holdings = holdings;
        this.people = people;
        this.edits = edits;
        this.dates = dates;
    }

    @GetMapping("/{id}")
    String show(Reader reader, @PathVariable UUID id, Model model) {
        var post = post(id);
        return page(reader, post, PostForm.of(post), model);
    }

    String page(Reader reader, Post post, PostForm form, Model model) {
        reader.require("organization:read", post.unit(), post.section(), post.id());
        var today = dates.today();
        var held = holdings.historyOf(post.id());
        var mayEdit = Edits.may(reader, post.unit(), post.section(), post.id());
        model.addAttribute("post", post);
        model.addAttribute("section", sections.find(post.section()).orElseThrow());
        model.addAttribute("form", form);
        model.addAttribute("holdings", held);
        model.addAttribute(
                "running", held.stream().filter(h -> runs(h)).map(Holding::id).toList());
        model.addAttribute(
                "people", people.names(held.stream().map(Holding::person).toList()));
        model.addAttribute(
                "candidates",
                mayEdit
                        ? people.all(post.unit()).stream()
                                .filter(PostPage::isThere)
                                .toList()
                        : Stream.of().toList());
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("mayAll", Edits.mayAll(reader));
        model.addAttribute("maySeat", maySeat(reader, post));
        model.addAttribute("levels", Post.Level.values());
        model.addAttribute("sections", sections.all(post.unit()));
        model.addAttribute("today", today);
        model.addAttribute("entries", edits.history("organization.post", post.id()));
        return "organization/post";
    }

    private boolean runs(Holding holding) {
        return holding.toOn() == null || !holding.toOn().isBefore(dates.today());
    }

    private static boolean isThere(Person person) {
        return person.employment() != Person.Employment.LEFT && person.employment() != Person.Employment.RETIRED;
    }

    /** Chiefs seat people on posts below their own only; leaders and chiefs are seated by the leading group office. */
    static boolean maySeat(Reader reader, Post post) {
        return Edits.mayAll(reader)
                || (Edits.may(reader, post.unit(), post.section(), post.id())
                        && post.level().compareTo(Post.Level.SECTION_CHIEF) > 0);
    }

    @GetMapping("/new")
    @Allowed("organization:edit")
    String fresh(Reader reader, @RequestParam UUID section, Model model) {
        return newPage(reader, PostForm.in(new SectionId(section)), model);
    }

    private String newPage(Reader reader, PostForm form, Model model) {
        if (form.section() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var section = sections.find(new SectionId(form.section()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        reader.require("organization:edit", section.unit(), section.id(), null);
        model.addAttribute("section", section);
        model.addAttribute("form", form);
        model.addAttribute("levels", Post.Level.values());
        model.addAttribute("mayAll", Edits.mayAll(reader));
        return "organization/post-new";
    }

    @PostMapping
    @Allowed("organization:edit")
    String add(
            Reader reader,
            @ModelAttribute("form") PostForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        newPage(reader, form, model);
        var section = new SectionId(form.section() == null ? UUID.randomUUID() : form.section());
        try {
            var details = form.details(section);
            requireLevel(reader, details, Post.Level.STAFF);
            var id = posts.add(details);
            redirect.addFlashAttribute("done", "organization.done.post-added");
            return "redirect:/organization/posts/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return newPage(reader, form, model);
        }
    }

    @PostMapping("/{id}")
    @Allowed("organization:edit")
    String change(
            Reader reader,
            @PathVariable UUID id,
            @ModelAttribute("form") PostForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        var post = post(id);
        reader.require("organization:edit", post.unit(), post.section(), post.id());
        var details = form.details(post.section());
        requireLevel(reader, details, post.level());
        requireSection(reader, post.unit(), details, post);
        try {
            posts.change(post.id(), form.version(), details, form.reason());
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return page(reader, post, form, model);
        } catch (EditConflict conflict) {
            model.addAttribute("theirs", Edits.differences(PostForm.texts(details), PostForm.texts(post.details())));
            return page(reader, post, form.at(post.version()), model);
        }
        redirect.addFlashAttribute("done", "organization.done.changed");
        return "redirect:/organization/posts/" + id;
    }

    private static void requireLevel(Reader reader, PostDetails details, Post.Level before) {
        var raised = details.level() != before && details.level().compareTo(Post.Level.SECTION_CHIEF) <= 0;
        if (raised && !Edits.mayAll(reader)) {
            throw new AccessDeniedException("Only the leading group office makes a post a leader's or a chief's");
        }
    }

    private static void requireSection(Reader reader, UnitId unit, PostDetails details, Post post) {
        if (!details.section().equals(post.section())) {
            reader.require("organization:edit", unit, details.section(), null);
        }
    }

    @PostMapping("/{id}/confirm")
    @Allowed("organization:edit")
    String confirm(Reader reader, @PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
        var post = post(id);
        reader.require("organization:edit", post.unit(), post.section(), post.id());
        posts.confirm(post.id(), version, reader.requirePerson());
        redirect.addFlashAttribute("done", "organization.done.confirmed");
        return "redirect:/organization/posts/" + id;
    }

    private Post post(UUID id) {
        return posts.find(new PostId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
