package org.probity.risks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.ProbityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The counts kept beside the ledger's lines are the lines counted, whatever happens to them and however many do it at once. */
@ProbityTest
class PointCountTests {

    private static final String COLUMNS =
            "unit_id, section_id, scope, status, grade_state, approved_grade, probability, harm";

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private Bureau bureau;

    private List<UUID> points;

    @BeforeEach
    void aBureauWithPoints() {
        bureau = bureaus.found();
        var fixture = new LedgerFixture(bureaus, transactions, jdbc, bureau);
        points = List.of(
                fixture.point("A", "staffA1", Grade.HIGH, 5, 5),
                fixture.point("A", "staffA1", Grade.LOW, 1, 2),
                fixture.point("A", "staffA2", Grade.MEDIUM, 3, 3),
                fixture.point("B", "chiefB", Grade.MEDIUM, 3, 3),
                fixture.point("B", "chiefB", null, 2, 3));
    }

    private List<String> differences() {
        return jdbc.sql("select x::text from ((select " + COLUMNS + ", count(*) as points from risks.point"
                        + " where unit_id = :unit and status <> 'DRAFT' group by " + COLUMNS
                        + ") except (select " + COLUMNS + ", sum(points) from risks.point_count where unit_id = :unit"
                        + " group by " + COLUMNS + " having sum(points) <> 0)) x")
                .param("unit", bureau.unit().value())
                .query(String.class)
                .list();
    }

    private long counted() {
        return jdbc.sql("select coalesce(sum(points), 0) from risks.point_count where unit_id = :unit")
                .param("unit", bureau.unit().value())
                .query(Long.class)
                .single();
    }

    private void change(Random random) {
        var id = points.get(random.nextInt(points.size()));
        var set = List.of(
                        "harm = 1 + (harm + 1) % 5",
                        "probability = null",
                        "probability = 4",
                        "status = case status when 'ACTIVE' then 'CHANGED' else 'ACTIVE' end",
                        "status = 'DRAFT'",
                        "section_id = (select section_id from risks.point where id <> :id and unit_id = :unit limit 1)",
                        "title_zh = title_zh || '。'")
                .get(random.nextInt(7));
        jdbc.sql("update risks.point set " + set + " where id = :id")
                .param("id", id)
                .param("unit", bureau.unit().value())
                .update();
    }

    @Test
    void whateverChangesIsCounted() {
        assertThat(counted()).isEqualTo(5);
        assertThat(differences()).isEmpty();
        var random = new Random(7);
        for (var i = 0; i < 60; i++) {
            change(random);
            assertThat(differences()).isEmpty();
        }
    }

    @Test
    void aLineThatIsNotListedIsNotCounted() {
        jdbc.sql("update risks.point set status = 'DRAFT' where unit_id = :unit")
                .param("unit", bureau.unit().value())
                .update();
        assertThat(counted()).isZero();
    }

    @Test
    void aCountUndoneIsNotCounted() {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update risks.point set harm = 4 where unit_id = :unit")
                    .param("unit", bureau.unit().value())
                    .update();
            status.setRollbackOnly();
        });
        assertThat(differences()).isEmpty();
    }

    @Test
    void manyAtOnceNeitherWaitForNorLoseACount() throws Exception {
        var people = Executors.newFixedThreadPool(6);
        var work = new java.util.ArrayList<Callable<Void>>();
        for (var person = 0; person < 6; person++) {
            var random = new Random(person);
            work.add(() -> {
                for (var i = 0; i < 40; i++) {
                    transactions.executeWithoutResult(status -> {
                        change(random);
                        jdbc.sql("select risks.melt_point_counts(:unit, :section)")
                                .param("unit", bureau.unit().value())
                                .param("section", bureau.sections().get("A").value())
                                .query()
                                .singleRow();
                    });
                }
                return null;
            });
        }
        for (var done : people.invokeAll(work)) {
            done.get();
        }
        people.shutdown();
        assertThat(differences()).isEmpty();
    }

    @Test
    void meltedCountsAreOneRowForEachKindOfLine() {
        var random = new Random(11);
        for (var i = 0; i < 30; i++) {
            change(random);
        }
        jdbc.sql("select risks.melt_point_counts(:unit, id) from organization.section where unit_id = :unit")
                .param("unit", bureau.unit().value())
                .query()
                .listOfRows();
        assertThat(jdbc.sql("select count(*) from risks.point_count where unit_id = :unit group by " + COLUMNS)
                        .param("unit", bureau.unit().value())
                        .query(Long.class)
                        .list())
                .isNotEmpty()
                .allMatch(rows -> rows == 1);
        assertThat(differences()).isEmpty();
    }
}
