package org.probity.powers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.WorkCalendar;
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

/** One power: all of F3, its bases, posts and steps, where it stands, who acts next, and what happened to it. */
@Controller
class PowerPage {

    private final PowerAccess access;
    private final PowerContents contents;
    private final PowerActs acts;
    private final Neighbourhood neighbourhood;
    private final PostBook posts;
    private final WhoActs whoActs;
    private final Timeline timeline;
    private final Batches batches;
    private final WorkCalendar calendar;
    private final Attachments attachments;
    private final List<PowerPagePart> parts;
    private final List<StepsPagePart> stepsParts;
    private final Dates dates;

    PowerPage(
            PowerAccess access,
            PowerContents contents,
            PowerActs acts,
            Neighbourhood neighbourhood,
            PostBook posts,
            WhoActs whoActs,
            Timeline timeline,
            Batches batches,
            WorkCalendar calendar,
            Attachments attachments,
            List<PowerPagePart> parts,
            List<StepsPagePart> stepsParts,
            Dates dates) {
        this.access = access;
        this.contents = contents;
        this.acts = acts;
        this.neighbourhood = neighbourhood;
        this.posts = posts;
        this.whoActs = whoActs;
        this.timeline = timeline;
        this.batches = batches;
        this.calendar = calendar;
        this.attachments = attachments;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(PowerPagePart::order))
                .toList();
        this.stepsParts = stepsParts;
        this.dates = dates;
    }

    /** The step that comes next, whose turn it is and until when. */
    record Next(PowerAct act, List<Bilingual> who, LocalDate dueOn) {}

    @GetMapping("/powers/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
    @Allowed("powers:read")
    String power(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String edition,
            Viewer viewer,
            Locale locale,
            Model model) {
        var power = access.read(viewer, id);
        var amended = power.amendmentState() != null;
        var showsDraft = amended && edition.equals("draft");
        var content = showsDraft ? contents.underWay(power) : contents.of(power);
        var around = neighbourhood.around(power.unit(), power.id());
        model.addAttribute("power", power);
        model.addAttribute("content", content);
        model.addAttribute("amended", amended);
        model.addAttribute("showsDraft", showsDraft);
        var book = posts.of(power.unit(), dates.today());
        model.addAttribute("book", book);
        var inForce = power.state().inForce() && !showsDraft;
        model.addAttribute("mayTakeAway", inForce || access.mayReadDraft(viewer, power));
        var shown = new StepsPagePart.Shown(power, content, book, inForce, java.util.Set.of());
        stepsParts.forEach(part -> part.show(shown, viewer, model));
        model.addAttribute("warnings", PowerWarning.of(content, around));
        model.addAttribute("missing", missing(power, around));
        model.addAttribute("acts", PowerActs.open(viewer, power));
        model.addAttribute("mayEdit", mayEdit(viewer, power));
        model.addAttribute("next", next(power));
        model.addAttribute("batch", batches.waiting(power.id()).orElse(null));
        model.addAttribute("timeline", timeline.of(power.id()));
        model.addAttribute("files", attachments.of(PowerDrafts.SUBJECT, id));
        model.addAttribute(
                "cards",
                parts.stream()
                        .map(part -> part.of(power, viewer, locale))
                        .filter(Objects::nonNull)
                        .toList());
        model.addAttribute("mayAttach", PowerActs.may(viewer, "powers:draft", power));
        model.addAttribute(
                "levels",
                List.of(
                        PowerState.DRAFT,
                        PowerState.DEPT_CONFIRMED,
                        PowerState.LEGAL_REVIEWED,
                        PowerState.LG_APPROVED,
                        PowerState.PUBLISHED));
        return "powers/power";
    }

    /** What would refuse to let the edition under way go on; said before anybody tries. */
    private List<Refusal> missing(Power power, Surroundings around) {
        return PowerAct.next(power.stateUnderWay()).isEmpty()
                ? List.of()
                : PowerRule.refusalsToGoOn(contents.underWay(power), around);
    }

    static boolean mayEdit(Viewer viewer, Power power) {
        return power.stateUnderWay() == PowerState.DRAFT && PowerActs.may(viewer, "powers:draft", power);
    }

    private @Nullable Next next(Power power) {
        return PowerAct.next(power.stateUnderWay())
                .map(act -> new Next(
                        act,
                        whoActs.on(act, power.unit(), power.section(), dates.today()),
                        dueOn(calendar, dates, power)))
                .orElse(null);
    }

    static LocalDate dueOn(WorkCalendar calendar, Dates dates, Power power) {
        return calendar.workingDaysAfter(dates.dayOf(power.stateSince()), PowerAct.WORKING_DAYS_A_LEVEL);
    }

    @PostMapping("/powers/{id}/acts/{act}")
    @Allowed({"powers:confirm", "powers:review", "powers:publish", "powers:draft"})
    String perform(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String comment,
            Viewer viewer,
            RedirectAttributes redirect) {
        var wanted = PowerAct.ofSlug(act);
        if (wanted == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var power = access.read(viewer, id);
        try {
            acts.perform(viewer, new PowerActs.Seen(power.id(), version), wanted, comment);
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusals", new Refusals(refused.refusals()));
            redirect.addFlashAttribute("comment", comment.length() > 2000 ? comment.substring(0, 2000) : comment);
            return "redirect:" + pageOf(power);
        }
        redirect.addFlashAttribute(
                "done",
                wanted.isReturn()
                        ? "powers.done.returned"
                        : wanted.isRevocation() ? "powers.done.revoked" : "powers.done." + wanted.slug());
        return "redirect:" + pageOf(power);
    }

    private static String pageOf(Power power) {
        return "/powers/" + power.id() + (power.amendmentState() == null ? "" : "?edition=draft");
    }
}
