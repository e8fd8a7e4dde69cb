package org.probity.programme.meetings;

/**
 * Quorum is two thirds of all members, counted once, when the meeting is held, and never one person alone (P2.1.2e, segregation
 * rule 2). Whoever is later recused from an item is a member and was present: recusal neither breaks the quorum nor lowers it.
 *
 * @param members all members of the body on the day
 * @param present those of them who came
 */
public record Quorum(int members, int present) {

    public Quorum {
        if (present < 0 || present > members) {
            throw new IllegalArgumentException(present + " of " + members);
        }
    }

    /** The least number that must be present. */
    public int needed() {
        return Math.max(2, (2 * members + 2) / 3);
    }

    public boolean reached() {
        return present >= needed();
    }
}
