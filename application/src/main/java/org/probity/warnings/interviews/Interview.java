package org.probity.warnings.interviews;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.warnings.Warning;
import org.probity.wording.Bilingual;

/**
 * An interview with its record (F13). Its warning's subject is whose post the risk was seen at; the interviewee is the person in charge.
 *
 * @param reference      what it rests on, as people cite it
 * @param missed         how often the interviewee did not come
 * @param inAbsence      whether the record was served in writing because the interviewee stayed away twice
 * @param hash           of the record's content, which every signature covers; null before there is a record
 * @param conclusionReason why the conclusion stands, also against the computed facts
 */
public record Interview(
        Warning warning,
        InterviewTrigger trigger,
        String reference,
        PersonId interviewee,
        LocalDate meetsOn,
        LocalTime meetsAt,
        String place,
        String materials,
        @Nullable LocalDate postponedFrom,
        String postponeReason,
        int missed,
        String missedReason,
        @Nullable LocalDate heldOn,
        boolean inAbsence,
        String explanation,
        @Nullable LocalDate rectifyBy,
        String termReason,
        @Nullable String hash,
        @Nullable LocalDate planDueOn,
        String plan,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate checkedOn,
        @Nullable PersonId checker,
        Bilingual checkerName,
        String method,
        InterviewTrigger.@Nullable Conclusion conclusion,
        String conclusionReason,
        @Nullable LocalDate clarifiedOn,
        Bilingual clarifier,
        String clarification,
        String clarifiedWhere,
        List<Participant> people,
        List<Item> items,
        List<Judgement> judgements) {

    public Interview {
        people = List.copyOf(people);
        items = List.copyOf(items);
        judgements = List.copyOf(judgements);
    }

    public InterviewState state() {
        return warning.sealed() ? InterviewState.ELSEWHERE : InterviewState.valueOf(warning.state());
    }

    public String path() {
        return warning.path();
    }

    public Optional<Participant> participant(@Nullable PersonId person) {
        return people.stream().filter(one -> one.person().equals(person)).findFirst();
    }

    public Participant of(Part part) {
        return people.stream().filter(one -> one.part() == part).findFirst().orElseThrow();
    }

    public List<Participant> all(Part part) {
        return people.stream().filter(one -> one.part() == part).toList();
    }

    public boolean isSettledBySignatures() {
        return people.stream().allMatch(Participant::isSettled);
    }

    public long closedItems() {
        return items.stream()
                .filter(item -> Boolean.TRUE.equals(item.accepted()))
                .count();
    }

    public boolean isInterviewer(@Nullable PersonId person) {
        return participant(person).filter(one -> one.part().interviews()).isPresent();
    }

    /** As what somebody takes part. */
    public enum Part {
        CHIEF,
        INTERVIEWER,
        INTERVIEWEE,
        /** Whose post it is, where that is not the interviewee. */
        ATTENDANT,
        RECORDER;

        boolean interviews() {
            return this == CHIEF || this == INTERVIEWER;
        }
    }

    /**
     * Somebody who takes part, and whether they signed.
     *
     * @param opinion       what they wrote beside their signature
     * @param refusedReason why they would not sign, as a witness says
     */
    public record Participant(
            PersonId person,
            Part part,
            Bilingual name,
            Bilingual post,
            java.time.@Nullable Instant signedAt,
            String opinion,
            String refusedReason,
            Bilingual witness) {

        public boolean hasSigned() {
            return signedAt != null;
        }

        /** Signed, or witnessed to have refused. */
        public boolean isSettled() {
            return hasSigned() || !refusedReason.isEmpty();
        }
    }

    /**
     * A problem with what is asked about it.
     *
     * @param accepted whether the evidence was accepted; null before anybody judged what was reported last
     */
    public record Item(
            int position,
            String problem,
            String requirement,
            String report,
            String evidence,
            @Nullable LocalDate reportedOn,
            @Nullable Boolean accepted,
            Bilingual judge,
            @Nullable LocalDate judgedOn,
            String remark) {

        public boolean awaitsJudgement() {
            return reportedOn != null && accepted == null;
        }
    }

    /** A criterion as it was computed and as it was judged. */
    public record Judgement(Criterion criterion, boolean fact, boolean judged, String figures) {}
}
