package org.probity.supervision.orders;

import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** Texts within their bounds. */
final class Words {

    private Words() {}

    static String bounded(String field, String text, int most) {
        var words = text.strip();
        if (words.length() > most) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-too-long", most));
        }
        return words;
    }

    static String needed(String field, String text, int most) {
        var words = bounded(field, text, most);
        if (words.length() < 2) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-needed"));
        }
        return words;
    }
}
