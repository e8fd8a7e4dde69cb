package org.probity.earlywarning.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.probity.earlywarning.chart.Net;

/**
 * A part of a net that always holds exactly one token (an S-component): seen alone it is a simple automaton. What a
 * case costs on the automaton bounds from below what it costs on the net.
 */
final class Component {

    /** One way the token moves within the component. */
    record Move(int transition, int label, int from, int to) {}

    private final int[] places;
    private final int[] localOf;
    private final List<Move> moves = new ArrayList<>();
    private final boolean[] last;

    Component(Net net, Labels labels, boolean[] members) {
        localOf = new int[net.placeCount()];
        Arrays.fill(localOf, -1);
        int count = 0;
        for (int place = 0; place < members.length; place++) {
            if (members[place]) {
                localOf[place] = count++;
            }
        }
        places = new int[count];
        last = new boolean[count];
        for (int place = 0; place < members.length; place++) {
            if (members[place]) {
                places[localOf[place]] = place;
                last[localOf[place]] = net.isSink(place) || net.last()[place] > 0;
            }
        }
        for (int each = 0; each < net.transitions().size(); each++) {
            int from = only(net.transitions().get(each).in());
            int to = only(net.transitions().get(each).out());
            if (from >= 0 && to >= 0) {
                moves.add(new Move(each, labels.ofTransition(each), from, to));
            }
        }
    }

    int size() {
        return places.length;
    }

    List<Move> moves() {
        return moves;
    }

    boolean holds(int transition) {
        return moves.stream().anyMatch(move -> move.transition() == transition);
    }

    /** Whether the net may be done with the token here. */
    boolean isLast(int local) {
        return last[local];
    }

    /** Where the token stands in a marking. */
    int local(Markings markings, int marking) {
        for (int local = 0; local < places.length; local++) {
            if (markings.tokens(marking, places[local]) > 0) {
                return local;
            }
        }
        throw new IllegalStateException("a component without its token");
    }

    private int only(int[] ends) {
        int found = -1;
        for (int place : ends) {
            if (localOf[place] >= 0) {
                found = localOf[place];
            }
        }
        return found;
    }
}
