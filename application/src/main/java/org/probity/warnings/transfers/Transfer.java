package org.probity.warnings.transfers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/**
 * A transfer sheet (F14b), and nothing else: what it came from is sealed, what is investigated is not kept here.
 *
 * @param materials how many items were handed over; none stays in the system
 * @param readers   the inspectors who know of it
 */
public record Transfer(
        UUID id,
        UnitId unit,
        String number,
        Source source,
        @Nullable UUID sourceId,
        String recipient,
        String summary,
        int materials,
        Secrecy secrecy,
        PersonId sentBy,
        Bilingual sender,
        LocalDate sentOn,
        LocalDate dueOn,
        TransferState state,
        String receivedBy,
        String receiptNumber,
        @Nullable LocalDate receivedOn,
        @Nullable TransferResult result,
        @Nullable LocalDate resultOn,
        List<Bilingual> readers,
        int version) {

    public Transfer {
        readers = List.copyOf(readers);
    }

    /** What it came from. */
    public enum Source {
        SIGNAL,
        REMINDER,
        INQUIRY,
        INTERVIEW,
        DISPOSAL,
        NONE
    }

    public String path() {
        return "/warnings/transfers/" + id;
    }
}
