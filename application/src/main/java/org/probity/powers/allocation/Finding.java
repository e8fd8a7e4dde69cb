package org.probity.powers.allocation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.powers.Allocation;
import org.probity.powers.Allocation.Role;
import org.probity.powers.PostBook.Holder;

/**
 * What the allocation of a power lacks, or puts into one hand (P2.1.1c). A concentration is a reason to look at how work is
 * divided, and says nothing about whoever holds the posts.
 *
 * @param people those through whom it comes about, when it is not the post alone
 * @param steps  the numbers of the steps concerned
 */
record Finding(Kind kind, List<PostId> posts, List<Holder> people, List<Integer> steps) {

    private static final Set<Role> HANDLING = EnumSet.of(Role.HANDLE);
    private static final Set<Role> DECIDING = EnumSet.of(Role.APPROVE, Role.DECIDE);
    private static final Set<Role> CHECKING = EnumSet.of(Role.REVIEW, Role.APPROVE, Role.DECIDE);

    /** What is found; words and way out are {@code powers.shares.<kind>} and {@code powers.shares.<kind>.way}. */
    enum Kind {
        NO_SECTION(false),
        NO_POST(false),
        NO_HANDLER(false),
        NO_CHECK(false),
        STEP_NO_POST(false),
        STEP_POST_NO_PART(false),
        VACANT(false),
        ONE_POST(true),
        ONE_PERSON(true),
        BY_DEPUTISING(true),
        BY_SUBSTITUTE(true);

        private final boolean concentration;

        Kind(boolean concentration) {
            this.concentration = concentration;
        }

        public boolean concentration() {
            return concentration;
        }

        public String key() {
            return "powers.shares." + name();
        }
    }

    static List<Finding> of(Shares power, Function<PostId, List<Holder>> holders) {
        var found = new ArrayList<Finding>();
        gaps(power, holders, found);
        steps(power, found);
        concentrations(power, holders, found);
        return found;
    }

    private static void gaps(Shares power, Function<PostId, List<Holder>> holders, List<Finding> found) {
        if (power.section() == null) {
            found.add(new Finding(Kind.NO_SECTION, List.of(), List.of(), List.of()));
        }
        if (power.parts().isEmpty()) {
            found.add(new Finding(Kind.NO_POST, List.of(), List.of(), List.of()));
            return;
        }
        var handling = power.playing(HANDLING);
        if (handling.isEmpty()) {
            found.add(new Finding(Kind.NO_HANDLER, List.of(), List.of(), List.of()));
        } else if (power.playing(CHECKING).isEmpty()) {
            found.add(new Finding(Kind.NO_CHECK, handling, List.of(), List.of()));
        }
        var vacant = power.parts().keySet().stream()
                .filter(post -> holders.apply(post).isEmpty())
                .filter(post -> power.substitutes().stream()
                        .noneMatch(one -> one.insteadOf().equals(post)
                                && !holders.apply(one.post()).isEmpty()))
                .toList();
        if (!vacant.isEmpty()) {
            found.add(new Finding(Kind.VACANT, vacant, List.of(), List.of()));
        }
    }

    private static void steps(Shares power, List<Finding> found) {
        var without = power.steps().stream()
                .filter(step -> step.post() == null)
                .map(Shares.StepPost::number)
                .toList();
        if (!without.isEmpty()) {
            found.add(new Finding(Kind.STEP_NO_POST, List.of(), List.of(), without));
        }
        var strange = power.steps().stream()
                .filter(step -> step.post() != null && !plays(power, step.post()))
                .toList();
        if (!strange.isEmpty() && !power.parts().isEmpty()) {
            found.add(new Finding(
                    Kind.STEP_POST_NO_PART,
                    strange.stream()
                            .map(step -> Objects.requireNonNull(step.post()))
                            .distinct()
                            .toList(),
                    List.of(),
                    strange.stream().map(Shares.StepPost::number).toList()));
        }
    }

    private static boolean plays(Shares power, PostId post) {
        return power.parts().containsKey(post)
                || power.substitutes().stream().anyMatch(one -> one.post().equals(post));
    }

    private static void concentrations(Shares power, Function<PostId, List<Holder>> holders, List<Finding> found) {
        power.parts().forEach((post, roles) -> {
            if (Allocation.concentrated(roles)) {
                found.add(new Finding(Kind.ONE_POST, List.of(post), List.of(), List.of()));
            }
        });
        for (var handling : power.playing(HANDLING)) {
            for (var deciding : power.playing(DECIDING)) {
                if (!handling.equals(deciding)) {
                    shared(handling, deciding, holders, found);
                }
            }
        }
        substitutes(power, holders, found);
    }

    /** One person in two posts, one of which handles what the other decides. */
    private static void shared(
            PostId handling, PostId deciding, Function<PostId, List<Holder>> holders, List<Finding> found) {
        for (var one : holders.apply(handling)) {
            for (var other : holders.apply(deciding)) {
                if (one.person().equals(other.person())) {
                    var kind = one.deputising() || other.deputising() ? Kind.BY_DEPUTISING : Kind.ONE_PERSON;
                    found.add(new Finding(kind, List.of(handling, deciding), List.of(one), List.of()));
                }
            }
        }
    }

    /** Who handles stands in for who decides, or the other way round: by the post, or by a person who holds both. */
    private static void substitutes(Shares power, Function<PostId, List<Holder>> holders, List<Finding> found) {
        for (var one : power.substitutes()) {
            var others = HANDLING.contains(one.role())
                    ? power.playing(DECIDING)
                    : DECIDING.contains(one.role()) ? power.playing(HANDLING) : List.<PostId>of();
            for (var other : others) {
                if (other.equals(one.post())) {
                    if (!Allocation.concentrated(power.at(other))) {
                        found.add(
                                new Finding(Kind.BY_SUBSTITUTE, List.of(other, one.insteadOf()), List.of(), List.of()));
                    }
                } else {
                    both(holders.apply(other), holders.apply(one.post()))
                            .forEach(person -> found.add(new Finding(
                                    Kind.BY_SUBSTITUTE, List.of(other, one.insteadOf()), List.of(person), List.of())));
                }
            }
        }
    }

    private static List<Holder> both(List<Holder> one, List<Holder> other) {
        var people = new LinkedHashSet<PersonId>();
        other.forEach(holder -> people.add(holder.person()));
        return one.stream().filter(holder -> people.contains(holder.person())).toList();
    }
}
