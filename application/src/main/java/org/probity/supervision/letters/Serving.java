package org.probity.supervision.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import org.probity.organization.PersonId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * A service as whoever served writes it down.
 *
 * @param witness needed where the addressee refused it and it was left behind
 */
public record Serving(Service.Way way, LocalDate on, PersonId by, String witness, String note) {

    public Serving {
        witness = witness.strip();
        note = note.strip();
    }

    public static Serving inSystem(LocalDate on, PersonId by) {
        return new Serving(Service.Way.IN_SYSTEM, on, by, "", "");
    }

    /** Refuses what cannot have been. */
    void check(LocalDate issuedOn, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (on.isAfter(today)) {
            refusals.add(Refusal.at("on", "supervision.refusal.service-future"));
        }
        if (on.isBefore(issuedOn)) {
            refusals.add(Refusal.at("on", "supervision.refusal.service-before-issue"));
        }
        if (way == Service.Way.LEFT_BEHIND && (witness.length() < 2 || note.length() < 2)) {
            refusals.add(Refusal.at("witness", "supervision.refusal.service-witness"));
        }
        if (witness.length() > 100 || note.length() > 1000) {
            refusals.add(Refusal.at("note", "measures.refusal.entry-too-long", 1000));
        }
        Refused.ifAny(refusals);
    }
}
