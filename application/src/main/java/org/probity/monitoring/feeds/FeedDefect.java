package org.probity.monitoring.feeds;

/**
 * A defect of what was delivered.
 *
 * @param row    where it stands in the delivery, counted from one
 * @param record which record it concerns; empty where the row names none
 * @param column in which column
 * @param found  what stands there, shortened
 */
public record FeedDefect(Kind kind, long row, String record, String column, String found) {

    private static final int LONGEST = 80;

    public FeedDefect {
        found = shortened(found, LONGEST);
        column = shortened(column, LONGEST);
        record = shortened(record, LONGEST);
    }

    /** What is wrong. */
    public enum Kind {
        /** A cell that is not as its column asks; it counts as not known. */
        UNREADABLE,
        /** A row that names no record; it is not taken. */
        WITHOUT_ID,
        /** A power, section or post that the registers do not know. */
        UNKNOWN_REFERENCE,
        /** A day after the day on which it came. */
        FUTURE,
        /** An end before its beginning. */
        REVERSED,
        /** One record twice in a delivery; the later row holds. */
        REPEATED,
        /** An older revision than the one that holds; it is not taken. */
        OUTDATED,
        /** An event without a time; what measures time leaves it out. */
        NO_TIME
    }

    private static String shortened(String text, int longest) {
        String clean = text.replace("\u0000", "");
        return clean.length() <= longest ? clean : clean.substring(0, longest - 1) + "…";
    }
}
