package org.probity.earlywarning.conformance;

/**
 * The count of tokens when a case is replayed on its chart, after Rozinat and van der Aalst, "Conformance checking of
 * processes based on monitoring real behavior", Information Systems 33 (2008). The initial token counts as produced,
 * the final one as consumed.
 *
 * @param missing tokens that had to be lent for a step to happen
 * @param remaining tokens left over at the end
 */
public record Replay(long missing, long remaining, long consumed, long produced) {

    public static final Replay NONE = new Replay(0, 0, 0, 0);

    /** ½(1 − missing/consumed) + ½(1 − remaining/produced), from 0 to 1. */
    public double fitness() {
        double consumedShare = consumed == 0 ? 1 : 1 - (double) missing / consumed;
        double producedShare = produced == 0 ? 1 : 1 - (double) remaining / produced;
        return (consumedShare + producedShare) / 2;
    }

    public Replay plus(Replay other) {
        return times(1, other);
    }

    /** This plus another counted a number of times. */
    Replay times(long count, Replay other) {
        return new Replay(
                missing + count * other.missing,
                remaining + count * other.remaining,
                consumed + count * other.consumed,
                produced + count * other.produced);
    }
}
