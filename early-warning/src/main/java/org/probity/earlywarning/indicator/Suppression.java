package org.probity.earlywarning.indicator;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.signal.Signal;

/**
 * Which signals need not be told again: those that tell the same of the same subject within the days that the indicator's
 * settings name, unless the level has risen. Remembers the last telling of each, and can be given what it remembered.
 */
public final class Suppression {

    /** When something was last told, and how strongly. */
    public record Told(LocalDate day, Level level) {}

    private final Map<String, Told> told = new TreeMap<>();

    public Suppression() {}

    public Suppression(Map<String, Told> remembered) {
        told.putAll(remembered);
    }

    /** Whether the signal is to be told on this day; if so, that is remembered. */
    public boolean admits(Signal signal, LocalDate day) {
        Told last = told.get(signal.suppressionKey());
        int days = signal.indicator().values().count(Definition.SUPPRESS.name());
        boolean isSuppressed = last != null
                && signal.level().compareTo(last.level()) <= 0
                && day.isBefore(last.day().plusDays(days));
        if (!isSuppressed) {
            told.put(signal.suppressionKey(), new Told(day, signal.level()));
        }
        return !isSuppressed;
    }

    /** By suppression key; to be stored beside the records. */
    public Map<String, Told> remembered() {
        return Collections.unmodifiableMap(told);
    }
}
