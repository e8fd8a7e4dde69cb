package org.probity.programme.education;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.programme.gatherings.Hashes;
import org.probity.wording.Bilingual;

/** The integrity pledge of a cycle: one text, which each member of staff signs in person (P1.2.3). */
record Pledge(
        PledgeId id,
        UnitId unit,
        CycleId cycle,
        int year,
        Bilingual title,
        Bilingual text,
        LocalDate dueOn,
        @Nullable LocalDate openedOn,
        PaperState state,
        int version) {

    public boolean is(PaperState other) {
        return state == other;
    }

    public String path() {
        return "/programme/education/pledges/" + id;
    }

    /** What a signature stands for: the text in both languages, of this cycle, by this person. */
    byte[] hashFor(PersonId person) {
        return Hashes.sha256(String.join(
                "\n",
                "pledge",
                id.toString(),
                cycle.toString(),
                title.zh(),
                title.en(),
                text.zh(),
                text.en(),
                person.toString()));
    }
}
