package org.probity.earlywarning.feed;

/**
 * A defect of a feed's data. The cell counts as not known; a record without an id does not count.
 *
 * @param row where it stands, counted from one
 */
public record FeedFinding(RecordKind kind, long row, String column, String expected, String found) {

    @Override
    public String toString() {
        return kind.feed() + ", row " + row + ", " + column + ": expected " + expected + ", found '" + found + "'";
    }
}
