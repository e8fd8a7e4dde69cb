package org.probity.powers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The life of an edition of a power as one table (P2.1.1b): from which state which act leads where, and who may do it. A first
 * edition and an amendment go the same way. {@link #MEETING} stands for a decision of the leading group: no single person has it.
 */
enum PowerAct {
    CONFIRM(List.of(PowerState.DRAFT), PowerState.DEPT_CONFIRMED, "powers:confirm", "powers.confirmed"),
    REVIEW(List.of(PowerState.DEPT_CONFIRMED), PowerState.LEGAL_REVIEWED, "powers:review", "powers.reviewed"),
    APPROVE(List.of(PowerState.LEGAL_REVIEWED), PowerState.LG_APPROVED, PowerAct.MEETING, "powers.approved"),
    PUBLISH(List.of(PowerState.LG_APPROVED), PowerState.PUBLISHED, "powers:publish", "powers.published"),
    RETURN_DRAFT(List.of(PowerState.DRAFT), PowerState.DRAFT, "powers:confirm", "powers.returned"),
    RETURN_CONFIRMED(List.of(PowerState.DEPT_CONFIRMED), PowerState.DRAFT, "powers:review", "powers.returned"),
    RETURN_REVIEWED(List.of(PowerState.LEGAL_REVIEWED), PowerState.DRAFT, "powers:publish", "powers.returned"),
    RETURN_APPROVED(List.of(PowerState.LG_APPROVED), PowerState.DRAFT, "powers:publish", "powers.returned"),
    AMEND(List.of(PowerState.PUBLISHED), PowerState.CHANGED, "powers:draft", "powers.amendment-begun"),
    REVOKE_UNPUBLISHED(
            List.of(PowerState.DRAFT, PowerState.DEPT_CONFIRMED, PowerState.LEGAL_REVIEWED, PowerState.LG_APPROVED),
            PowerState.REVOKED,
            "powers:draft",
            "powers.revoked"),
    REVOKE(List.of(PowerState.PUBLISHED, PowerState.CHANGED), PowerState.REVOKED, "powers:publish", "powers.revoked");

    /** In place of a permission: only a meeting of the leading group may. */
    static final String MEETING = "meeting";

    /** Working days an edition may wait at each of its four levels: twenty in all (P2.1.1b). */
    static final int WORKING_DAYS_A_LEVEL = 5;

    private final List<PowerState> from;
    private final PowerState to;
    private final String permission;
    private final String entry;

    PowerAct(List<PowerState> from, PowerState to, String permission, String entry) {
        this.from = from;
        this.to = to;
        this.permission = permission;
        this.entry = entry;
    }

    public List<PowerState> from() {
        return from;
    }

    public PowerState to() {
        return to;
    }

    public String permission() {
        return permission;
    }

    /** What the log calls it. */
    String entry() {
        return entry;
    }

    public boolean isReturn() {
        return to == PowerState.DRAFT;
    }

    public boolean isRevocation() {
        return to == PowerState.REVOKED;
    }

    /** Whether the act sends an edition a level further. */
    public boolean goesOn() {
        return switch (this) {
            case CONFIRM, REVIEW, APPROVE, PUBLISH -> true;
            case RETURN_DRAFT, RETURN_CONFIRMED, RETURN_REVIEWED, RETURN_APPROVED, AMEND, REVOKE_UNPUBLISHED, REVOKE ->
                false;
        };
    }

    /** How an address names it: {@code return-draft}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable PowerAct ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(act -> act.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    /** The act that takes an edition in this state further. */
    static Optional<PowerAct> next(PowerState state) {
        return Arrays.stream(values())
                .filter(act -> act.goesOn() && act.from.contains(state))
                .findFirst();
    }

    /** How many working days an edition may wait in the state; none when nothing is waited for. */
    static OptionalInt workingDays(PowerState state) {
        return next(state).isPresent() ? OptionalInt.of(WORKING_DAYS_A_LEVEL) : OptionalInt.empty();
    }
}
