package org.probity.programme.education;

import java.time.LocalDate;
import java.util.ArrayList;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** The pledge as the office writes it. */
record PledgeDraft(UnitId unit, Bilingual title, Bilingual text, LocalDate dueOn) {

    PledgeDraft {
        var refusals = new ArrayList<Refusal>();
        if (title.isEmpty() || title.zh().length() > 200 || title.en().length() > 300) {
            refusals.add(Refusal.at("title", "programme.refusal.title"));
        }
        if ((text.zh().length() < 20 && text.en().length() < 20)
                || text.zh().length() > 6000
                || text.en().length() > 10000) {
            refusals.add(Refusal.at("text", "programme.refusal.pledge-text"));
        }
        Refused.ifAny(refusals);
    }
}
