package org.probity.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.organization.Holdings;
import org.probity.organization.Leadership;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.organization.Posts;
import org.probity.organization.Section;
import org.probity.organization.Sections;
import org.probity.wording.Bilingual;
import org.probity.wording.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving and revoking delegations (segregation rule 6). */
@Controller
@RequestMapping("/identity/delegations")
@Allowed("identity:delegate")
class DelegationsPage {

    private final Delegations delegations;
    private final People people;
    private final Posts posts;
    private final Holdings holdings;
    private final Sections sections;
    private final Leadership leadership;
    private final Dates dates;

    DelegationsPage(
            Delegations delegations,
            People people,
            Posts posts,
            Holdings holdings,
            Sections sections,
            Leadership leadership,
            Dates dates) {
        this.delegations = delegations;
        this.people = people;
        this.posts = posts;
        this.holdings = holdings;
        this.sections = sections;
        this.leadership = leadership;
        this.dates = dates;
    }

    @GetMapping
    @Allowed({"identity:delegate", "identity:read-delegations"})
    String list(Viewer viewer, Model model) {
        return page(viewer, DelegationForm.EMPTY, model);
    }

    private String page(Viewer viewer, DelegationForm form, Model model) {
        var unit = viewer.requireUnit();
        var shown = viewer.may("identity:read-delegations")
                        && viewer.scope("identity:read-delegations").whole()
                ? Stream.concat(
                                delegations.running(unit, dates.today()).stream(),
                                delegations.about(viewer.requirePerson()).stream())
                        .distinct()
                        .toList()
                : delegations.about(viewer.requirePerson());
        model.addAttribute("form", form);
        model.addAttribute("me", viewer.requirePerson());
        model.addAttribute("today", dates.today());
        model.addAttribute("delegations", shown);
        model.addAttribute(
                "people",
                people.names(
                        shown.stream().flatMap(d -> Stream.of(d.from(), d.to())).toList()));
        var unitSections = sections.all(unit);
        var names = new LinkedHashMap<Object, Bilingual>();
        unitSections.forEach(section -> names.put(section.id(), section.name()));
        model.addAttribute("sectionNames", names);
        model.addAttribute("mayGive", viewer.may("identity:delegate"));
        if (viewer.may("identity:delegate")) {
            var giver = people.responsibilitiesOf(viewer.requirePerson(), dates.today());
            model.addAttribute("powers", Delegable.values());
            model.addAttribute(
                    "ownSections",
                    unitSections.stream()
                            .filter(section -> giver.chiefOf().contains(section.id())
                                    || giver.leaderOf().contains(section.id())
                                    || (giver.headOfUnit() && vacant(section)))
                            .toList());
            model.addAttribute("candidates", candidates(viewer));
        }
        return "identity/delegations";
    }

    private boolean vacant(Section section) {
        return section.kind() != Section.Kind.LEADERSHIP && leadership.chiefOf(section.id(), dates.today()) == null;
    }

    /** Who may receive anything at all: chiefs, their deputies and leaders, with the name of the post that makes them so. */
    private Map<PersonId, List<Bilingual>> candidates(Viewer viewer) {
        var unit = viewer.requireUnit();
        var today = dates.today();
        var byPost = new LinkedHashMap<Object, Bilingual>();
        posts.all(unit).stream()
                .filter(post -> Delegable.SIGN_CHIEF.suits(post.level()))
                .forEach(post -> byPost.put(post.id(), post.name()));
        var held = holdings.of(unit, today).stream()
                .filter(holding -> byPost.containsKey(holding.post()))
                .filter(holding -> !holding.person().equals(viewer.person()))
                .toList();
        var names = people.names(held.stream().map(h -> h.person()).toList());
        var candidates = new LinkedHashMap<PersonId, List<Bilingual>>();
        byPost.forEach((post, name) -> held.stream()
                .filter(holding -> holding.post().equals(post))
                .forEach(holding -> {
                    var person = names.get(holding.person());
                    if (person != null) {
                        candidates.putIfAbsent(holding.person(), List.of(person, name));
                    }
                }));
        return candidates;
    }

    @PostMapping
    String give(
            Viewer viewer,
            @ModelAttribute("form") DelegationForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        try {
            delegations.give(form.by(viewer.requirePerson()));
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return page(viewer, form, model);
        }
        redirect.addFlashAttribute("done", "identity.done.delegated");
        return "redirect:/identity/delegations";
    }

    @PostMapping("/{id}/revoke")
    String revoke(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
        var delegation = delegations
                .find(new DelegationId(id))
                .filter(d -> d.from().equals(viewer.person()))
                .orElseThrow(() -> new AccessDeniedException("Only who gave a delegation revokes it"));
        delegations.revoke(delegation.id());
        redirect.addFlashAttribute("done", "identity.done.revoked");
        return "redirect:/identity/delegations";
    }
}
