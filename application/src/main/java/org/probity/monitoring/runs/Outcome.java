package org.probity.monitoring.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Level;
import org.probity.monitoring.signals.SignalId;

/** What a run made of each indicator; filled while it goes on. */
final class Outcome {

    /**
     * One indicator.
     *
     * @param found   how many signals hold; of an arrival how many are new or of another level
     * @param missing the feeds it had nothing of and cannot do without
     */
    record Line(int found, int told, List<String> missing) {}

    /** One signal that was told. */
    record Hit(String code, Level level, SignalId signal, String key) {}

    private final Map<String, Line> lines = new TreeMap<>();
    private final List<Hit> hits = new ArrayList<>();
    private int known;

    void missing(String code, List<String> feeds) {
        lines.put(code, new Line(0, 0, feeds));
    }

    void ran(String code) {
        lines.putIfAbsent(code, new Line(0, 0, List.of()));
    }

    void found(String code, Level level, String key, @Nullable SignalId told) {
        var line = lines.getOrDefault(code, new Line(0, 0, List.of()));
        lines.put(code, new Line(line.found() + 1, line.told() + (told == null ? 0 : 1), List.of()));
        if (told == null) {
            known++;
        } else {
            hits.add(new Hit(code, level, told, key));
        }
    }

    Map<String, Line> lines() {
        return lines;
    }

    List<Hit> hits() {
        return hits;
    }

    int known() {
        return known;
    }

    int judged() {
        return (int)
                lines.values().stream().filter(line -> line.missing().isEmpty()).count();
    }
}
