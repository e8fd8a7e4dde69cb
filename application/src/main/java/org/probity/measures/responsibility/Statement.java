package org.probity.measures.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.wording.Bilingual;

/**
 * One edition of a person's responsibility statement (责任书) in a cycle (P2.2.1a).
 *
 * @param text   its words, with the places that figures fill; editable until it is issued
 * @param signed what was signed, word for word; none until then
 */
public record Statement(
        StatementId id,
        UnitId unit,
        CycleId cycle,
        int year,
        PersonId person,
        Bilingual name,
        Office office,
        int edition,
        StatementState state,
        Bilingual text,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate issuedOn,
        @Nullable Signed signed,
        int version) {

    /** What was signed and when; the hash proves it. */
    public record Signed(Instant at, Bilingual text, DutyList list, byte[] hash) {

        public String hashHex() {
            return HexFormat.of().formatHex(hash);
        }
    }

    public boolean is(StatementState wanted) {
        return state == wanted;
    }

    public String path() {
        return "/measures/responsibility/statements/" + id;
    }

    /** Whether what is kept still is what was signed. */
    public boolean isIntact() {
        return signed != null
                && Arrays.equals(signed.hash(), hash(person, cycle, edition, signed.text(), signed.list()));
    }

    static byte[] hash(PersonId person, CycleId cycle, int edition, Bilingual text, DutyList list) {
        return DutyList.digest(String.join(
                "\u001f",
                person.toString(),
                cycle.value().toString(),
                String.valueOf(edition),
                text.zh(),
                text.en(),
                list.canonical()));
    }
}
