package org.probity.programme.meetings;

import java.util.Collection;

/**
 * The count of one item. A motion is carried by more than half of <em>all</em> members (segregation rule 2): the absent, the
 * abstaining and the recused all stay in the number that must be exceeded, so that recusal never makes a decision easier. Where so
 * many are recused that no majority is possible, the matter goes to the superior.
 */
public record Tally(int members, int votesFor, int votesAgainst, int abstained, int recused) {

    static Tally of(int members, Collection<Choice> choices) {
        return new Tally(
                members,
                count(choices, Choice.FOR),
                count(choices, Choice.AGAINST),
                count(choices, Choice.ABSTAIN),
                count(choices, Choice.RECUSED));
    }

    /** The least number of votes that carries a motion. */
    public int needed() {
        return neededOf(members);
    }

    static int neededOf(int members) {
        return members / 2 + 1;
    }

    public boolean carried() {
        return votesFor >= needed();
    }

    private static int count(Collection<Choice> choices, Choice wanted) {
        return (int) choices.stream().filter(choice -> choice == wanted).count();
    }
}
