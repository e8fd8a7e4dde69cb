package org.probity.identity;

import org.jspecify.annotations.Nullable;

/** In whose name the running request acts; it is set when a delegated permission is used, and the log reads it. */
public final class Acting {

    private @Nullable String name;

    void inTheNameOf(@Nullable String name) {
        this.name = name;
    }

    @Nullable
    String name() {
        return name;
    }
}
