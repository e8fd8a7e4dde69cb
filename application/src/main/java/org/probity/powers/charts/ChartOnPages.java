package org.probity.powers.charts;

import java.util.HashMap;
import java.util.List;
import org.probity.identity.Viewer;
import org.probity.powers.StepsPagePart;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The chart on the page of a power and beside the table in which it is written. */
@Component
class ChartOnPages implements StepsPagePart {

    static final String ROW = "#step-row-";

    private final Charts charts;
    private final ChartViews views;
    private final ChartRisks risks;
    private final ChartAccess access;

    ChartOnPages(Charts charts, ChartViews views, ChartRisks risks, ChartAccess access) {
        this.charts = charts;
        this.views = views;
        this.risks = risks;
        this.access = access;
    }

    @Override
    public void show(Shown shown, Viewer viewer, Model model) {
        var power = shown.power();
        if (!access.mayRead(viewer, power, shown.inForce())) {
            return;
        }
        var locale = LocaleContextHolder.getLocale();
        var steps = shown.content().steps();
        var stepRisks = risks.of(power.id(), steps, viewer);
        var problems = new HashMap<Integer, List<ChartMark>>();
        shown.problems().forEach(number -> problems.put(number, List.of(ChartMark.PROBLEM)));
        model.addAttribute(
                "chart",
                views.of(
                        charts.of(shown.book(), steps),
                        "chart",
                        power.code() + " " + shown.content().facts().name().in(locale),
                        ChartViews.both(ChartRisks.marks(stepRisks), problems),
                        ROW,
                        locale));
        model.addAttribute("stepRisks", stepRisks);
    }
}
