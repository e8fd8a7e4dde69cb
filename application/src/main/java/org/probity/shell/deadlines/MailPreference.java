package org.probity.shell.deadlines;

import org.jspecify.annotations.Nullable;

/**
 * Whether and where an account gets its digest.
 *
 * @param address  confirmed to be one's own; none when there is none
 * @param language {@code zh} or {@code en}
 * @param wanted   whether the digest is to be sent
 * @param pending  an address whose code has not come back yet
 */
public record MailPreference(
        @Nullable String address,
        String language,
        boolean wanted,
        @Nullable String pending) {}
