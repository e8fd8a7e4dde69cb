package org.probity.powers.allocation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.powers.Allocation.Role;
import org.probity.powers.PowerId;
import org.probity.wording.Bilingual;

/**
 * How one power is shared out over posts on a day (F3b).
 *
 * @param parts       the parts that posts play themselves
 * @param substitutes the parts that posts take over when another post cannot
 * @param steps       which post does which step
 * @param draft       whether what the power says may be edited now
 */
record Shares(
        PowerId id,
        String code,
        Bilingual name,
        @Nullable SectionId section,
        boolean draft,
        Map<PostId, Set<Role>> parts,
        List<Substitute> substitutes,
        List<StepPost> steps) {

    Shares {
        parts = Map.copyOf(parts);
        substitutes = List.copyOf(substitutes);
        steps = List.copyOf(steps);
    }

    /** A post that plays a part in place of another. */
    record Substitute(PostId post, Role role, PostId insteadOf) {}

    /** A step with its post; none when it has none yet. */
    record StepPost(int number, @Nullable PostId post) {}

    public Set<Role> at(PostId post) {
        return parts.getOrDefault(post, Set.of());
    }

    /** The parts that the post would take over and does not play itself. */
    public List<Role> substituted(PostId post) {
        return substitutes.stream()
                .filter(one -> one.post().equals(post) && !at(post).contains(one.role()))
                .map(Substitute::role)
                .distinct()
                .sorted()
                .toList();
    }

    List<PostId> playing(Set<Role> roles) {
        return parts.entrySet().stream()
                .filter(part -> part.getValue().stream().anyMatch(roles::contains))
                .map(Map.Entry::getKey)
                .toList();
    }
}
