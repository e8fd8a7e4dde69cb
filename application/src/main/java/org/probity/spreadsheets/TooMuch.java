package org.probity.spreadsheets;

import java.io.Serial;

/** A limit was reached while reading; the rest is not read. */
class TooMuch extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String code;
    private final int limit;

    TooMuch(String code, int limit) {
        super(code);
        this.code = code;
        this.limit = limit;
    }

    String code() {
        return code;
    }

    int limit() {
        return limit;
    }
}
