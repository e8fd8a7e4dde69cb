package org.probity.supervision.instruments;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.Refusal;

/**
 * What is to be done about a person.
 *
 * @param talker    who talks; needed unless it is in writing alone
 * @param recorder  who writes it down; somebody else
 * @param sourceUrl the page of what led to it, within this system
 */
public record InstrumentDraft(
        UnitId unit,
        InstrumentKind kind,
        InstrumentForm form,
        PersonId person,
        Ground ground,
        String groundText,
        String facts,
        String requirement,
        String sourceNote,
        String sourceUrl,
        String copiedTo,
        @Nullable PersonId talker,
        @Nullable PersonId recorder) {

    /** What is wrong with it on its face. */
    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        needed(refusals, "facts", facts);
        needed(refusals, "requirement", requirement);
        if (ground == Ground.OTHER) {
            needed(refusals, "groundText", groundText);
        }
        if (form.hasTalk()) {
            if (talker == null || recorder == null || talker.equals(recorder)) {
                refusals.add(Refusal.at("talker", "supervision.refusal.instrument-two-persons"));
            }
            if (person.equals(talker) || person.equals(recorder)) {
                refusals.add(Refusal.at("talker", "supervision.refusal.instrument-talker-is-person"));
            }
        }
        return refusals;
    }

    private static void needed(List<Refusal> refusals, String field, String text) {
        if (text.strip().length() < 2) {
            refusals.add(Refusal.at(field, "measures.refusal.entry-needed"));
        }
    }
}
