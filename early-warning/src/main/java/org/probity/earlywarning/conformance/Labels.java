package org.probity.earlywarning.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.probity.earlywarning.chart.Net;

/** The activities of a net by number, and the transitions that record each. */
final class Labels {

    /** The number of an activity the net does not know. */
    static final int UNKNOWN = -1;

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<Integer>> transitions = new ArrayList<>();
    private final int[] ofTransition;

    Labels(Net net) {
        ofTransition = new int[net.transitions().size()];
        for (int each = 0; each < ofTransition.length; each++) {
            String label = net.transitions().get(each).label();
            ofTransition[each] = label == null ? UNKNOWN : number(label);
            if (label != null) {
                transitions.get(ofTransition[each]).add(each);
            }
        }
    }

    int count() {
        return names.size();
    }

    /** The number of an activity, or {@link #UNKNOWN}. */
    int of(String activity) {
        return numbers.getOrDefault(activity, UNKNOWN);
    }

    String name(int label) {
        return names.get(label);
    }

    /** The label a transition records, or {@link #UNKNOWN} for a silent one. */
    int ofTransition(int transition) {
        return ofTransition[transition];
    }

    List<Integer> transitions(int label) {
        return transitions.get(label);
    }

    private int number(String label) {
        return numbers.computeIfAbsent(label, name -> {
            names.add(name);
            transitions.add(new ArrayList<>());
            return names.size() - 1;
        });
    }
}
