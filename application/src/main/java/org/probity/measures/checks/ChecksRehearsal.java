package org.probity.measures.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.measures.MeasureEffect;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.risks.MeasureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plays evidence, checks and corrections through for the demonstration: the same acts that people do on the pages, by those whose
 * turn it is, refused for the same reasons.
 */
@Component
public class ChecksRehearsal {

    private final CheckLines lines;
    private final CheckActs acts;
    private final EvidenceActs owners;
    private final Corrections corrections;
    private final CheckerDirectory directory;
    private final Viewers viewers;
    private final JdbcClient jdbc;
    private final Dates dates;

    ChecksRehearsal(
            CheckLines lines,
            CheckActs acts,
            EvidenceActs owners,
            Corrections corrections,
            CheckerDirectory directory,
            Viewers viewers,
            JdbcClient jdbc,
            Dates dates) {
        this.lines = lines;
        this.acts = acts;
        this.owners = owners;
        this.corrections = corrections;
        this.directory = directory;
        this.viewers = viewers;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /**
     * A check that somebody has to make.
     *
     * @param owner   who can show what was done; none while the post is vacant
     * @param checker who has to check it
     */
    public record Turn(
            MeasureId measure, LocalDate dueOn, @Nullable PersonId owner, PersonId checker) {}

    /** What is due by the day and may be checked today, by due day. */
    public List<Turn> turns(UnitId unit, LocalDate until) {
        var checkers = directory.of(unit, dates.today());
        return lines.dueBy(unit, until).stream()
                .filter(line -> line.isOpen(dates.today()))
                .flatMap(line -> first(checkers.responsible(line.checked())).stream()
                        .map(checker -> new Turn(
                                line.measure(),
                                line.dueOn(),
                                line.post() == null
                                        ? null
                                        : first(checkers.holders().getOrDefault(line.post(), Set.of()))
                                                .orElse(null),
                                checker)))
                .toList();
    }

    /** The owner says today what was done. */
    public void show(MeasureId measure, PersonId owner, String text) {
        viewer(owner).ifPresent(viewer -> owners.add(viewer, measure, dates.today(), text, null, List.of()));
    }

    /**
     * The checker checks the measure today against all that was shown since the last check.
     *
     * @param correctBy until when it has to be put right; none where it is carried out
     */
    public void check(
            MeasureId measure,
            PersonId checker,
            CheckResult result,
            String finding,
            @Nullable LocalDate correctBy,
            MeasureEffect effect,
            String reason) {
        var line = lines.find(measure).orElseThrow();
        var seen = jdbc
                .sql("select id from measures.evidence where measure_id = :measure and added_at > :since")
                .param("measure", measure.value())
                .param(
                        "since",
                        line.lastCheckedAt() == null
                                ? java.sql.Timestamp.valueOf("2000-01-01 00:00:00")
                                : java.sql.Timestamp.from(line.lastCheckedAt()))
                .query(java.util.UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
        viewer(checker)
                .ifPresent(viewer -> acts.check(
                        viewer,
                        line.point(),
                        dates.today(),
                        List.of(new CheckEntry(
                                measure,
                                line.nominalOn(),
                                result,
                                seen,
                                seen.isEmpty(),
                                finding,
                                "",
                                correctBy,
                                effect,
                                reason))));
    }

    /** The owner reports what was put right of the oldest open correction. */
    public void report(UnitId unit, PersonId owner, MeasureId measure, String text) {
        corrections.open(unit).stream()
                .filter(correction ->
                        correction.isOpen() && correction.measure().equals(measure))
                .findFirst()
                .ifPresent(correction -> viewer(owner)
                        .ifPresent(viewer -> owners.report(viewer, correction.id(), correction.version(), text)));
    }

    private Optional<Viewer> viewer(PersonId person) {
        return jdbc.sql("select username from identity.account where person_id = :person and not disabled")
                .param("person", person.value())
                .query(String.class)
                .optional()
                .flatMap(viewers::of);
    }

    private static Optional<PersonId> first(Set<PersonId> people) {
        return people.stream()
                .filter(Objects::nonNull)
                .min(java.util.Comparator.comparing(p -> p.value().toString()));
    }
}
