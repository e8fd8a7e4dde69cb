package org.probity.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Post;
import org.probity.organization.Responsibilities;
import org.probity.organization.SectionId;

/**
 * The powers that may be delegated (segregation rule 6). The head's own signature, on plan and HIGH posts, is not among them.
 */
public enum Delegable {
    SIGN_CHIEF("risks:sign-chief", Post.Level.SECTION_DEPUTY),
    CONFIRM_POWERS("powers:confirm", Post.Level.SECTION_DEPUTY),
    SIGN_LEADER("risks:sign-leader", Post.Level.DISCIPLINE),
    CHECK_CHIEF("measures:check-chief", Post.Level.SECTION_DEPUTY),
    CHECK_LEADER("measures:check-leader", Post.Level.DISCIPLINE);

    private final String permission;
    private final Post.Level lowest;

    Delegable(String permission, Post.Level lowest) {
        this.permission = permission;
        this.lowest = lowest;
    }

    public String permission() {
        return permission;
    }

    /** Whether somebody in a post of the level may receive it: nobody below the post concerned, its deputy excepted. */
    boolean suits(Post.Level level) {
        return level.compareTo(lowest) <= 0;
    }

    static boolean isDelegable(String permission) {
        return Arrays.stream(values()).anyMatch(power -> power.permission.equals(permission));
    }

    /**
     * The sections over which the giver has it to give.
     *
     * @param only   the one section it is limited to, if any
     * @param vacant whether a section has no chief; then the head names a delegate (P2.1.2d)
     */
    Set<SectionId> sectionsOf(Responsibilities giver, @Nullable SectionId only, Predicate<SectionId> vacant) {
        var own = isLeaders() ? giver.leaderOf() : giver.chiefOf();
        if (only == null) {
            return own;
        }
        var fillsVacancy = !isLeaders() && giver.headOfUnit() && vacant.test(only);
        return own.contains(only) || fillsVacancy ? Set.of(only) : Set.of();
    }

    private boolean isLeaders() {
        return this == SIGN_LEADER || this == CHECK_LEADER;
    }

    static Set<Delegable> of(Set<String> permissions) {
        return Arrays.stream(values())
                .filter(power -> permissions.contains(power.permission))
                .collect(Collectors.toSet());
    }
}
