package org.probity.monitoring.feeds.endpoint;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.monitoring.feeds.Feed;
import org.probity.monitoring.feeds.FeedCatalogue;
import org.probity.monitoring.feeds.SourceId;
import org.probity.monitoring.feeds.pages.FeedAccess;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The systems that may deliver, and their tokens; a token is shown once, on the page that follows its issue. */
@Controller
@RequestMapping("/monitoring/feeds/sources")
@Allowed(FeedAccess.SOURCES)
class SourcePages {

    private static final List<Integer> DAYS = List.of(90, 180, 366);

    private final Sources sources;
    private final FeedCatalogue catalogue;
    private final FeedAccess access;
    private final Dates dates;

    SourcePages(Sources sources, FeedCatalogue catalogue, FeedAccess access, Dates dates) {
        this.sources = sources;
        this.catalogue = catalogue;
        this.access = access;
        this.dates = dates;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("sources", sources.all(viewer.requireUnit()));
        return "monitoring/feeds/sources";
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        return form(viewer, Map.of("perMinute", "120"), List.of(), model);
    }

    private String form(Viewer viewer, Map<String, String> typed, List<String> chosen, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("chosen", chosen);
        model.addAttribute("feeds", deliverable(viewer));
        return "monitoring/feeds/source-form";
    }

    /** Feeds that a system may deliver on the viewer's word: those the viewer may import. */
    private List<Feed> deliverable(Viewer viewer) {
        return catalogue.all().stream()
                .filter(feed -> access.mayImport(viewer, feed))
                .toList();
    }

    @PostMapping
    String register(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var feeds = allowed(viewer, form);
        try {
            var id = sources.register(viewer.requireUnit(), SourceDraft.of(form.toSingleValueMap(), feeds));
            redirect.addFlashAttribute("done", "monitoring.feeds.done.source");
            return "redirect:/monitoring/feeds/sources/" + id;
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(viewer, form.toSingleValueMap(), feeds, model);
        }
    }

    private List<String> allowed(Viewer viewer, MultiValueMap<String, String> form) {
        var open = deliverable(viewer).stream().map(Feed::key).toList();
        return form.getOrDefault("feeds", List.of()).stream()
                .filter(open::contains)
                .distinct()
                .toList();
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        var source = own(viewer, id);
        model.addAttribute("source", source);
        model.addAttribute(
                "names",
                catalogue.all().stream()
                        .filter(feed -> source.feeds().contains(feed.key()))
                        .toList());
        model.addAttribute("tokens", sources.tokens(source.id()));
        model.addAttribute("today", dates.today());
        model.addAttribute("days", DAYS);
        return "monitoring/feeds/source";
    }

    private Source own(Viewer viewer, UUID id) {
        return sources.find(new SourceId(id))
                .filter(source -> source.unit().equals(viewer.requireUnit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whoever issues a token for a feed may read that feed. */
    private Source mine(Viewer viewer, UUID id) {
        var source = own(viewer, id);
        source.feeds().forEach(feed -> access.importable(viewer, feed));
        return source;
    }

    @PostMapping("/{id}/tokens")
    String issue(Viewer viewer, @PathVariable UUID id, @RequestParam int days, RedirectAttributes redirect) {
        var source = mine(viewer, id);
        try {
            redirect.addFlashAttribute("token", sources.issue(source.id(), DAYS.contains(days) ? days : DAYS.get(0)));
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusals", new Refusals(refused.refusals()));
        }
        return "redirect:/monitoring/feeds/sources/" + id;
    }

    @PostMapping("/{id}/tokens/{token}/revocation")
    String revoke(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID token,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        var source = own(viewer, id);
        try {
            sources.revoke(source.id(), token, reason);
            redirect.addFlashAttribute("done", "monitoring.feeds.done.revoked");
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusals", general(refused));
        }
        return "redirect:/monitoring/feeds/sources/" + id;
    }

    @PostMapping("/{id}/closing")
    String close(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        var source = own(viewer, id);
        try {
            sources.close(source.id(), version, reason);
            redirect.addFlashAttribute("done", "monitoring.feeds.done.closed");
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusals", general(refused));
        } catch (EditConflict conflict) {
            redirect.addFlashAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("monitoring.feeds.refusal.changed-meanwhile"))));
        }
        return "redirect:/monitoring/feeds/sources/" + id;
    }

    private static Refusals general(Refused refused) {
        return new Refusals(refused.refusals().stream()
                .map(refusal -> new Refusal("", refusal.code(), refusal.arguments()))
                .toList());
    }
}
