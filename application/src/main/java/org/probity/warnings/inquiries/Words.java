package org.probity.warnings.inquiries;

import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** A text that has to say something. */
final class Words {

    private Words() {}

    static String needed(String field, String text, int most) {
        var words = text.strip();
        if (words.length() < 2) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-needed"));
        }
        if (words.length() > most) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-too-long", most));
        }
        return words;
    }
}
