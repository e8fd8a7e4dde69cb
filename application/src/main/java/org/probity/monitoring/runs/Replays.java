package org.probity.monitoring.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.probity.earlywarning.signal.Signal;
import org.probity.frame.Dates;
import org.probity.monitoring.feeds.FeedEvents;
import org.probity.monitoring.indicators.IndicatorInForce;
import org.probity.monitoring.indicators.Replaying;
import org.probity.organization.UnitId;
import org.springframework.stereotype.Component;

/** Holds another setting, or another chart, against what is on record, and says what would differ. Tells nobody anything. */
@Component
class Replays implements Replaying {

    private final Judges judges;
    private final Processes processes;
    private final DeclaredProcesses charts;
    private final Grounds grounds;
    private final FeedEvents events;
    private final Dates dates;

    Replays(
            Judges judges,
            Processes processes,
            DeclaredProcesses charts,
            Grounds grounds,
            FeedEvents events,
            Dates dates) {
        this.judges = judges;
        this.processes = processes;
        this.charts = charts;
        this.grounds = grounds;
        this.events = events;
        this.dates = dates;
    }

    @Override
    public Difference of(UnitId unit, IndicatorInForce now, IndicatorInForce proposed) {
        var ground = grounds.of(unit, dates.today());
        var compared = judges.with(unit, held -> held.compare(List.of(now), List.of(proposed)));
        var before = within(found(compared.before(), ground), now);
        var after = within(found(compared.after(), ground), proposed);
        var count = events.count(unit);
        if (count > 0) {
            var inForce = charts.inForce(unit);
            before.addAll(within(processes.whole(unit, List.of(now), ground, inForce), now));
            after.addAll(within(processes.whole(unit, List.of(proposed), ground, inForce), proposed));
        }
        return difference(before, after, compared.held() + count, compared.missing());
    }

    private static List<Found> found(List<Signal> signals, Ground ground) {
        return new ArrayList<>(
                signals.stream().map(signal -> Judges.ofRecords(signal, ground)).toList());
    }

    private static List<Found> within(List<Found> all, IndicatorInForce indicator) {
        return new ArrayList<>(all.stream()
                .filter(found -> indicator
                        .setting()
                        .covers(found.place().section(), found.place().power()))
                .toList());
    }

    private static Difference difference(List<Found> before, List<Found> after, long records, List<String> missing) {
        var words = new java.util.HashMap<Signal, Found>();
        before.forEach(found -> words.put(found.signal(), found));
        after.forEach(found -> words.put(found.signal(), found));
        var compared = Compared.of(
                UnitRecords.strongest(before.stream().map(Found::signal).toList()),
                UnitRecords.strongest(after.stream().map(Found::signal).toList()));
        return new Difference(
                compared.same(),
                lines(compared.added(), words),
                compared.added().size(),
                lines(compared.gone(), words),
                compared.gone().size(),
                compared.changed().stream()
                        .limit(SHOWN)
                        .map(change ->
                                line(change.after(), change.before().level().name(), words))
                        .toList(),
                compared.changed().size(),
                records,
                missing);
    }

    private static List<Line> lines(List<Signal> signals, Map<Signal, Found> words) {
        return signals.stream()
                .limit(SHOWN)
                .map(signal -> line(signal, "", words))
                .toList();
    }

    private static Line line(Signal signal, String before, Map<Signal, Found> words) {
        var found = java.util.Objects.requireNonNull(words.get(signal));
        return new Line(
                signal.level().name(),
                before,
                found.wording(),
                signal.evidence().events().stream()
                        .map(ref -> ref.caseId())
                        .distinct()
                        .limit(20)
                        .toList());
    }
}
