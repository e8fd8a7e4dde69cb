package org.probity.measures.checks;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.measures.MeasureEffect;
import org.probity.risks.ControlEffect;
import org.probity.risks.Grade;
import org.probity.risks.MeasureType;

/**
 * What the ratings of a risk point's measures say of the control over it (§4.2.3, P2.2.2a): strong where every measure works and one
 * that does not rest on goodwill was checked, adequate where every measure works, partial where something is missing, none where
 * nothing is in force or what should carry a HIGH risk fails. It proposes; only the leading group sets a grade.
 */
record ProposedControl(ControlEffect effect, Grounds grounds) {

    /** Measures that hold by the way work is arranged, not by a rule or an appeal alone (P2.2.2h). */
    static final Set<MeasureType> STRUCTURAL = EnumSet.of(
            MeasureType.DECENTRALISE,
            MeasureType.PROCESS,
            MeasureType.DISCRETION,
            MeasureType.SUPERVISION,
            MeasureType.TECHNOLOGY,
            MeasureType.ROTATION,
            MeasureType.CONFLICT_OF_INTEREST);

    /** Why, in the order in which it is asked. */
    enum Grounds {
        NOTHING_IN_FORCE,
        STRUCTURAL_FAILS_ON_HIGH,
        ALL_FAIL,
        SOME_FAIL,
        SOME_PARTLY,
        SOME_UNRATED,
        ALL_WITH_STRUCTURE,
        ALL
    }

    /**
     * A measure in force with its latest rating.
     *
     * @param effect none before it was rated
     */
    record Rated(MeasureType type, @Nullable MeasureEffect effect) {}

    /** The proposal; nothing while measures are in force and none of them is rated, for then there is nothing to go by. */
    static Optional<ProposedControl> of(Collection<Rated> inForce, @Nullable Grade grade) {
        var effects = inForce.stream().map(Rated::effect).toList();
        if (!inForce.isEmpty() && effects.stream().allMatch(effect -> effect == null)) {
            return Optional.empty();
        }
        var grounds = grounds(inForce, effects, grade);
        return Optional.of(new ProposedControl(
                switch (grounds) {
                    case NOTHING_IN_FORCE, STRUCTURAL_FAILS_ON_HIGH, ALL_FAIL -> ControlEffect.NONE;
                    case SOME_FAIL, SOME_PARTLY, SOME_UNRATED -> ControlEffect.PARTIAL;
                    case ALL_WITH_STRUCTURE -> ControlEffect.STRONG;
                    case ALL -> ControlEffect.ADEQUATE;
                },
                grounds));
    }

    private static Grounds grounds(
            Collection<Rated> inForce, List<@Nullable MeasureEffect> effects, @Nullable Grade grade) {
        if (inForce.isEmpty()) {
            return Grounds.NOTHING_IN_FORCE;
        }
        if (grade == Grade.HIGH
                && inForce.stream()
                        .anyMatch(rated -> isStructural(rated) && rated.effect() == MeasureEffect.INEFFECTIVE)) {
            return Grounds.STRUCTURAL_FAILS_ON_HIGH;
        }
        if (effects.stream().allMatch(effect -> effect == MeasureEffect.INEFFECTIVE)) {
            return Grounds.ALL_FAIL;
        }
        if (effects.contains(MeasureEffect.INEFFECTIVE)) {
            return Grounds.SOME_FAIL;
        }
        if (effects.contains(MeasureEffect.PARTLY_EFFECTIVE)) {
            return Grounds.SOME_PARTLY;
        }
        if (effects.contains(null)) {
            return Grounds.SOME_UNRATED;
        }
        return inForce.stream().anyMatch(ProposedControl::isStructural) ? Grounds.ALL_WITH_STRUCTURE : Grounds.ALL;
    }

    private static boolean isStructural(Rated rated) {
        return STRUCTURAL.contains(rated.type());
    }
}
