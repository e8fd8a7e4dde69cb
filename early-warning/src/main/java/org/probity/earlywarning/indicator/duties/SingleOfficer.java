package org.probity.earlywarning.indicator.duties;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.CaseIndicator;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.EventRef;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-C03, single enforcement officer (单人执法): fewer than two officers on the inspections or inquiries of a case. Counted
 * are the officers of the events and those whom the fact named by {@code companions} lists, divided by 、 ， , ； or ;.
 * Where {@code qualified} names those who hold an enforcement qualification, nobody else counts.
 */
final class SingleOfficer extends CaseIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-C03",
            2,
            Bands.below(Level.RED, 2),
            "officers",
            List.of(Parameter.texts("activities"), Parameter.text("companions"), Parameter.texts("qualified")),
            "行政处罚法 42 (at least two enforcement officers)");

    private static final Pattern DIVIDER = Pattern.compile("[、，,；;]");

    private final Set<String> activities;
    private final @Nullable String companions;
    private final Set<String> qualified;

    SingleOfficer(Settings settings) {
        super(settings);
        this.activities = Set.copyOf(settings.values().texts("activities"));
        this.companions = settings.values().textOrNull("companions");
        this.qualified = Set.copyOf(settings.values().texts("qualified"));
    }

    @Override
    protected void examine(Trace trace, Signals out) {
        Set<String> officers = new TreeSet<>();
        List<EventRef> events = new java.util.ArrayList<>();
        for (int i = trace.findAny(activities, 0); i >= 0; i = trace.findAny(activities, i + 1)) {
            addOfficers(trace.event(i), officers);
            events.add(trace.event(i).ref());
        }
        if (!officers.isEmpty()) {
            List<String> counted = officers.stream()
                    .filter(officer -> qualified.isEmpty() || qualified.contains(officer))
                    .toList();
            String wording = counted.size() < officers.size() ? "unqualified" : "signal";
            judge(trace, "", counted.size(), wording, Map.of("officers", officers), Evidence.of(events), out);
        }
    }

    private void addOfficers(Event event, Set<String> officers) {
        String officer = event.officer();
        if (officer != null) {
            officers.add(officer);
        }
        String listed = companions == null ? null : event.attribute(companions);
        if (listed != null) {
            DIVIDER.splitAsStream(listed)
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(officers::add);
        }
    }
}
