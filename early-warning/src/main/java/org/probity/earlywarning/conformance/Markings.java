package org.probity.earlywarning.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.chart.Net;

/**
 * The markings of a net met so far, numbered from zero, with what can happen in each, found when first asked for.
 * Whatever is learnt about a marking for one case serves all later ones.
 */
final class Markings {

    /** A place with more tokens than this belongs to a net that has no bound; what would put them there is left out. */
    static final int MOST_TOKENS = 100;

    private final Net net;
    private final int places;
    private final List<Net.Transition> urgent;
    private byte[] tokens;
    private int[] table = new int[256];
    private final List<int @Nullable []> successors = new ArrayList<>();
    private int size;

    Markings(Net net) {
        this.net = net;
        this.places = Math.max(1, net.placeCount());
        this.urgent = net.transitions().stream().filter(Net.Transition::urgent).toList();
        this.tokens = new byte[places * 64];
    }

    int size() {
        return size;
    }

    int number(int[] marking) {
        byte[] packed = new byte[places];
        for (int place = 0; place < marking.length; place++) {
            packed[place] = (byte) marking[place];
        }
        return number(packed);
    }

    int tokens(int number, int place) {
        return tokens[number * places + place];
    }

    byte[] marking(int number) {
        return Arrays.copyOfRange(tokens, number * places, (number + 1) * places);
    }

    /** Whether the net may be done here. */
    boolean isLast(int number) {
        int[] last = net.last();
        for (int place = 0; place < net.placeCount(); place++) {
            if (!net.isSink(place) && tokens(number, place) != last[place]) {
                return false;
            }
        }
        return true;
    }

    boolean isEnabled(int number, Net.Transition transition) {
        byte[] left = marking(number);
        return (transition.urgent() || !isHeldUp(left)) && take(left, transition) && awaits(left, transition);
    }

    /** What can happen: pairs of a transition and the marking it leads to. */
    int[] successors(int number) {
        int[] known = successors.get(number);
        if (known == null) {
            known = find(number);
            successors.set(number, known);
        }
        return known;
    }

    /** The marking after a transition, which may take tokens that are not there if they are lent first. */
    int after(byte[] before, Net.Transition transition) {
        byte[] left = before.clone();
        return take(left, transition) && put(left, transition) ? number(left) : -1;
    }

    int number(byte[] marking) {
        int mask = table.length - 1;
        int slot = Arrays.hashCode(marking) * 0x9E3779B9 >>> 7 & mask;
        while (table[slot] != 0) {
            int start = (table[slot] - 1) * places;
            if (Arrays.equals(tokens, start, start + places, marking, 0, places)) {
                return table[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        if ((size + 1) * places > tokens.length) {
            tokens = Arrays.copyOf(tokens, tokens.length * 2);
        }
        System.arraycopy(marking, 0, tokens, size * places, places);
        successors.add(null);
        table[slot] = ++size;
        if (size * 2 > table.length) {
            rehash();
        }
        return size - 1;
    }

    private int[] find(int number) {
        byte[] here = marking(number);
        byte[] left = new byte[places];
        boolean heldUp = isHeldUp(here);
        List<Net.Transition> transitions = net.transitions();
        int[] found = new int[8];
        int count = 0;
        for (int each = 0; each < transitions.size(); each++) {
            System.arraycopy(here, 0, left, 0, places);
            Net.Transition transition = transitions.get(each);
            boolean mayHappen = transition.urgent() || !heldUp;
            if (mayHappen && take(left, transition) && awaits(left, transition) && put(left, transition)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = each;
                found[count++] = number(left);
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Whether something urgent must happen before anything else can. */
    private boolean isHeldUp(byte[] marking) {
        for (Net.Transition each : urgent) {
            if (take(marking.clone(), each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean take(byte[] marking, Net.Transition transition) {
        for (int place : transition.in()) {
            if (--marking[place] < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean awaits(byte[] marking, Net.Transition transition) {
        for (int place : transition.awaited()) {
            if (marking[place] > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean put(byte[] marking, Net.Transition transition) {
        for (int place : transition.emptied()) {
            marking[place] = 0;
        }
        for (int place : transition.out()) {
            if (++marking[place] > MOST_TOKENS) {
                return false;
            }
        }
        return true;
    }

    private void rehash() {
        int[] larger = new int[table.length * 2];
        int mask = larger.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = Arrays.hashCode(marking(number)) * 0x9E3779B9 >>> 7 & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = number + 1;
        }
        table = larger;
    }
}
