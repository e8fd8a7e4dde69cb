package org.probity.spreadsheets;

import java.util.regex.Pattern;

/**
 * Keeps exported texts from becoming formulas: one that begins with = + - @ gets an apostrophe before it, which reading takes off
 * again.
 */
final class FormulaGuard {

    private static final Pattern DANGEROUS = Pattern.compile("^'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private FormulaGuard() {}

    static String escape(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    static String unescape(String text) {
        return text.startsWith("'") && DANGEROUS.matcher(text).matches() ? text.substring(1) : text;
    }
}
