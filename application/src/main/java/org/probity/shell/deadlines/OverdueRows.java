package org.probity.shell.deadlines;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is overdue within a reader's scope, counted and listed by the same condition; nobody's own matters among it. */
@Repository
class OverdueRows {

    private final JdbcClient jdbc;

    OverdueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of one section the things of one kind.
     *
     * @param section none for people without a post
     * @param sum     what the kind's message counts, over all of them
     */
    public record Cell(
            @Nullable SectionId section,
            String task,
            int rows,
            @Nullable Long sum) {

        public Object[] counts() {
            return sum == null ? new Object[0] : new Object[] {sum};
        }
    }

    /** Which of them to list; none of a filter means all. */
    record Filter(
            @Nullable UUID section,
            boolean withoutSection,
            @Nullable String task) {}

    private static String condition(Scope scope) {
        return " w.gone_at is null and w.overdue <> 'STAYS' and w.due_on < :today and " + scope.predicate("w");
    }

    List<Cell> cells(Scope scope, LocalDate today) {
        return jdbc.sql("""
                        select w.section_id, w.task, count(*) as rows, sum(w.counts[1]) as sum from shell.waiting w
                        left join organization.section s on s.id = w.section_id
                        where %s group by w.section_id, s.position, s.code, w.task order by s.position nulls last, s.code, w.task
                        """.formatted(condition(scope)))
                .params(scope.parameters())
                .param("today", today)
                .query((row, n) -> {
                    var section = row.getObject("section_id", UUID.class);
                    return new Cell(
                            section == null ? null : new SectionId(section),
                            row.getString("task"),
                            row.getInt("rows"),
                            row.getObject("sum") == null ? null : row.getLong("sum"));
                })
                .list();
    }

    List<Waiting> rows(Scope scope, LocalDate today, Filter filter, int offset, int limit) {
        return jdbc.sql(WaitingRows.COLUMNS + "where" + condition(scope) + """
                         and (:section::uuid is null or w.section_id = :section::uuid) and (not :without or w.section_id is null)
                         and (:task::text is null or w.task = :task::text)
                        order by w.due_on, w.id offset :offset limit :limit
                        """)
                .params(scope.parameters())
                .param("today", today)
                .param("section", filter.section())
                .param("without", filter.withoutSection())
                .param("task", filter.task())
                .param("offset", offset)
                .param("limit", limit)
                .query(WaitingRows::waiting)
                .list();
    }

    /** When the rows were last looked at. */
    Optional<Instant> lookedAt(Scope scope, LocalDate today) {
        return jdbc.sql("select max(w.seen_at) from shell.waiting w where" + condition(scope))
                .params(scope.parameters())
                .param("today", today)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }
}
