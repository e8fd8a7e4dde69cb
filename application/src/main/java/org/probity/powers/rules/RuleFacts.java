package org.probity.powers.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.SectionId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/**
 * What the register says of a rule.
 *
 * @param section the section that answers for it; none where the whole unit does
 * @param number  of the document
 * @param issuer  the body that issued or issues it
 * @param text    its wording; empty where it is an attached file
 */
public record RuleFacts(
        @Nullable SectionId section,
        String number,
        Bilingual title,
        Bilingual issuer,
        RuleKind kind,
        String text,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate fromOn) {

    static final int LONGEST_TEXT = 40_000;

    /** What may not even stand in a draft. */
    List<Refusal> refusals() {
        var found = new ArrayList<Refusal>();
        if (title.isEmpty()) {
            found.add(Refusal.at("title", "powers.rules.refusal.no-title"));
        }
        longest(found, "title", title.zh(), 300);
        longest(found, "title", title.en(), 500);
        longest(found, "number", number, 100);
        longest(found, "issuer", issuer.zh(), 200);
        longest(found, "issuer", issuer.en(), 300);
        longest(found, "text", text, LONGEST_TEXT);
        if (issuedOn != null && fromOn != null && fromOn.isBefore(issuedOn)) {
            found.add(Refusal.at("fromOn", "powers.rules.refusal.in-force-before-issue"));
        }
        return found;
    }

    /** What an issued rule has (P2.2.2b); its wording may be an attached file. */
    List<Refusal> refusalsToGoOn(boolean hasFile) {
        var found = new ArrayList<>(refusals());
        if (number.isBlank()) {
            found.add(Refusal.at("number", "powers.rules.refusal.no-number"));
        }
        if (issuer.isEmpty()) {
            found.add(Refusal.at("issuer", "powers.rules.refusal.no-issuer"));
        }
        if (text.isBlank() && !hasFile) {
            found.add(Refusal.at("text", "powers.rules.refusal.no-text"));
        }
        return found;
    }

    private static void longest(List<Refusal> found, String field, String text, int most) {
        if (text.length() > most) {
            found.add(Refusal.at(field, "powers.refusal.too-long", most));
        }
    }
}
