package org.probity.supervision.petitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.probity.wording.Refusal;

/**
 * The summary that the office reads names no reporter (P2.3a): neither the name nor the contact that the petition gives, and nothing that
 * looks like a number to reach somebody by.
 */
final class MaskedSummary {

    static final int LONGEST = 500;

    private static final Pattern REACHABLE =
            Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?<!\\d)\\d{17}[\\dXx](?!\\d)|[\\w.+-]+@[\\w-]+\\.[\\w.]+");

    private MaskedSummary() {}

    /** What is wrong with it, beside its field. */
    static List<Refusal> refusals(String summary, Reporter reporter) {
        var refusals = new ArrayList<Refusal>();
        if (summary.length() < 2) {
            refusals.add(Refusal.at("summary", "supervision.refusal.petition-summary"));
        }
        if (summary.length() > LONGEST) {
            refusals.add(Refusal.at("summary", "supervision.refusal.petition-too-long", LONGEST));
        }
        if (names(summary, reporter) || REACHABLE.matcher(summary).find()) {
            refusals.add(Refusal.at("summary", "supervision.refusal.petition-summary-names"));
        }
        return refusals;
    }

    /** Whether words name the reporter. */
    static boolean names(String summary, Reporter reporter) {
        var text = summary.toLowerCase(Locale.ROOT);
        return holds(text, reporter.name()) || holds(text, reporter.contact());
    }

    private static boolean holds(String text, String words) {
        return words.length() >= 2 && text.contains(words.toLowerCase(Locale.ROOT));
    }
}
