package org.probity.measures.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;

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

    /** The same link with its facts as they are to be. */
    Link with(LinkFacts wanted) {
        return new Link(
                id,
                project,
                kind,
                wanted,
                postName,
                state,
                stateSince,
                skipReason,
                skipAskedBy,
                skipSignedBy,
                skipSignedAt,
                lawsReviewedBy,
                lawsReviewedOn,
                version,
                subjects,
                references,
                evidence,
                checks);
    }

    /** The same link with what hangs on it. */
    Link with(List<Subject> named, List<Reference> tied, List<Evidence> shown, List<LinkCheck> looked) {
        return new Link(
                id,
                project,
                kind,
                facts,
                postName,
                state,
                stateSince,
                skipReason,
                skipAskedBy,
                skipSignedBy,
                skipSignedAt,
                lawsReviewedBy,
                lawsReviewedOn,
                version,
                named,
                tied,
                shown,
                looked);
    }

    /** Nobody writes over what somebody else wrote since it was seen. */
    void requireSeen(int seen) {
        if (version != seen) {
            throw new EditConflict(Links.SUBJECT);
        }
    }

    org.probity.audit.Subject audited() {
        return org.probity.audit.Subject.of(Links.SUBJECT, id.value());
    }
}
