package org.probity.measures;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Subject;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.powers.Timeline;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One measure: what, why, whose, until when, what shows it, where it stands, what it said before and what can be done now. */
@Controller
class MeasurePage {

    static final String KEY = "{key:M-[0-9]{4,9}|[0-9a-f]{8}-[0-9a-f-]{27}}";

    private static final Set<String> NAMED = Set.of(
            "measure-planned",
            "measure-begun",
            "measure-checked",
            "measure-revised",
            "measure-ended",
            "measure-imported");

    private final MeasureAccess access;
    private final MeasureLife life;
    private final MeasureFacts facts;
    private final MeasureRules rules;
    private final Revisions revisions;
    private final Repeated repeated;
    private final Timeline timeline;
    private final List<MeasurePagePart> parts;
    private final Dates dates;

    MeasurePage(
            MeasureAccess access,
            MeasureLife life,
            MeasureFacts facts,
            MeasureRules rules,
            Revisions revisions,
            Repeated repeated,
            Timeline timeline,
            List<MeasurePagePart> parts,
            Dates dates) {
        this.access = access;
        this.life = life;
        this.facts = facts;
        this.rules = rules;
        this.revisions = revisions;
        this.repeated = repeated;
        this.timeline = timeline;
        this.parts = parts;
        this.dates = dates;
    }

    @GetMapping("/measures/" + KEY)
    @Allowed("measures:read")
    String measure(@PathVariable String key, Viewer viewer, Model model, Locale locale) {
        var measure = access.read(viewer, key);
        var place = facts.place(measure.point().id());
        var toBegin = measure.state().isToBegin();
        var mayBegin = toBegin && MeasureAccess.mayBegin(viewer, measure);
        var mayDraft = measure.state() != MeasureState.ENDED && MeasureAccess.mayDraft(viewer, measure);
        model.addAttribute("m", measure);
        model.addAttribute("place", place);
        model.addAttribute("benchmarks", facts.benchmarks(place));
        model.addAttribute("rules", facts.rules(measure.point().id()));
        model.addAttribute("holders", facts.holders(measure.owner()));
        model.addAttribute("advice", Advice.on(measure.point().cause()));
        model.addAttribute("revisions", revisions.of(measure.id()));
        model.addAttribute("vague", VagueWording.in(measure.text()));
        model.addAttribute("copied", repeated.of(viewer.scope("measures:read"), measure));
        model.addAttribute("mayBegin", mayBegin);
        model.addAttribute("mayDraft", mayDraft);
        model.addAttribute("table", MeasureLifecycle.lines(measure.state()));
        model.addAttribute(
                "timeline",
                timeline.of(Subject.of(ControlMeasures.SUBJECT, measure.id().value()), NAMED, "measures.entry."));
        model.addAttribute("today", dates.today());
        model.addAttribute("overdue", measure.isOverdue(dates.today()));
        model.addAttribute(
                "links",
                parts.stream()
                        .flatMap(part -> part.linksOf(measure, viewer).stream())
                        .toList());
        model.addAttribute("seesLedger", viewer.may("risks:read"));
        if (!model.containsAttribute("begin")) {
            var usual = MeasureForm.of(measure);
            model.addAttribute(
                    "begin",
                    new Begin(
                            measure.startsOn() == null
                                    ? dates.today().toString()
                                    : measure.startsOn().toString(),
                            usual.evidenceZh(),
                            usual.evidenceEn()));
        }
        if (mayBegin) {
            model.addAttribute(
                    "missing",
                    new Refusals(rules
                            .againstBeginning(
                                    measure.unit(),
                                    MeasureDraft.of(measure).beginning(dates.today(), UsualEvidence.of(measure.type())))
                            .stream()
                            .filter(refusal -> refusal.field().equals("owner")
                                    || (refusal.field().equals("dueOn")
                                            && !refusal.code().equals("measures.refusal.end-before-start")))
                            .toList()));
        }
        return "measures/measure";
    }

    /** What beginning a measure asks for; it survives a refusal in the session. */
    record Begin(
            @Nullable String startsOn,
            @Nullable String evidenceZh,
            @Nullable String evidenceEn) implements Serializable {}

    @PostMapping("/measures/" + KEY + "/begin")
    @Allowed("measures:begin")
    String begin(
            @PathVariable String key,
            @RequestParam int version,
            Begin typed,
            Viewer viewer,
            RedirectAttributes redirect) {
        var measure = access.toBegin(viewer, key);
        try {
            var refusals = new ArrayList<Refusal>();
            var startsOn = MeasureForm.day("startsOn", typed.startsOn(), refusals);
            Refused.ifAny(refusals);
            life.begin(measure.id(), version, startsOn, Bilingual.of(typed.evidenceZh(), typed.evidenceEn()));
            redirect.addFlashAttribute("done", "measures.done.begun");
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusals", new Refusals(refused.refusals()));
            redirect.addFlashAttribute("begin", typed);
        } catch (EditConflict conflict) {
            redirect.addFlashAttribute("refusals", meanwhile());
        }
        return "redirect:/measures/" + measure.number();
    }

    @PostMapping("/measures/" + KEY + "/end")
    @Allowed("measures:draft")
    String end(
            @PathVariable String key,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var measure = access.toDraft(viewer, key);
        try {
            life.end(measure.id(), version, reason);
            redirect.addFlashAttribute("done", "measures.done.ended");
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusals", new Refusals(refused.refusals()));
            redirect.addFlashAttribute("reason", reason.length() > 500 ? reason.substring(0, 500) : reason);
        } catch (EditConflict conflict) {
            redirect.addFlashAttribute("refusals", meanwhile());
        }
        return "redirect:/measures/" + measure.number();
    }

    private static Refusals meanwhile() {
        return new Refusals(List.of(Refusal.of("measures.refusal.changed-meanwhile")));
    }
}
