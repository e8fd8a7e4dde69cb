package org.probity.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person holds a post from a day until a day (both included), or deputises in it. */
public record Holding(
        HoldingId id,
        PostId post,
        PersonId person,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        boolean deputising,
        int version) {}
