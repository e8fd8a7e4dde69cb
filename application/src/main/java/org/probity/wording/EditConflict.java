package org.probity.wording;

import java.io.Serial;

/** Somebody else changed the thing since its page was opened; the page shows both versions. */
public class EditConflict extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public EditConflict(String what) {
        super(what);
    }
}
