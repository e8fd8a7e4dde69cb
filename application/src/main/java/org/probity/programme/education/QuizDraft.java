package org.probity.programme.education;

import java.time.LocalDate;
import java.util.ArrayList;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** What the office lays down for a quiz. */
record QuizDraft(UnitId unit, Bilingual title, int passPercent, int attempts, LocalDate dueOn) {

    QuizDraft {
        var refusals = new ArrayList<Refusal>();
        if (title.isEmpty() || title.zh().length() > 200 || title.en().length() > 300) {
            refusals.add(Refusal.at("title", "programme.refusal.title"));
        }
        if (passPercent < 1 || passPercent > 100) {
            refusals.add(Refusal.at("passPercent", "programme.refusal.pass-percent"));
        }
        if (attempts < 1 || attempts > 20) {
            refusals.add(Refusal.at("attempts", "programme.refusal.attempts"));
        }
        Refused.ifAny(refusals);
    }
}
