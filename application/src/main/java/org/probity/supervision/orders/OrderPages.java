package org.probity.supervision.orders;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.monitoring.signals.SignalId;
import org.probity.monitoring.signals.Signals;
import org.probity.organization.Posts;
import org.probity.organization.Sections;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of orders, and the form on which one is issued. */
@Controller
@RequestMapping(OrderPages.PATH)
@Allowed(OrderRows.READ)
class OrderPages {

    static final String PATH = "/supervision/orders";

    private static final int PAGE = 50;

    private final Orders orders;
    private final OrderRows rows;
    private final Signals signals;
    private final Sections sections;
    private final Posts posts;
    private final Dates dates;

    OrderPages(Orders orders, OrderRows rows, Signals signals, Sections sections, Posts posts, Dates dates) {
        this.orders = orders;
        this.rows = rows;
        this.signals = signals;
        this.sections = sections;
        this.posts = posts;
        this.dates = dates;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var filter = OrderFilter.of(state, kind, section, q, sort, page);
        var found = rows.list(viewer, filter, PAGE);
        model.addAttribute("orders", found.stream().limit(PAGE).toList());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("filter", filter);
        var counts = rows.counts(viewer, filter);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "total", counts.values().stream().mapToInt(Integer::intValue).sum());
        model.addAttribute("states", OrderState.values());
        model.addAttribute("kinds", OrderKind.values());
        model.addAttribute("sorts", OrderFilter.Sort.values());
        model.addAttribute("sections", sections.all(viewer.requireUnit(), dates.today()));
        model.addAttribute("mayIssue", viewer.may(OrderAccess.ISSUE));
        return "supervision/orders/list";
    }

    @GetMapping("/new")
    @Allowed(OrderAccess.ISSUE)
    String blank(Viewer viewer, @RequestParam(required = false) @Nullable String signal, Model model) {
        var typed = Fields.blank()
                .with("due", Complexity.NORMAL.latest(dates.today()).toString())
                .with("complexity", Complexity.NORMAL.name());
        var id = Asked.id(signal);
        if (id != null) {
            fromSignal(viewer, id, typed);
        }
        return form(viewer, typed, model);
    }

    /** What a signal says already is not typed again. */
    private void fromSignal(Viewer viewer, UUID id, Fields typed) {
        var facts = signals.find(new SignalId(id), viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        typed.with("signal", id.toString())
                .with("source", OrderSource.SIGNAL.name())
                .with("sourceNote", facts.number())
                .with(
                        "problem",
                        facts.wording().zh().isEmpty()
                                ? facts.wording().en()
                                : facts.wording().zh());
        if (facts.section() != null) {
            typed.with("section", facts.section().value().toString());
        }
        if (facts.post() != null) {
            typed.with("post", facts.post().value().toString());
        }
    }

    @PostMapping
    @Allowed(OrderAccess.ISSUE)
    String issue(
            Viewer viewer, @RequestParam MultiValueMap<String, String> form, Model model, RedirectAttributes redirect) {
        var typed = Fields.of(form);
        try {
            var issuer = OrderRules.issuerOf(viewer.roles());
            if (issuer == null) {
                throw new AccessDeniedException(OrderAccess.ISSUE);
            }
            var draft = OrderForm.draft(typed, viewer.requireUnit(), issuer);
            if (draft.signal() != null && signals.find(draft.signal(), viewer).isEmpty()) {
                throw new Refused(Refusal.at("source", "supervision.refusal.order-signal-unknown"));
            }
            if (draft.post() != null
                    && posts.find(draft.post())
                            .filter(post -> post.section().equals(draft.section()))
                            .isEmpty()) {
                throw new Refused(Refusal.at("post", "supervision.refusal.order-post-elsewhere"));
            }
            var id = orders.issue(viewer, draft);
            redirect.addFlashAttribute("done", "supervision.done.order-issued");
            return "redirect:" + id.path();
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(viewer, typed, model);
        }
    }

    private String form(Viewer viewer, Fields typed, Model model) {
        var unit = viewer.requireUnit();
        var today = dates.today();
        model.addAttribute("typed", typed);
        model.addAttribute("kinds", OrderKind.values());
        model.addAttribute("complexities", Complexity.values());
        model.addAttribute("sources", OrderSource.values());
        model.addAttribute("issuer", Objects.requireNonNull(OrderRules.issuerOf(viewer.roles())));
        model.addAttribute("mayWhole", viewer.is(org.probity.identity.Role.SUPERIOR));
        var all = sections.all(unit, today);
        model.addAttribute("sections", all);
        model.addAttribute("posts", posts.all(unit, today));
        model.addAttribute(
                "sectionNames", all.stream().collect(java.util.stream.Collectors.toMap(s -> s.id(), s -> s.name())));
        model.addAttribute(
                "latest",
                Arrays.stream(Complexity.values()).map(one -> one.latest(today)).toList());
        model.addAttribute("rows", Math.max(3, Math.min(OrderDraft.MOST_PROBLEMS, typed.rows("problem") + 1)));
        return "supervision/orders/form";
    }
}
