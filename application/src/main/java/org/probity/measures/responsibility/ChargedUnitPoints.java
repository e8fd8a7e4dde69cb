package org.probity.measures.responsibility;

import org.jspecify.annotations.Nullable;
import org.probity.organization.SectionId;
import org.probity.risks.Grade;

/**
 * The unit points of a section that have one grade, with who answers for them.
 *
 * @param grade  the effective grade; none for points without
 * @param points how many there are
 */
public record ChargedUnitPoints(SectionId section, @Nullable Grade grade, long points, Responsible derived) {

    static ChargedUnitPoints of(SectionId section, @Nullable Grade grade, long points, LineOfCommand line) {
        var derived = line.responsibleFor(Charge.ofUnitPoints(section, grade));
        return new ChargedUnitPoints(
                section,
                grade,
                points,
                grade == null ? derived.with(new Gap(Gap.Kind.UNGRADED, section, null)) : derived);
    }

    /** Who answers for them. */
    public Responsible responsible() {
        return derived;
    }
}
