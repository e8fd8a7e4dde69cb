package org.probity.powers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.wording.Bilingual;

/**
 * One step in exercising a power (F4).
 *
 * @param number     its place, from 1
 * @param limit      how long it may take
 * @param counts     whether its time counts in the statutory limit; expert review, tests and publicity often do not
 * @param disclosed  whether its result is made public
 * @param branches   where it may go; none means the next number, and for the last number the end
 */
public record Step(
        @Nullable StepId id,
        int number,
        Bilingual name,
        @Nullable PostId post,
        String input,
        String output,
        @Nullable TimeLimit limit,
        boolean counts,
        boolean discretion,
        boolean disclosed,
        String control,
        String complaintChannel,
        List<Branch> branches) {

    public Step {
        branches = List.copyOf(branches);
    }

    /** A step of which nothing more is known yet. */
    public static Step named(int number, Bilingual name, @Nullable PostId post, @Nullable TimeLimit limit) {
        return new Step(null, number, name, post, "", "", limit, true, false, false, "", "", List.of());
    }

    /** The same step under an id, or as one not known before. */
    public Step as(@Nullable StepId newId) {
        return new Step(
                newId,
                number,
                name,
                post,
                input,
                output,
                limit,
                counts,
                discretion,
                disclosed,
                control,
                complaintChannel,
                branches);
    }

    /** The same step with other ways on. */
    public Step leadingTo(List<Branch> ways) {
        return with(number, ways);
    }

    Step with(int newNumber, List<Branch> newBranches) {
        return new Step(
                id,
                newNumber,
                name,
                post,
                input,
                output,
                limit,
                counts,
                discretion,
                disclosed,
                control,
                complaintChannel,
                newBranches);
    }

    /** The same step done by a post. */
    public Step at(@Nullable PostId by) {
        return new Step(
                id,
                number,
                name,
                by,
                input,
                output,
                limit,
                counts,
                discretion,
                disclosed,
                control,
                complaintChannel,
                branches);
    }
}
