package org.probity.measures.responsibility;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;

/**
 * A line of the responsibility table: a post, or a section's unit points of one grade.
 *
 * @param points  how many unit points it stands for; none of a post
 * @param derived who would answer without the change by hand
 * @param named   whether a change by hand is in effect
 */
public record TableRow(
        SectionId section,
        Bilingual sectionName,
        boolean unitPoints,
        String code,
        Bilingual name,
        long points,
        @Nullable Grade grade,
        boolean riskless,
        List<Officer> holders,
        Responsible responsible,
        Responsible derived,
        @Nullable Change change,
        boolean named,
        String url) {

    static TableRow of(ChargedPost post, Bilingual sectionName) {
        return new TableRow(
                post.section(),
                sectionName,
                false,
                post.code(),
                post.name(),
                0,
                post.grade(),
                post.riskless(),
                post.holders(),
                post.responsible(),
                post.derived(),
                post.change(),
                post.named() != null,
                "/measures/responsibility/posts/" + post.post().value());
    }

    static TableRow of(ChargedUnitPoints points, Bilingual sectionName) {
        return new TableRow(
                points.section(),
                sectionName,
                true,
                "",
                new Bilingual("", ""),
                points.points(),
                points.grade(),
                false,
                List.of(),
                points.responsible(),
                points.derived(),
                points.change(),
                points.named() != null,
                points.grade() == null
                        ? "/risks/grades/sections/" + points.section().value()
                        : "/measures/responsibility/sections/"
                                + points.section().value() + "/" + points.grade());
    }

    boolean answers(UUID person) {
        var id = new PersonId(person);
        return responsible.is(id) || responsible.isJointly(id);
    }
}
