package org.probity.powers.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.wording.Bilingual;

/**
 * One edition of a discretion benchmark (P2.2.2e).
 *
 * @param line       what its editions have in common
 * @param section    the section of its power
 * @param state      where it stands today
 * @param wantedFrom the first day its drafters have in mind
 * @param fromOn     its first day in force
 * @param endedOn    the first day on which it no longer is
 */
public record Benchmark(
        BenchmarkId id,
        UUID line,
        PowerId power,
        String powerCode,
        Bilingual powerName,
        UnitId unit,
        @Nullable SectionId section,
        Bilingual sectionName,
        int edition,
        BenchmarkContent content,
        BenchmarkState state,
        Instant stateSince,
        @Nullable String returnedComment,
        Set<PersonId> drafters,
        @Nullable LocalDate wantedFrom,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        int version) {

    public Benchmark {
        drafters = Set.copyOf(drafters);
    }

    /** How it is called: what it is for. */
    public Bilingual title() {
        return content.cause().isEmpty() ? powerName : content.cause();
    }
}
