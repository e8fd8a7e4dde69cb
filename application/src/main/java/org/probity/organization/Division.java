package org.probity.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A leader's post is in charge of a section from a day until a day, both included. */
public record Division(
        DivisionId id,
        PostId leader,
        SectionId section,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        int version) {}
