package org.probity.spreadsheets;

/** What a workbook may hold at most; beyond, it is refused in words instead of filling the machine. */
final class Limits {

    static final int FILE_BYTES = 20 << 20;
    static final long UNPACKED_BYTES = 96L << 20;
    static final int PARTS = 1000;

    /** Above this, and past {@link #RATIO_GRACE} bytes, a part is compressed as only a bomb is. */
    static final long RATIO = 100;

    static final long RATIO_GRACE = 1 << 20;
    static final int STYLES_BYTES = 8 << 20;
    static final int SHARED_STRINGS_BYTES = 48 << 20;

    /** Rows with any content, in one sheet. */
    static final int ROWS = 20_000;

    static final int COLUMNS = 256;
    static final int SHEETS = 30;
    static final int MERGED_AREAS = 40_000;

    /** Rows among which the headings are looked for. */
    static final int HEADING_ROWS = 60;

    private Limits() {}
}
