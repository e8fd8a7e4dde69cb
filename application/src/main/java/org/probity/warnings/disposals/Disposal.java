package org.probity.warnings.disposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.warnings.Warning;
import org.probity.wording.Bilingual;

/**
 * A disposal (F14): what it rests on, the three who are considered, the legal review, the vote, service, execution and appeals. Its
 * warning's subject is the post holder.
 *
 * @param interview  the interview it follows; null for a direct disposal
 * @param request    the allowed request for direct disposal; null after an interview
 * @param unimproved what stayed as it was after the interview
 */
public record Disposal(
        Warning warning,
        @Nullable UUID interview,
        @Nullable LocalDate interviewOn,
        @Nullable UUID request,
        String facts,
        String severity,
        String unimproved,
        @Nullable PersonId legalBy,
        Bilingual reviewer,
        @Nullable LocalDate legalOn,
        @Nullable Boolean legalAgrees,
        String legalOpinion,
        @Nullable Vote vote,
        String returnedReason,
        @Nullable DisposalOutcome outcome,
        String outcomeWords,
        List<Role> roles,
        List<Appeal> appeals) {

    public Disposal {
        roles = List.copyOf(roles);
        appeals = List.copyOf(appeals);
    }

    /** What the meeting decided, with its count. */
    public record Vote(
            String body,
            UUID meeting,
            Bilingual title,
            UUID item,
            LocalDate on,
            int members,
            int present,
            int votesFor,
            int votesAgainst,
            String words) {}

    /** One of the three, with what became of it. */
    public record Role(
            RoleLine line,
            @Nullable UUID letter,
            @Nullable String letterNumber,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate appealUntil,
            @Nullable LocalDate executedOn,
            String execution,
            String evidence) {

        public boolean isServed() {
            return servedOn != null || !line.isDealtWith();
        }

        public boolean isExecuted() {
            return executedOn != null || !line.isDealtWith();
        }
    }

    /** What one of them brought forward against it. */
    public record Appeal(
            UUID id,
            DisposedRole role,
            PersonId person,
            Bilingual name,
            String grounds,
            LocalDate on,
            DisposalState cameFrom,
            @Nullable AppealResult result,
            String words,
            Bilingual decider,
            @Nullable LocalDate decidedOn) {}

    public DisposalState state() {
        return DisposalState.valueOf(warning.state());
    }

    public String path() {
        return warning.path();
    }

    public Role role(DisposedRole role) {
        return roles.stream()
                .filter(one -> one.line().role() == role)
                .findFirst()
                .orElseThrow();
    }

    /** The lines on which somebody stands. */
    public List<Role> of(@Nullable PersonId person) {
        return person == null
                ? List.of()
                : roles.stream()
                        .filter(one -> person.equals(one.line().person()))
                        .toList();
    }

    public PersonId[] concerned() {
        return roles.stream()
                .map(one -> one.line().person())
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toArray(PersonId[]::new);
    }

    public Optional<Appeal> openAppeal() {
        return appeals.stream().filter(one -> one.result() == null).findFirst();
    }

    /** Whether it waits for a meeting: reviewed, and found lawful. */
    public boolean isReadyForMeeting() {
        return state() == DisposalState.PROPOSED && Boolean.TRUE.equals(legalAgrees) && !warning.sealed();
    }

    /** Whether the head is dealt with, which only the superior decides. */
    public boolean dealsWithHead() {
        return role(DisposedRole.MAIN_PERSON).line().isDealtWith();
    }
}
