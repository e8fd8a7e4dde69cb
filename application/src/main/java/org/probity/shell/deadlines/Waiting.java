package org.probity.shell.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.InboxItem.WhenOverdue;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/**
 * A thing with a last day that waits, or waited, for a person.
 *
 * @param name    the person's
 * @param section where the person's own post stands; none without a post
 * @param counts  the numbers its task speaks of
 */
public record Waiting(
        UUID id,
        UnitId unit,
        PersonId person,
        Bilingual name,
        @Nullable SectionId section,
        @Nullable PostId post,
        String task,
        List<Object> counts,
        Bilingual about,
        String url,
        LocalDate dueOn,
        WhenOverdue overdue,
        @Nullable String permission) {

    Cause cause() {
        return new Cause(task, url, dueOn);
    }

    /** Whether a reader may see what it concerns and open its page. */
    public boolean isOpenTo(Viewer reader) {
        if (person.equals(reader.person())) {
            return true;
        }
        if (permission == null || !reader.may(permission)) {
            return false;
        }
        var scope = reader.scope(permission);
        return section == null ? scope.whole() && scope.unit().equals(unit) : scope.covers(unit, section, post);
    }
}
