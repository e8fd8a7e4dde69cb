package org.probity.measures.projects;

import static org.probity.measures.projects.LinkState.ACTIVE;
import static org.probity.measures.projects.LinkState.DONE;
import static org.probity.measures.projects.LinkState.NOT_STARTED;
import static org.probity.measures.projects.LinkState.SKIPPED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of a link as one table (P2.2.2j): whose link it is begins and ends it; leaving one out is asked for with a reason and signed
 * by the leader, who may also open it again.
 */
enum LinkAct {
    START(EnumSet.of(NOT_STARTED), ACTIVE, "measures:projects-link", "measures.project-link-started"),
    FINISH(EnumSet.of(ACTIVE), DONE, "measures:projects-link", "measures.project-link-done"),
    ASK_SKIP(EnumSet.of(NOT_STARTED, ACTIVE), null, "measures:projects-link", "measures.project-link-skip-asked"),
    SIGN_SKIP(EnumSet.of(NOT_STARTED, ACTIVE), SKIPPED, "measures:projects-sign", "measures.project-link-skipped"),
    REFUSE_SKIP(EnumSet.of(NOT_STARTED, ACTIVE), null, "measures:projects-sign", "measures.project-link-skip-refused"),
    REOPEN(EnumSet.of(DONE), ACTIVE, "measures:projects-sign", "measures.project-link-reopened"),
    TAKE_UP(EnumSet.of(SKIPPED), NOT_STARTED, "measures:projects-sign", "measures.project-link-reopened");

    private final Set<LinkState> from;
    private final @Nullable LinkState to;
    private final String permission;
    private final String entry;

    LinkAct(EnumSet<LinkState> from, @Nullable LinkState to, String permission, String entry) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.permission = permission;
        this.entry = entry;
    }

    boolean leavesFrom(LinkState state) {
        return from.contains(state);
    }

    /** Where it leads; none where the link stays where it is. */
    @Nullable
    LinkState to() {
        return to;
    }

    String permission() {
        return permission;
    }

    /** What the log calls it. */
    String entry() {
        return entry;
    }

    /** Whether the leader decides it, not whose link it is. */
    public boolean isLeaders() {
        return permission.equals("measures:projects-sign");
    }

    public boolean needsDay() {
        return this == START || this == FINISH;
    }

    public boolean needsReason() {
        return this == ASK_SKIP || this == REFUSE_SKIP || this == REOPEN || this == TAKE_UP;
    }

    /** How an address names it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<LinkAct> ofSlug(String slug) {
        return Arrays.stream(values()).filter(act -> act.slug().equals(slug)).findFirst();
    }
}
