package org.probity.measures.responsibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.Grade;
import org.probity.risks.RiskPoint;

/**
 * Who answers for what in a unit on a day, post by post; risk points are not read for it, however many there are.
 *
 * @param posts      in the order of sections and codes
 * @param unitPoints for each section the grades that its unit points have
 */
public record UnitResponsibility(
        UnitId unit,
        LocalDate day,
        LineOfCommand line,
        Map<PostId, ChargedPost> posts,
        Map<SectionId, List<ChargedUnitPoints>> unitPoints) {

    public Optional<ChargedPost> ofPost(PostId post) {
        return Optional.ofNullable(posts.get(post));
    }

    /** Who answers for a risk point: its post's responsible, or for a unit point who answers for its grade in the section. */
    public Optional<Responsible> ofPoint(@Nullable PostId post, SectionId section, @Nullable Grade effective) {
        return post != null
                ? ofPost(post).map(ChargedPost::responsible)
                : Optional.of(unitPoints.getOrDefault(section, List.of()).stream()
                        .filter(points -> Objects.equals(points.grade(), effective))
                        .map(ChargedUnitPoints::responsible)
                        .findFirst()
                        .orElseGet(() -> line.responsibleFor(Charge.ofUnitPoints(section, effective))));
    }

    public Optional<Responsible> ofPoint(RiskPoint point) {
        var effective = point.gradeState() == org.probity.risks.GradeState.EFFECTIVE ? point.approvedGrade() : null;
        return ofPoint(point.post(), point.section(), effective);
    }

    /** The posts that the person answers for, jointly or not, the gravest first. */
    public List<ChargedPost> postsOf(PersonId person) {
        return posts.values().stream()
                .filter(post ->
                        post.responsible().is(person) || post.responsible().isJointly(person))
                .sorted(java.util.Comparator.comparing(
                        ChargedPost::grade,
                        java.util.Comparator.nullsFirst(java.util.Comparator.<Grade>naturalOrder())
                                .reversed()))
                .toList();
    }

    /** The unit points that the person answers for, jointly or not. */
    public List<ChargedUnitPoints> unitPointsOf(PersonId person) {
        return unitPoints.values().stream()
                .flatMap(List::stream)
                .filter(points ->
                        points.responsible().is(person) || points.responsible().isJointly(person))
                .toList();
    }
}
