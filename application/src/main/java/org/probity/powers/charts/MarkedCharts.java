package org.probity.powers.charts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.probity.organization.UnitId;
import org.probity.powers.Step;
import org.springframework.stereotype.Component;

/** Charts for the modules above, with marks of their own at the steps. */
@Component
public class MarkedCharts {

    private final Charts charts;
    private final ChartViews views;

    MarkedCharts(Charts charts, ChartViews views) {
        this.charts = charts;
        this.views = views;
    }

    /**
     * The steps painted.
     *
     * @param id    of the picture, different for each on a page
     * @param name  of the power
     * @param marks by the steps' numbers
     */
    public ChartView of(
            UnitId unit, List<Step> steps, String id, String name, Map<Integer, List<ChartMark>> marks, Locale locale) {
        return views.of(charts.of(unit, steps), id, name, marks, "", locale);
    }
}
