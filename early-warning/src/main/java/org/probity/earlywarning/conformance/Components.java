package org.probity.earlywarning.conformance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.chart.Net;

/**
 * Finds components that together hold as many transitions as possible, by choosing places until each transition that
 * touches the chosen ones takes exactly one token from them and puts exactly one there. Nets drawn from BPMN and other
 * sound free-choice nets are covered wholly (Desel and Esparza, "Free Choice Petri Nets", 1995).
 */
final class Components {

    private static final int MOST = 64;
    private static final int TRIES = 20_000;

    private final Net net;
    private final List<List<Integer>> takers = new ArrayList<>();
    private final List<List<Integer>> givers = new ArrayList<>();
    private final boolean[] barred;
    private int tries;

    private Components(Net net) {
        this.net = net;
        this.barred = new boolean[net.placeCount()];
        for (int place = 0; place < net.placeCount(); place++) {
            takers.add(new ArrayList<>());
            givers.add(new ArrayList<>());
        }
        for (int each = 0; each < net.transitions().size(); each++) {
            Net.Transition transition = net.transitions().get(each);
            note(transition.in(), takers, each);
            note(transition.out(), givers, each);
            for (int place : transition.emptied()) {
                barred[place] = true;
            }
        }
    }

    static List<Component> of(Net net, Labels labels) {
        Components search = new Components(net);
        List<Component> found = new ArrayList<>();
        boolean[] covered = new boolean[net.transitions().size()];
        for (int each = 0; each < covered.length && found.size() < MOST; each++) {
            if (covered[each] || net.transitions().get(each).label() == null) {
                continue;
            }
            boolean[] members = search.around(each);
            if (members != null) {
                Component component = new Component(net, labels, members);
                component.moves().forEach(move -> covered[move.transition()] = true);
                found.add(component);
            }
        }
        return found;
    }

    private void note(int[] ends, List<List<Integer>> lists, int transition) {
        for (int place : ends) {
            if (lists.get(place).contains(transition)) {
                barred[place] = true;
            }
            lists.get(place).add(transition);
        }
    }

    private boolean @Nullable [] around(int transition) {
        for (int place : net.transitions().get(transition).in()) {
            tries = TRIES;
            if (!barred[place]) {
                boolean[] members = new boolean[net.placeCount()];
                members[place] = true;
                boolean[] found = complete(members);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private boolean @Nullable [] complete(boolean[] members) {
        if (--tries < 0 || tokens(members) > 1) {
            return null;
        }
        for (int place = 0; place < members.length; place++) {
            if (!members[place]) {
                continue;
            }
            for (int each : takers.get(place)) {
                Net.Transition transition = net.transitions().get(each);
                if (count(transition.in(), members) > 1 || count(transition.out(), members) > 1) {
                    return null;
                }
                if (count(transition.out(), members) == 0) {
                    return branch(members, transition.out());
                }
            }
            for (int each : givers.get(place)) {
                Net.Transition transition = net.transitions().get(each);
                if (count(transition.in(), members) > 1 || count(transition.out(), members) > 1) {
                    return null;
                }
                if (count(transition.in(), members) == 0) {
                    return branch(members, transition.in());
                }
            }
        }
        return tokens(members) == 1 ? members : null;
    }

    private boolean @Nullable [] branch(boolean[] members, int[] choices) {
        for (int choice : choices) {
            if (!barred[choice]) {
                boolean[] more = members.clone();
                more[choice] = true;
                boolean[] found = complete(more);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private int tokens(boolean[] members) {
        int tokens = 0;
        int[] initial = net.initial();
        for (int place = 0; place < members.length; place++) {
            tokens += members[place] ? initial[place] : 0;
        }
        return tokens;
    }

    private static int count(int[] places, boolean[] members) {
        int count = 0;
        for (int place : places) {
            count += members[place] ? 1 : 0;
        }
        return count;
    }
}
