package org.probity.measures.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;

/**
 * One of a project's seven links with all that hangs on it (P2.2.2j).
 *
 * @param postName   of the post whose link it is
 * @param skipReason why it is to be left out; its signature stands beside it
 */
record Link(
        LinkId id,
        ProjectId project,
        LinkKind kind,
        LinkFacts facts,
        Bilingual postName,
        LinkState state,
        Instant stateSince,
        @Nullable String skipReason,
        @Nullable PersonId skipAskedBy,
        @Nullable PersonId skipSignedBy,
        @Nullable Instant skipSignedAt,
        @Nullable PersonId lawsReviewedBy,
        @Nullable LocalDate lawsReviewedOn,
        int version,
        List<Subject> subjects,
        List<Reference> references,
        List<Evidence> evidence,
        List<LinkCheck> checks) {

    Link {
        subjects = List.copyOf(subjects);
        references = List.copyOf(references);
        evidence = List.copyOf(evidence);
        checks = List.copyOf(checks);
    }

    public boolean isSkipAsked() {
        return skipReason != null && state != LinkState.SKIPPED;
    }

    /** Whether the day it should be over has passed. */
    public boolean isLate(LocalDate today) {
        return !state.over()
                && (facts.plannedTo() != null && facts.plannedTo().isBefore(today)
                        || state == LinkState.NOT_STARTED
                                && facts.plannedFrom() != null
                                && facts.plannedFrom().isBefore(today));
    }

    public List<Reference> of(String referenceKind) {
        return references.stream()
                .filter(reference -> reference.kind().name().equals(referenceKind))
                .toList();
    }

    public boolean hasLaws() {
        return !facts.laws().isBlank()
                || references.stream()
                        .anyMatch(reference ->
                                reference.kind() == ReferenceKind.RULE || reference.kind() == ReferenceKind.LAW);
    }

    boolean has(ReferenceKind wanted) {
        return references.stream().anyMatch(reference -> reference.kind() == wanted);
    }
}
