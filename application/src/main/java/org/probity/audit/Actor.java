package org.probity.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param accountId  the account signed in; none for the system itself
 * @param name       the account's name as it is to be read in the log for ever
 * @param onBehalfOf the person whose delegation is being used, if any
 */
public record Actor(
        @Nullable UUID accountId, String name, @Nullable String onBehalfOf) {

    /** Deadlines, loading and repair done by the program itself. */
    public static final Actor SYSTEM = new Actor(null, "system", null);
}
