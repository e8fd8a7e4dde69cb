package org.probity.supervision.orders;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Subject;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.supervision.letters.LetterId;
import org.probity.supervision.letters.LetterIssuer;
import org.probity.wording.Bilingual;

/**
 * An order to rectify or to perform (F15).
 *
 * @param section     what is ordered; none is the whole unit
 * @param responsible who reports
 * @param state       as it stands today, so that it may be OVERDUE
 * @param stored      as it was last written
 * @param previous    the order it repeats
 * @param next        the order it was repeated by
 */
public record Order(
        OrderId id,
        UnitId unit,
        @Nullable SectionId section,
        @Nullable PostId post,
        Bilingual orderedName,
        PersonId responsible,
        Bilingual responsibleName,
        OrderKind kind,
        Bilingual title,
        Complexity complexity,
        String basis,
        String duty,
        String consequence,
        LetterIssuer issuer,
        PersonId issuedBy,
        Bilingual issuedByName,
        LocalDate issuedOn,
        LocalDate firstDue,
        LocalDate due,
        LetterId letter,
        String number,
        OrderSource source,
        String sourceNote,
        String sourceUrl,
        @Nullable String signal,
        @Nullable OrderId previous,
        @Nullable OrderId next,
        OrderState state,
        OrderState stored,
        @Nullable Extension extension,
        @Nullable PersonId reportedBy,
        Bilingual reporterName,
        @Nullable LocalDate reportedOn,
        @Nullable Review review,
        int returns,
        @Nullable Escalation escalation,
        @Nullable LocalDate escalatedOn,
        String escalationNote,
        @Nullable String raisedSignal,
        int version,
        List<OrderItem> items) {

    /**
     * What the reviewers found.
     *
     * @param againBy     until when it is to be reported again, where something is returned
     * @param confirmed   whether the second reviewer has signed it
     */
    public record Review(
            PersonId by,
            Bilingual byName,
            LocalDate on,
            String method,
            @Nullable LocalDate againBy,
            boolean confirmed,
            Bilingual confirmedBy,
            @Nullable LocalDate concludedOn) {}

    public String path() {
        return id.path();
    }

    /** Whether every item was found to be done. */
    boolean allAccepted() {
        return items.stream().allMatch(item -> Boolean.TRUE.equals(item.accepted()));
    }

    static Subject subject(OrderId id) {
        return Subject.of("supervision.order", id.value());
    }
}
