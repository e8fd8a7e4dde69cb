package org.probity.measures.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.organization.Sections;
import org.probity.risks.Grade;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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

/** Assessments before decisions: written by sections, opined on by the office and discipline inspection, tabled by the office. */
@Controller
@RequestMapping("/measures/decisions")
@Allowed(DecisionPages.READ)
class DecisionPages {

    static final String READ = "measures:read-decisions";
    static final String WRITE = "measures:write-decision";
    static final String OPINE = "measures:opine-decision";

    private static final int PAGE = 50;
    private static final int MEETING_DAYS = 90;

    private final Decisions decisions;
    private final DecisionRows rows;
    private final Sections sections;
    private final Dates dates;

    DecisionPages(Decisions decisions, DecisionRows rows, Sections sections, Dates dates) {
        this.decisions = decisions;
        this.rows = rows;
        this.sections = sections;
        this.dates = dates;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable DecisionState state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var at = Math.max(0, Math.min(page, 1000));
        var found = rows.list(viewer.scope(READ), state, PAGE + 1, at * PAGE);
        model.addAttribute("decisions", found.stream().limit(PAGE).toList());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("page", at);
        model.addAttribute("state", state);
        model.addAttribute("states", DecisionState.values());
        model.addAttribute("mayWrite", viewer.may(WRITE));
        return "measures/decisions";
    }

    @GetMapping("/new")
    @Allowed(WRITE)
    String blank(Viewer viewer, Model model) {
        return form(viewer, Fields.blank(), null, model);
    }

    @PostMapping
    @Allowed(WRITE)
    String draft(
            Viewer viewer, @RequestParam MultiValueMap<String, String> form, Model model, RedirectAttributes redirect) {
        var typed = Fields.of(form);
        try {
            var id = decisions.draft(viewer.requireUnit(), viewer.requirePerson(), written(viewer, typed));
            return done(redirect, id, "measures.done.decision-drafted");
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(viewer, typed, null, model);
        }
    }

    private static DecisionDraft written(Viewer viewer, Fields typed) {
        var draft = DecisionDraft.of(typed);
        if (!covers(viewer, draft.section())) {
            throw new Refused(Refusal.at("section", "measures.refusal.decision-section"));
        }
        return draft;
    }

    private static boolean covers(Viewer viewer, SectionId section) {
        return viewer.may(WRITE) && viewer.scope(WRITE).covers(viewer.requireUnit(), section, null);
    }

