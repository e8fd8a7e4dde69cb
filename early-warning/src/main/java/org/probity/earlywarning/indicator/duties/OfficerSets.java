package org.probity.earlywarning.indicator.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.EventRef;

/** Who did an activity in a case. Events that name no officer say nothing. */
final class OfficerSets {

    private OfficerSets() {}

    static Set<String> of(Trace trace, String activity) {
        Set<String> officers = new TreeSet<>();
        for (int i = trace.find(activity, 0); i >= 0; i = trace.find(activity, i + 1)) {
            String officer = trace.officer(i);
            if (officer != null) {
                officers.add(officer);
            }
        }
        return officers;
    }

    /** As {@link #of}, or of the last time alone that names an officer. */
    static Set<String> of(Trace trace, String activity, boolean lastOnly) {
        for (int i = trace.size() - 1; lastOnly && i >= 0; i--) {
            String officer = trace.officer(i);
            if (officer != null && trace.activity(i).equals(activity)) {
                return Set.of(officer);
            }
        }
        return of(trace, activity);
    }

    /** The events of two activities that one of some officers did, in the order of the case. */
    static List<EventRef> events(Trace trace, String first, String second, Set<String> officers) {
        List<EventRef> events = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            String activity = trace.activity(i);
            String officer = trace.officer(i);
            if (officer != null && officers.contains(officer) && (activity.equals(first) || activity.equals(second))) {
                events.add(trace.event(i).ref());
            }
        }
        return events;
    }
}
