package org.probity.measures.responsibility;

import org.jspecify.annotations.Nullable;
import org.probity.organization.SectionId;
import org.probity.risks.Grade;

/**
 * The unit points of a section that have one grade, with who answers for them.
 *
 * @param grade  the effective grade; none for points without
 * @param points how many there are
 * @param change the manual change that covers the day, in effect or lapsed; none without one
 * @param named  whom the change names, while that person has authority over the section
 */
public record ChargedUnitPoints(
        SectionId section,
        @Nullable Grade grade,
        long points,
        Responsible derived,
        @Nullable Change change,
        @Nullable Officer named) {

    static ChargedUnitPoints of(
            SectionId section, @Nullable Grade grade, long points, LineOfCommand line, @Nullable Change change) {
        var charge = Charge.ofUnitPoints(section, grade);
        var derived = line.responsibleFor(charge);
        var named = change == null ? null : AuthorityOverThePost.officer(change.person(), charge, line);
        if (grade == null) {
            derived = derived.with(new Gap(Gap.Kind.UNGRADED, section, null));
        }
        if (change != null && named == null) {
            derived = derived.with(new Gap(Gap.Kind.CHANGE_LAPSED, section, null));
        }
        return new ChargedUnitPoints(section, grade, points, derived, change, named);
    }

    /** Who answers for them. */
    public Responsible responsible() {
        return named == null ? derived : derived.by(named);
    }
}
