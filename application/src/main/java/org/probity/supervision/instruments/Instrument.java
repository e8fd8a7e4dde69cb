package org.probity.supervision.instruments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Subject;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.supervision.letters.LetterId;
import org.probity.supervision.letters.LetterIssuer;
import org.probity.wording.Bilingual;

/**
 * A caution, admonition or correction of a person (F13b).
 *
 * @param post       what the person held that day
 * @param groundText in words, where the ground is another one
 * @param copiedTo   to whom a copy goes, as the secretary of the branch or the head
 * @param talk       none where it is in writing alone
 * @param influence  none but for an admonition
 * @param followUpFrom the first day on which how things stand may be written down
 * @param endedEarly whether it was closed because the person left
 */
public record Instrument(
        InstrumentId id,
        UnitId unit,
        InstrumentKind kind,
        InstrumentForm form,
        PersonId person,
        Bilingual personName,
        Bilingual post,
        Ground ground,
        String groundText,
        String facts,
        String requirement,
        String sourceNote,
        String sourceUrl,
        LetterIssuer issuer,
        PersonId issuedBy,
        Bilingual issuedByName,
        LocalDate issuedOn,
        LetterId letter,
        String number,
        String copiedTo,
        LocalDate statementDue,
        String statement,
        @Nullable LocalDate statedOn,
        @Nullable Talk talk,
        @Nullable Influence influence,
        LocalDate followUpFrom,
        @Nullable FollowUp followUp,
        @Nullable LocalDate closedOn,
        Bilingual closedBy,
        String closing,
        boolean endedEarly,
        InstrumentState state,
        int version) {

    /**
     * The talk and its record.
     *
     * @param on        none while it has not been held
     * @param signedOn  when the person signed the record
     * @param refusedOn when they refused to, with the witness who saw it
     */
    public record Talk(
            PersonId talker,
            Bilingual talkerName,
            PersonId recorder,
            Bilingual recorderName,
            @Nullable LocalDate on,
            String place,
            String text,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate refusedOn,
            String witness,
            String refusalNote) {

        boolean isTalker(@Nullable PersonId person) {
            return talker.equals(person) || recorder.equals(person);
        }
    }

    /** No promotion and no award within it, both days included. */
    public record Influence(LocalDate from, LocalDate until) {}

    /** How things stood after the period. */
    public record FollowUp(LocalDate on, PersonId by, Bilingual byName, String text, boolean improved) {}

    public String path() {
        return id.path();
    }

    static Subject subject(InstrumentId id) {
        return Subject.of("supervision.instrument", id.value());
    }
}
