package org.probity.measures.responsibility;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.Post;
import org.probity.organization.SectionId;
import org.probity.risks.Grade;

/**
 * What somebody is to answer for: a post with all its risk points, or the unit points of a section that have one grade.
 *
 * @param level   the post's level; none for unit points
 * @param grade   the effective grade; none while there is none
 * @param holders who holds the post, none of whom answers for it (segregation rule 1)
 */
public record Charge(
        SectionId section,
        Post.@Nullable Level level,
        @Nullable Grade grade,
        Set<PersonId> holders) {

    public Charge {
        holders = Set.copyOf(holders);
    }

    public static Charge ofPost(SectionId section, Post.Level level, @Nullable Grade grade, Set<PersonId> holders) {
        return new Charge(section, level, grade, holders);
    }

    public static Charge ofUnitPoints(SectionId section, @Nullable Grade grade) {
        return new Charge(section, null, grade, Set.of());
    }

    boolean isHeldBy(Officer officer) {
        return holders.contains(officer.person());
    }
}
