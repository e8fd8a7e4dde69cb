package org.probity.programme.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.programme.Cycle;
import org.probity.shell.Attachment;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/**
 * A plan as its page shows it.
 *
 * @param head        the first responsible of today; empty while the post is vacant
 * @param group       the leading group, its chair first, with the message key of each role
 * @param office      who is of its office
 * @param findings    what keeps a draft from being submitted
 * @param successor   what took the parent document's place; empty words when nothing did
 * @param acts        what this viewer may do now
 * @param fingerprint of what it says; a signer signs this
 */
record PlanSheet(
        Plan plan,
        Bilingual draftedBy,
        @Nullable Bilingual approvedBy,
        Optional<HeadOfUnit.Head> head,
        List<Named> group,
        List<Bilingual> office,
        List<StageTasks> stages,
        List<Attachment> files,
        List<Refusal> findings,
        Optional<String> successor,
        Set<PlanAct> acts,
        List<PlanRows.Listed> editions,
        String fingerprint,
        @Nullable PersonId viewer,
        LocalDate today) {

    /** Somebody with a role. */
    record Named(String role, Bilingual name) {}

    /** A stage with its lines of work. */
    record StageTasks(Cycle.Stage stage, @Nullable StagePeriod period, List<Line> lines) {}

    /**
     * A line of work with how far it is.
     *
     * @param ownerLeft whether its owner no longer serves in the unit, so that the plan wants an amendment
     */
    record Line(
            int number,
            PlanTask task,
            Bilingual owner,
            boolean ownerLeft,
            PlanTask.State state,
            PlanProgress.@Nullable Report report,
            boolean mayReport) {}

    public boolean may(String act) {
        return acts.contains(PlanAct.valueOf(act));
    }

    /** Whether today's head still has to sign: before approval, or because the head changed since. */
    public boolean awaitsHead() {
        return head.isPresent()
                && (plan.state() == PlanState.SUBMITTED || plan.state() == PlanState.APPROVED)
                && !plan.isSignedBy(head.get().person());
    }

    public boolean viewerIsHead() {
        return head.isPresent() && head.get().person().equals(viewer);
    }

    /** Whether the viewer wrote or submitted it and so may not approve it. */
    public boolean isViewersWork() {
        return viewer != null && plan.isWorkOf(viewer);
    }

    public boolean isOverdue() {
        return plan.state() == PlanState.SUBMITTED
                && plan.dueOn() != null
                && plan.dueOn().isBefore(today);
    }

    public boolean lacksParentFile() {
        return files.stream().allMatch(Attachment::isWithdrawn);
    }

    public boolean isSuperseded() {
        return successor.isPresent();
    }

    public long openLines() {
        return stages.stream()
                .flatMap(stage -> stage.lines().stream())
                .filter(line -> line.ownerLeft() && line.state() != PlanTask.State.DONE)
                .count();
    }

    public Optional<Bilingual> body(PlanSection.Kind kind) {
        return plan.content().section(kind).map(PlanSection::body);
    }

    /** A text's paragraphs. */
    public List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
