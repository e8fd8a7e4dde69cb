package org.probity.risks;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.organization.UnitId;
import org.probity.powers.FormsCoverage;
import org.probity.powers.PostCardPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the card of a post says of its risks (P2.1.1e), and which posts are covered (P0.1). */
@Component
class PointsOnCards implements PostCardPart, FormsCoverage {

    private final RiskPoints points;
    private final Measures measures;
    private final JdbcClient jdbc;

    PointsOnCards(RiskPoints points, Measures measures, JdbcClient jdbc) {
        this.points = points;
        this.measures = measures;
        this.jdbc = jdbc;
    }

    @Override
    public List<Risk> risksOf(PostId post, Viewer viewer) {
        if (!viewer.may("risks:read")) {
            return List.of();
        }
        var scope = viewer.scope("risks:read");
        var found = points.ofPost(post).stream()
                .filter(point -> point.status() != PointStatus.CLOSED)
                .filter(point -> scope.covers(point.unit(), point.section(), post))
                .sorted(Comparator.comparing(
                        RiskPoint::approvedGrade,
                        Comparator.nullsFirst(Comparator.<Grade>naturalOrder()).reversed()))
                .toList();
        var declared = measures.of(found.stream().map(RiskPoint::id).toList());
        return found.stream()
                .map(point -> new Risk(
                        point.code(),
                        point.title(),
                        point.approvedGrade() == null
                                ? ""
                                : point.approvedGrade().name(),
                        declared.getOrDefault(point.id(), List.of()).stream()
                                .map(Measure::text)
                                .toList(),
                        "/risks/forms/" + point.form() + "#points"))
                .toList();
    }

    @Override
    public Set<PostId> postsWithDeterminedForm(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select distinct f.post_id from risks.form f join programme.cycle c on c.id = f.cycle_id
                        where f.unit_id = :unit and f.state = 'DETERMINED' and f.scope = 'POST'
                          and c.opened_on <= :day and (c.closed_on is null or c.closed_on >= :day)
                        """).param("unit", unit.value()).param("day", day).query(UUID.class).list().stream()
                .map(PostId::new)
                .collect(toUnmodifiableSet());
    }
}
