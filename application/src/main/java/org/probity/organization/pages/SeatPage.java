package org.probity.organization.pages;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.organization.HoldingId;
import org.probity.organization.Holdings;
import org.probity.organization.PersonId;
import org.probity.organization.Post;
import org.probity.organization.PostId;
import org.probity.organization.Posts;
import org.probity.organization.Reader;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Seating people on a post and ending it, and closing the post. */
@Controller
@RequestMapping("/organization/posts/{id}")
@Allowed("organization:edit")
class SeatPage {

    private final Posts posts;
    private final Holdings holdings;
    private final PostPage page;
    private final Edits edits;
    private final Dates dates;

    SeatPage(Posts posts, Holdings holdings, PostPage page, Edits edits, Dates dates) {
        this.posts = posts;
        this.holdings = holdings;
        this.page = page;
        this.edits = edits;
        this.dates = dates;
    }

    @PostMapping("/holders")
    String begin(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate fromOn,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate toOn,
            @RequestParam(defaultValue = "false") boolean deputising,
            Model model,
            RedirectAttributes redirect) {
        var post = seatable(reader, id);
        try {
            if (person == null) {
                throw new Refused(Refusal.at("person", "organization.refusal.person-missing"));
            }
            holdings.begin(post.id(), new PersonId(person), fromOn == null ? dates.today() : fromOn, toOn, deputising);
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return page.page(reader, post, PostForm.of(post), model);
        }
        redirect.addFlashAttribute("done", "organization.done.seated");
        return "redirect:/organization/posts/" + id;
    }

    @PostMapping("/holders/{holding}/end")
    String end(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable UUID holding,
            @RequestParam int version,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate toOn,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var post = seatable(reader, id);
        var held = holdings.find(new HoldingId(holding))
                .filter(h -> h.post().equals(post.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var lastDay = toOn == null ? dates.today() : toOn;
        try {
            holdings.end(held.id(), version, lastDay, reason);
            redirect.addFlashAttribute("done", "organization.done.ended");
        } catch (EditConflict conflict) {
            redirect.addFlashAttribute("refusals", edits.endedMeanwhile(held.toOn(), lastDay));
        }
        return "redirect:/organization/posts/" + id;
    }

    @PostMapping("/close")
    String close(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        var post = seatable(reader, id);
        try {
            posts.close(post.id(), version, on == null ? dates.today().plusDays(1) : on, reason);
        } catch (Refused refused) {
            model.addAttribute(
                    "refusals",
                    new Refusals(refused.refusals().stream()
                            .map(r -> new Refusal("close", r.code(), r.arguments()))
                            .toList()));
            return page.page(reader, post, PostForm.of(post), model);
        }
        redirect.addFlashAttribute("done", "organization.done.closed");
        return "redirect:/organization/posts/" + id;
    }

    private Post seatable(Reader reader, UUID id) {
        var post = posts.find(new PostId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        reader.require("organization:edit", post.unit(), post.section(), post.id());
        if (!PostPage.maySeat(reader, post)) {
            throw new AccessDeniedException("Leaders and chiefs are seated by the leading group office");
        }
        return post;
    }
}
