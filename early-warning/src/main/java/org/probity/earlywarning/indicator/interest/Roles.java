package org.probity.earlywarning.indicator.interest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.feed.FeedRecord;

/** When a person held a role in a company. */
final class Roles {

    private Roles() {}

    /** Yes where the day or the role's beginning or end is not known. */
    static boolean heldOn(FeedRecord role, @Nullable LocalDate day) {
        LocalDate since = role.day("since");
        LocalDate until = role.day("until");
        return day == null || (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day));
    }
}
