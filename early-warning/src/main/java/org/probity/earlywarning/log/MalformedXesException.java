package org.probity.earlywarning.log;

import org.jspecify.annotations.Nullable;

/** What the scanner cannot read, with its index in the block. */
final class MalformedXesException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int at;

    MalformedXesException(int at, @Nullable String message) {
        super(message);
        this.at = at;
    }

    int at() {
        return at;
    }
}
