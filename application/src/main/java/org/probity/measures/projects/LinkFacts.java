package org.probity.measures.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.wording.Refusal;

/**
 * What is planned of a link, and what it rests on in words.
 *
 * @param post        whose link it is
 * @param laws        laws with their articles, as free text
 * @param orderReason why it begins before the link ahead of it has ended
 */
record LinkFacts(
        @Nullable PostId post,
        String laws,
        @Nullable LocalDate plannedFrom,
        @Nullable LocalDate plannedTo,
        @Nullable LocalDate actualFrom,
        @Nullable LocalDate actualTo,
        @Nullable String orderReason) {

    List<Refusal> refusals() {
        var found = new ArrayList<Refusal>();
        Typed.longest(found, "laws", laws, 4000);
        if (orderReason != null && (orderReason.length() < 2 || orderReason.length() > 1000)) {
            found.add(Refusal.at("orderReason", "measures.projects.refusal.reason"));
        }
        return found;
    }

    LinkFacts with(@Nullable LocalDate newActualFrom, @Nullable LocalDate newActualTo) {
        return new LinkFacts(post, laws, plannedFrom, plannedTo, newActualFrom, newActualTo, orderReason);
    }

    /** The day it began, else is to begin. */
    @Nullable
    LocalDate from() {
        return actualFrom == null ? plannedFrom : actualFrom;
    }

    /** The day it ended, else is to end. */
    @Nullable
    LocalDate to() {
        return actualTo == null ? plannedTo : actualTo;
    }
}
