package org.probity.measures.projects;

import static org.probity.measures.projects.ProjectState.APPROVED;
import static org.probity.measures.projects.ProjectState.COMPLETED;
import static org.probity.measures.projects.ProjectState.DRAFT;
import static org.probity.measures.projects.ProjectState.SIGNED;
import static org.probity.measures.projects.ProjectState.STOPPED;
import static org.probity.measures.projects.ProjectState.SUBMITTED;
import static org.probity.measures.projects.ProjectState.SUSPENDED;
import static org.probity.measures.projects.ProjectState.UNDER_WAY;
import static org.probity.measures.projects.ProjectState.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of a major project as one table (P2.2.2i, §7: the section or the office draws up, the leader in charge signs, the leading
 * group approves): from where which act leads where, who may do it, and how many working days it may be waited for.
 */
enum ProjectAct {
    SUBMIT(EnumSet.of(DRAFT), SUBMITTED, "measures:projects-edit", "measures.project-submitted", 0),
    SIGN(EnumSet.of(SUBMITTED), SIGNED, "measures:projects-sign", "measures.project-signed", 5),
    APPROVE(EnumSet.of(SIGNED), APPROVED, null, "measures.project-approved", 10),
    RETURN(EnumSet.of(SUBMITTED), DRAFT, "measures:projects-sign", "measures.project-returned", 0),
    RETURN_SIGNED(EnumSet.of(SIGNED), DRAFT, null, "measures.project-returned", 0),
    START(EnumSet.of(APPROVED), UNDER_WAY, "measures:projects-edit", "measures.project-started", 0),
    COMPLETE(EnumSet.of(UNDER_WAY), COMPLETED, "measures:projects-sign", "measures.project-completed", 0),
    SUSPEND(EnumSet.of(UNDER_WAY), SUSPENDED, "measures:projects-sign", "measures.project-suspended", 0),
    RESUME(EnumSet.of(SUSPENDED), UNDER_WAY, "measures:projects-sign", "measures.project-resumed", 0),
    STOP(EnumSet.of(APPROVED, UNDER_WAY, SUSPENDED), STOPPED, "measures:projects-sign", "measures.project-stopped", 0),
    WITHDRAW(EnumSet.of(DRAFT), WITHDRAWN, "measures:projects-edit", "measures.project-withdrawn", 0);

    private final Set<ProjectState> from;
    private final ProjectState to;
    private final @Nullable String permission;
    private final String entry;
    private final int workingDays;

    ProjectAct(
            EnumSet<ProjectState> from, ProjectState to, @Nullable String permission, String entry, int workingDays) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.permission = permission;
        this.entry = entry;
        this.workingDays = workingDays;
    }

    boolean leavesFrom(ProjectState state) {
        return from.contains(state);
    }

    ProjectState to() {
        return to;
    }

    /** Who may do it; none where a meeting of the leading group does. */
    @Nullable
    String permission() {
        return permission;
    }

    /** What the log calls it. */
    String entry() {
        return entry;
    }

    /** How long it may be waited for; 0 when it has no deadline. */
    int workingDays() {
        return workingDays;
    }

    public boolean needsReason() {
        return this == RETURN || this == SUSPEND || this == STOP || this == WITHDRAW;
    }

    public boolean goesOn() {
        return this == SUBMIT || this == SIGN || this == START || this == COMPLETE || this == RESUME;
    }

    /** How an address names it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ProjectAct> ofSlug(String slug) {
        return Arrays.stream(values()).filter(act -> act.slug().equals(slug)).findFirst();
    }

    /** What is waited for in a state. */
    static Optional<ProjectAct> next(ProjectState state) {
        return switch (state) {
            case DRAFT -> Optional.of(SUBMIT);
            case SUBMITTED -> Optional.of(SIGN);
            case SIGNED -> Optional.of(APPROVE);
            case APPROVED -> Optional.of(START);
            case UNDER_WAY -> Optional.of(COMPLETE);
            case SUSPENDED -> Optional.of(RESUME);
            case COMPLETED, STOPPED, WITHDRAWN -> Optional.empty();
        };
    }
}
