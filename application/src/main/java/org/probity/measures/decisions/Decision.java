package org.probity.measures.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;

/**
 * The integrity assessment of a matter before it is decided (F26).
 *
 * @param powers the powers involved, in words
 * @param amount the money involved, in yuan; none where there is none
 * @param risks  what could go wrong
 * @param points risk points of the ledger that it touches
 */
public record Decision(
        UUID id,
        UnitId unit,
        SectionId section,
        Bilingual sectionName,
        Bilingual title,
        Kind kind,
        String matter,
        String powers,
        @Nullable BigDecimal amount,
        String risks,
        Set<UUID> points,
        Grade grade,
        String measures,
        PersonId author,
        Bilingual authorName,
        Signed submitted,
        Signed office,
        Signed inspection,
        @Nullable LocalDate tabledOn,
        @Nullable UUID meeting,
        Bilingual meetingTitle,
        String returnReason,
        DecisionState state,
        int version) {

    /** The 'three majors and one large' (三重一大). */
    public enum Kind {
        MAJOR_DECISION,
        APPOINTMENT,
        MAJOR_PROJECT,
        LARGE_FUNDS
    }

    /** Somebody's part in it; nobody yet while {@code by} is null. */
    public record Signed(
            @Nullable PersonId by, Bilingual name, @Nullable LocalDate on, String opinion) {
        public boolean isGiven() {
            return by != null;
        }
    }

    /** Whether the person wrote or submitted it, and so has no opinion to give. */
    boolean isOf(PersonId person) {
        return person.equals(author) || person.equals(submitted.by());
    }

    public String path() {
        return "/measures/decisions/" + id;
    }
}
