package org.probity.monitoring.signals;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.probity.frame.Dates;
import org.probity.powers.PowerContents;
import org.probity.powers.charts.ChartMark;
import org.probity.powers.charts.ChartView;
import org.probity.powers.charts.MarkedCharts;
import org.springframework.stereotype.Component;

/** The declared chart of the power as it was the day the signal was raised, with the places where work left it. */
@Component
class SignalCharts {

    private final PowerContents contents;
    private final MarkedCharts charts;
    private final Dates dates;

    SignalCharts(PowerContents contents, MarkedCharts charts, Dates dates) {
        this.contents = contents;
        this.charts = charts;
        this.dates = dates;
    }

    ChartView of(SignalFacts signal, SignalSheet sheet, Locale locale) {
        if (signal.power() == null || sheet.marks().isEmpty()) {
            return ChartView.none();
        }
        return contents.asOf(signal.power(), dates.startOf(signal.raisedOn().plusDays(1)))
                .map(content -> charts.of(
                        signal.unit(),
                        content.steps(),
                        "deviation",
                        sheet.power().in(locale),
                        marks(sheet),
                        locale))
                .orElse(ChartView.none());
    }

    static Map<Integer, List<ChartMark>> marks(SignalSheet sheet) {
        var marks = new HashMap<Integer, List<ChartMark>>();
        for (var mark : sheet.marks()) {
            var step = mark.step();
            if (step != null) {
                marks.computeIfAbsent(step, key -> new java.util.ArrayList<>()).add(mark(mark.kind()));
            }
        }
        return marks;
    }

    private static ChartMark mark(StepMark.Kind kind) {
        return switch (kind) {
            case SKIPPED -> ChartMark.SKIPPED;
            case ADDED -> ChartMark.INSERTED;
            case OUT_OF_ORDER -> ChartMark.OUT_OF_ORDER;
        };
    }
}
