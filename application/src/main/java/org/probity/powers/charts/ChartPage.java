package org.probity.powers.charts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.powers.PostBook;
import org.probity.powers.Power;
import org.probity.powers.rules.RepealedAtSteps;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The chart of a power by itself: in force, of any edition or day, as the printed form (F4), and two editions side by side. */
@Controller
@Allowed("powers:read")
class ChartPage {

    private final ChartAccess access;
    private final ChartEditions editions;
    private final ChartStates states;
    private final ChartRisks risks;
    private final RepealedAtSteps repealed;
    private final Charts charts;
    private final ChartViews views;
    private final PostBook posts;
    private final Dates dates;

    ChartPage(
            ChartAccess access,
            ChartEditions editions,
            ChartStates states,
            ChartRisks risks,
            RepealedAtSteps repealed,
            Charts charts,
            ChartViews views,
            PostBook posts,
            Dates dates) {
        this.access = access;
        this.editions = editions;
        this.states = states;
        this.risks = risks;
        this.repealed = repealed;
        this.charts = charts;
        this.views = views;
        this.posts = posts;
        this.dates = dates;
    }

    @GetMapping("/powers/{id}/chart")
    String chart(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Viewer viewer,
            Model model,
            Locale locale) {
        var power = access.read(viewer, id, edition);
        var drafts = access.mayRead(viewer, power, false);
        var numbers = editions.numbers(power, drafts);
        var asked = numbers.contains(edition)
                ? edition
                : power.state().inForce() ? power.edition() : power.editionUnderWay();
        var shown = day == null
                ? editions.of(power, asked)
                : editions.asOf(power, day).orElse(null);
        model.addAttribute("power", power);
        model.addAttribute("numbers", numbers);
        model.addAttribute("day", day);
        model.addAttribute("mayCompare", numbers.size() > 1);
        model.addAttribute("mayEdit", access.mayEdit(viewer, power));
        if (shown == null) {
            model.addAttribute("edition", 0);
            model.addAttribute("chart", ChartView.none());
            return "powers/charts/chart";
        }
        var book = posts.of(power.unit(), dates.today());
        var steps = shown.content().steps();
        var stepRisks = risks.of(power.id(), steps, viewer);
        model.addAttribute("edition", shown.number());
        model.addAttribute("content", shown.content());
        model.addAttribute("book", book);
        model.addAttribute("bpmn", steps.isEmpty() || day != null ? null : bpmn(power, shown.number()));
        model.addAttribute("repealedRules", repealed.of(power.id(), steps));
        model.addAttribute("state", states.of(power, shown.number()));
        model.addAttribute("stepRisks", stepRisks);
        model.addAttribute(
                "chart",
                views.of(
                        charts.of(book, steps),
                        "chart",
                        title(power, locale),
                        ChartRisks.marks(stepRisks),
                        ChartOnPages.ROW,
                        locale));
        return "powers/charts/chart";
    }

    /** What the export calls the edition shown; none for an edition of the past, of which there is no file. */
    private static @Nullable String bpmn(Power power, int number) {
        if (power.amendmentState() != null && number == power.editionUnderWay()) {
            return "draft";
        }
        return number == power.edition() ? "" : null;
    }

    @GetMapping("/powers/{id}/chart/compare")
    String compare(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int left,
            @RequestParam(defaultValue = "0") int right,
            Viewer viewer,
            Model model,
            Locale locale) {
        var power = access.read(viewer, id, Math.max(left, right));
        var numbers = editions.numbers(power, access.mayRead(viewer, power, false));
        var newer = editions.of(power, numbers.contains(right) ? right : first(numbers, power));
        var older = editions.of(power, numbers.contains(left) ? left : second(numbers, power));
        var changes = new ChartChanges(older.content().steps(), newer.content().steps());
        model.addAttribute("power", power);
        model.addAttribute("numbers", numbers);
        model.addAttribute("same", changes.none());
        model.addAttribute(
                "sides",
                List.of(
                        side(power, older, "left", changes.inOlder(), locale),
                        side(power, newer, "right", changes.inNewer(), locale)));
        model.addAttribute("left", older.number());
        model.addAttribute("right", newer.number());
        return "powers/charts/compare";
    }

    /** One of two editions. */
    record Side(int edition, ChartState state, ChartView chart) {}

    private Side side(
            Power power, ChartEditions.Shown shown, String id, Map<Integer, List<ChartMark>> marks, Locale locale) {
        var chart = charts.of(power.unit(), shown.content().steps());
        return new Side(
                shown.number(),
                states.of(power, shown.number()),
                views.of(chart, id, title(power, locale), marks, "", locale));
    }

    private static int first(List<Integer> numbers, Power power) {
        return numbers.isEmpty() ? power.edition() : numbers.get(0);
    }

    private static int second(List<Integer> numbers, Power power) {
        return numbers.isEmpty() ? power.edition() : numbers.get(Math.min(1, numbers.size() - 1));
    }

    private static String title(Power power, Locale locale) {
        return power.code() + " " + power.name().in(locale);
    }
}
