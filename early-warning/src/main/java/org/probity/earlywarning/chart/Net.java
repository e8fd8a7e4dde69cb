package org.probity.earlywarning.chart;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Petri net with a beginning and an end: places hold tokens, transitions move them. Places and transitions are
 * numbered from zero.
 */
public final class Net {

    private final List<String> placeNames;
    private final List<Transition> transitions;
    private final int[] initial;
    private final int[] last;
    private final boolean[] sinks;

    Net(List<String> placeNames, List<Transition> transitions, int[] initial, int[] last, boolean[] sinks) {
        this.placeNames = List.copyOf(placeNames);
        this.transitions = List.copyOf(transitions);
        this.initial = initial;
        this.last = last;
        this.sinks = sinks;
    }

    /**
     * One way of moving tokens. A place stands as often in a list as tokens are moved.
     *
     * @param label the activity recorded when it happens; null where nothing is recorded
     * @param in the places from which tokens are taken
     * @param out the places into which tokens are put
     * @param emptied places that are emptied whatever they hold (a timer or an end that breaks off a whole part)
     * @param awaited places that must be empty before it can happen (an end that waits for all of a part)
     * @param urgent whether nothing else can happen while it can (an end that breaks off all other ways)
     */
    public record Transition(
            @Nullable String label, int[] in, int[] out, int[] emptied, int[] awaited, boolean urgent) {}

    public int placeCount() {
        return placeNames.size();
    }

    public String placeName(int place) {
        return placeNames.get(place);
    }

    public List<Transition> transitions() {
        return transitions;
    }

    /** The tokens on each place at the beginning. */
    public int[] initial() {
        return initial.clone();
    }

    /** The tokens on each place at the end; {@link #isSink sinks} may then hold any number. */
    public int[] last() {
        return last.clone();
    }

    /** Whether tokens on this place have reached an end: the net is done when no token stands elsewhere. */
    public boolean isSink(int place) {
        return sinks[place];
    }

    /** The activities that can be recorded. */
    public Set<String> activities() {
        return transitions.stream()
                .map(Transition::label)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
