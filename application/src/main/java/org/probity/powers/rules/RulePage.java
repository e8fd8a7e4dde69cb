package org.probity.powers.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Subject;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.SectionId;
import org.probity.organization.WorkCalendar;
import org.probity.powers.Timeline;
import org.probity.powers.WhoActs;
import org.probity.shell.Attachments;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One rule: what it says, what it governs, where it stands and who acts next. */
@Controller
class RulePage {

    private static final String UUID_PATTERN = "[0-9a-f]{8}-[0-9a-f-]{27}";
    private static final Set<String> NAMED = Set.of(
            "rule-drafted",
            "rule-edited",
            "rule-submitted",
            "rule-reviewed",
            "rule-issued",
            "rule-returned",
            "rule-withdrawn",
            "rule-repealed",
            "rule-linked",
            "rule-unlinked",
            "rule-replaced",
            "rule-imported");

    private final RuleAccess access;
    private final Rules rules;
    private final RuleLinks links;
    private final RuleActs acts;
    private final List<RuleCitations> citations;
    private final WhoActs whoActs;
    private final WorkCalendar calendar;
    private final Timeline timeline;
    private final Attachments attachments;
    private final Dates dates;

    RulePage(
            RuleAccess access,
            Rules rules,
            RuleLinks links,
            RuleActs acts,
            List<RuleCitations> citations,
            WhoActs whoActs,
            WorkCalendar calendar,
            Timeline timeline,
            Attachments attachments,
            Dates dates) {
        this.access = access;
        this.rules = rules;
        this.links = links;
        this.acts = acts;
        this.citations = citations;
        this.whoActs = whoActs;
        this.calendar = calendar;
        this.timeline = timeline;
        this.attachments = attachments;
        this.dates = dates;
    }

    /** The step that comes next, whose turn it is and until when. */
    record Next(RuleAct act, List<Bilingual> who, @Nullable LocalDate dueOn) {}

    @GetMapping("/powers/rules/{id:" + UUID_PATTERN + "}")
    @Allowed("powers:read")
    String rule(@PathVariable UUID id, Viewer viewer, Model model, Locale locale) {
        var rule = access.read(viewer, id);
        var mayDraft = RuleActs.may(viewer, "powers:rules-draft", rule);
        var mayLink = viewer.may("powers:rules-draft");
        var open = acts.open(viewer, rule);
        var linked = links.ofRule(rule.id());
        var citing = citations.stream()
                .flatMap(module -> module.of(rule.id(), viewer).stream())
                .toList();
        model.addAttribute("rule", rule);
        model.addAttribute("facts", rule.facts());
        model.addAttribute(
                "successor",
                rule.successor() == null ? null : rules.find(rule.successor()).orElse(null));
        model.addAttribute("links", linked);
        model.addAttribute("citing", citing);
        model.addAttribute("acts", open);
        model.addAttribute("mayRepeal", open.contains(RuleAct.REPEAL));
        model.addAttribute("mayEdit", mayDraft && rule.state() == RuleState.DRAFT);
        model.addAttribute("mayLink", mayLink && rule.state() != RuleState.WITHDRAWN);
        model.addAttribute(
                "mayReplace",
                mayDraft && rule.state() == RuleState.REPEALED && !(linked.isEmpty() && citing.isEmpty()));
        model.addAttribute("targets", mayLink ? targets(viewer, locale) : List.of());
        model.addAttribute(
                "others",
                mayDraft || open.contains(RuleAct.REPEAL)
                        ? rules.issued(rule.unit()).stream()
                                .filter(other -> !other.id().equals(rule.id()))
                                .toList()
                        : List.of());
        model.addAttribute("next", next(rule));
        model.addAttribute("today", dates.today());
        model.addAttribute("files", attachments.of(Rules.SUBJECT, id));
        model.addAttribute("mayAttach", mayDraft && rule.state() != RuleState.WITHDRAWN);
        model.addAttribute("timeline", timeline.of(Subject.of(Rules.SUBJECT, id), NAMED, "powers.rules.entry."));
        return "powers/rules/rule";
    }

    /** The powers and steps to which this viewer may tie a rule. */
    private List<RuleLinks.Target> targets(Viewer viewer, Locale locale) {
        var unit = viewer.requireUnit();
        return links.targets(unit, Locale.CHINESE.getLanguage().equals(locale.getLanguage())).stream()
                .filter(target -> RuleActs.may(
                        viewer,
                        "powers:rules-draft",
                        unit,
                        target.section() == null ? null : new SectionId(target.section())))
                .toList();
    }

    private @Nullable Next next(Rule rule) {
        return RuleAct.next(rule.state())
                .map(act -> new Next(act, who(act, rule), dueOn(act, rule, calendar, dates)))
                .orElse(null);
    }

    private List<Bilingual> who(RuleAct act, Rule rule) {
        return switch (act) {
            case REVIEW -> whoActs.appointed(rule.unit(), "LEGAL_REVIEWER", dates.today());
            case ISSUE -> whoActs.heads(rule.unit(), dates.today());
            case SUBMIT, RETURN_SUBMITTED, RETURN_REVIEWED, WITHDRAW, REPEAL -> List.of();
        };
    }

    static @Nullable LocalDate dueOn(RuleAct act, Rule rule, WorkCalendar calendar, Dates dates) {
        return act.workingDays() == 0
                ? null
                : calendar.workingDaysAfter(dates.dayOf(rule.stateSince()), act.workingDays());
    }

    @PostMapping("/powers/rules/{id}/acts/{act}")
    @Allowed({"powers:rules-draft", "powers:rules-review", "powers:rules-approve"})
    String perform(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String repealedOn,
            Viewer viewer,
            RedirectAttributes redirect) {
        var wanted = RuleAct.ofSlug(act);
        if (wanted == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        access.read(viewer, id);
        try {
            var refusals = new ArrayList<Refusal>();
            var on = RuleForm.day("repealedOn", repealedOn, refusals);
            Refused.ifAny(refusals);
            var repeal = wanted == RuleAct.REPEAL
                    ? new RuleActs.Repeal(RuleLinkPages.id(successor), on)
                    : RuleActs.Repeal.NONE;
            acts.perform(viewer, new RuleId(id), version, wanted, comment, repeal);
            redirect.addFlashAttribute("done", "powers.rules.done." + wanted);
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusals", new Refusals(refused.refusals()));
            redirect.addFlashAttribute("comment", comment.length() > 2000 ? comment.substring(0, 2000) : comment);
        }
        return "redirect:/powers/rules/" + id;
    }
}
