package org.probity.earlywarning.log;

import org.jspecify.annotations.Nullable;

/** One fact of every event (or of every case): a code a row and the texts the codes stand for. */
public final class Column {

    private final Dictionary dictionary;
    private final Codes codes;

    Column(Dictionary dictionary, Codes codes) {
        this.dictionary = dictionary;
        this.codes = codes;
    }

    static Column empty() {
        return new Column(new Dictionary(), new Codes.Same(Dictionary.ABSENT));
    }

    /** The distinct texts of this column. */
    public Dictionary dictionary() {
        return dictionary;
    }

    /** The code of a row (an event's or a case's index), or {@link Dictionary#ABSENT}. */
    public int code(int row) {
        return codes.at(row);
    }

    public @Nullable String text(int row) {
        int code = codes.at(row);
        return code == Dictionary.ABSENT ? null : dictionary.text(code);
    }

    /** Whether no row states this fact. */
    public boolean isEmpty() {
        return dictionary.size() == 0;
    }

    long bytes() {
        return codes.bytes();
    }
}