    @GetMapping("/{id}/edit")
    @Allowed(WRITE)
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        var decision = own(viewer, id);
        DecisionAct.CHANGE.requireFrom(decision.state());
        return form(viewer, DecisionDraft.fields(decision), decision, model);
    }

    @PostMapping("/{id}/edit")
    @Allowed(WRITE)
    String change(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        var decision = own(viewer, id);
        var typed = Fields.of(form);
        try {
            decisions.change(id, version, written(viewer, typed));
            return done(redirect, id, "measures.done.decision-changed");
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.entry-changed-meanwhile"))));
            model.addAttribute("theirs", decision);
        }
        return form(viewer, typed, decision, model);
    }

    private String form(Viewer viewer, Fields typed, @Nullable Decision decision, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("decision", decision);
        model.addAttribute("kinds", Decision.Kind.values());
        model.addAttribute("grades", List.of(Grade.HIGH, Grade.MEDIUM, Grade.LOW));
        model.addAttribute(
                "sections",
                sections.all(viewer.requireUnit()).stream()
                        .filter(section -> covers(viewer, section.id()))
                        .toList());
        model.addAttribute("points", rows.points(risks(viewer), null));
        return "measures/decision-form";
    }

    private static Scope risks(Viewer viewer) {
        return viewer.may("risks:read") ? viewer.scope("risks:read") : Scope.nothing(viewer.requireUnit());
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        return show(viewer, readable(viewer, id), Fields.blank(), model);
    }

    private String show(Viewer viewer, Decision decision, Fields typed, Model model) {
        var opines = viewer.may(OPINE) && !decision.isOf(viewer.requirePerson());
        var office = opines && viewer.is(Role.LEADING_GROUP_OFFICE);
        var inspection = opines && viewer.is(Role.DISCIPLINE_INSPECTION);
        var open = DecisionAct.OPINE_OFFICE.isOpenIn(decision.state());
        var own = covers(viewer, decision.section());
        model.addAttribute("d", decision);
        model.addAttribute("typed", typed);
        model.addAttribute("points", rows.points(risks(viewer), decision.id()));
        model.addAttribute("mayChange", own && DecisionAct.CHANGE.isOpenIn(decision.state()));
        model.addAttribute("maySubmit", own && DecisionAct.SUBMIT.isOpenIn(decision.state()));
        model.addAttribute(
                "mayOpineOffice", office && open && !decision.office().isGiven());
        model.addAttribute(
                "mayOpineInspection",
                inspection && open && !decision.inspection().isGiven());
        model.addAttribute("mayReturn", opines && DecisionAct.RETURN.isOpenIn(decision.state()));
        model.addAttribute("mayTable", office && DecisionAct.TABLE.isOpenIn(decision.state()));
        model.addAttribute("today", dates.today());
        model.addAttribute(
                "meetings",
                office ? rows.meetings(decision.unit(), dates.today().minusDays(MEETING_DAYS)) : List.of());
        return "measures/decision";
    }

    @PostMapping("/{id}/{act}")
    @Allowed({WRITE, OPINE})
    String act(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        var decision = readable(viewer, id);
        var typed = Fields.blank();
        form.forEach(typed::with);
        try {
            switch (act) {
                case "submission" -> {
                    own(viewer, id);
                    decisions.submit(id, version, viewer.requirePerson());
                }
                case "office-opinion" -> {
                    require(viewer, Role.LEADING_GROUP_OFFICE);
                    decisions.opine(id, version, true, viewer.requirePerson(), typed.value("opinion"));
                }
                case "inspection-opinion" -> {
                    require(viewer, Role.DISCIPLINE_INSPECTION);
                    decisions.opine(id, version, false, viewer.requirePerson(), typed.value("opinion"));
                }
                case "return" -> {
                    viewer.scope(OPINE);
                    if (decision.isOf(viewer.requirePerson())) {
                        throw new Refused(Refusal.of("measures.refusal.decision-own"));
                    }
                    decisions.giveBack(id, version, typed.value("reason"));
                }
                case "tabling" -> {
                    require(viewer, Role.LEADING_GROUP_OFFICE);
                    decisions.table(id, version, day(typed), typed.id("meeting"));
                }
                default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return done(redirect, id, "measures.done.decision-" + act);
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.entry-changed-meanwhile"))));
        }
        return show(viewer, readable(viewer, id), typed, model);
    }

    private static @Nullable LocalDate day(Fields typed) {
        var day = typed.day("tabledOn");
        typed.orRefuse();
        return day;
    }

    private static void require(Viewer viewer, Role role) {
        viewer.scope(OPINE);
        if (!viewer.is(role)) {
            throw new AccessDeniedException(OPINE);
        }
    }

    private Decision readable(Viewer viewer, UUID id) {
        var decision = rows.find(id)
                .filter(found -> found.unit().equals(viewer.unit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!viewer.may(READ) || !viewer.scope(READ).covers(decision.unit(), decision.section(), null)) {
            throw new AccessDeniedException(READ);
        }
        return decision;
    }

    private Decision own(Viewer viewer, UUID id) {
        var decision = readable(viewer, id);
        if (!covers(viewer, decision.section())) {
            throw new AccessDeniedException(WRITE);
        }
        return decision;
    }

    private static String done(RedirectAttributes redirect, UUID id, String message) {
        redirect.addFlashAttribute("done", message);
        return "redirect:/measures/decisions/" + id;
    }
}
