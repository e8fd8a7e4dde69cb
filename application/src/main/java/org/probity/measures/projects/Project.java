package org.probity.measures.projects;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Subject;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;

/**
 * A major project (重大项目, P2.2.2i).
 *
 * @param progress how much of it stands, of a hundred, as somebody stated it
 * @param signedBy the leader who signed it
 */
public record Project(
        ProjectId id,
        UnitId unit,
        ProjectFacts facts,
        Bilingual sectionName,
        Bilingual postName,
        Bilingual powerName,
        @Nullable BigDecimal progress,
        @Nullable LocalDate progressOn,
        String progressSource,
        ProjectState state,
        Instant stateSince,
        @Nullable String stateReason,
        Set<PersonId> drafters,
        @Nullable PersonId signedBy,
        @Nullable Instant signedAt,
        @Nullable UUID meeting,
        @Nullable LocalDate decidedOn,
        int version) {

    public Project {
        drafters = Set.copyOf(drafters);
    }

    public Bilingual name() {
        return facts.name();
    }

    public SectionId section() {
        return Objects.requireNonNull(facts.section());
    }

    public PostId post() {
        return Objects.requireNonNull(facts.post());
    }

    /** Nobody writes over what somebody else wrote since it was seen. */
    void requireSeen(int seen) {
        if (version != seen) {
            throw new EditConflict(Projects.SUBJECT);
        }
    }

    Subject audited() {
        return Subject.of(Projects.SUBJECT, id.value());
    }
}
