package org.probity.supervision.orders;

import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.measures.entry.Stamp;
import org.probity.organization.PersonId;
import org.probity.supervision.letters.LetterId;
import org.probity.wording.EditConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes orders and their items, each with its stamp; a version that is no longer the last is a conflict. */
@Repository
class OrderWrites {

    private final JdbcClient jdbc;
    private final Stamp stamp;

    OrderWrites(JdbcClient jdbc, Stamp stamp) {
        this.jdbc = jdbc;
        this.stamp = stamp;
    }

    void insert(
            OrderId id, OrderDraft draft, PersonId responsible, PersonId issuedBy, LocalDate today, LetterId letter) {
        jdbc.sql("""
                        insert into supervision.rectification (id, unit_id, section_id, post_id, responsible_id, kind, title_zh, title_en, complexity,
                            basis, duty, consequence, issuer, issued_by, issued_on, first_due_on, due_on, letter_id, source, source_note, source_url,
                            signal_id, previous_id, state, changed_at, changed_by, change_reason)
                        values (:id, :unit, :section, :post, :responsible, :kind, :title_zh, :title_en, :complexity, :basis, :duty, :consequence,
                            :issuer, :issued_by, :today, :due, :due, :letter, :source, :source_note, :source_url, :signal, :previous, :state,
                            :now, :actor, :reason)
                        """)
                .param("id", id.value())
                .param("unit", draft.unit().value())
                .param(
                        "section",
                        draft.section() == null ? null : draft.section().value(),
                        Types.OTHER)
                .param("post", draft.post() == null ? null : draft.post().value(), Types.OTHER)
                .param("responsible", responsible.value())
                .param("kind", draft.kind().name())
                .param("title_zh", draft.title().zh())
                .param("title_en", draft.title().en())
                .param("complexity", draft.complexity().name())
                .param("basis", draft.basis())
                .param("duty", draft.duty())
                .param("consequence", draft.consequence())
                .param("issuer", draft.issuer().name())
                .param("issued_by", issuedBy.value())
                .param("today", today)
                .param("due", draft.due())
                .param("letter", letter.value())
                .param("source", draft.source().name())
                .param("source_note", draft.sourceNote())
                .param("source_url", draft.sourceUrl())
                .param("signal", draft.signal() == null ? null : draft.signal().value(), Types.OTHER)
                .param(
                        "previous",
                        draft.previous() == null ? null : draft.previous().value(),
                        Types.OTHER)
                .param("state", OrderAct.ISSUE.after(OrderState.ISSUED).name())
                .params(stamp.now(null))
                .update();
        var position = 0;
        for (var problem : draft.problems()) {
            position++;
            jdbc.sql("""
                            insert into supervision.rectification_item (id, order_id, position, problem, requirement, changed_at, changed_by, change_reason)
                            values (:id, :order, :position, :problem, :requirement, :now, :actor, :reason)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("order", id.value())
                    .param("position", position)
                    .param("problem", problem.problem())
                    .param("requirement", problem.requirement())
                    .params(stamp.now(null))
                    .update();
        }
    }

    /** Changes columns of an order: names of columns with their new values. */
    void change(
            Order order, OrderState state, Map<String, ? extends @Nullable Object> columns, @Nullable String reason) {
        var all = new LinkedHashMap<String, @Nullable Object>(columns);
        all.put("state", state.name());
        var assignments = new StringBuilder();
        all.keySet()
                .forEach(column ->
                        assignments.append(column).append(" = :").append(column).append(", "));
        var statement = jdbc.sql("update supervision.rectification set " + assignments + """
                        version = version + 1, changed_at = :now, changed_by = :actor, change_reason = :reason
                        where id = :id and version = :version
                        """);
        for (var column : all.entrySet()) {
            statement = statement.param(column.getKey(), column.getValue(), typeOf(column.getKey(), column.getValue()));
        }
        var changed = statement
                .param("id", order.id().value())
                .param("version", order.version())
                .params(stamp.now(reason))
                .update();
        if (changed == 0) {
            throw new EditConflict("supervision.order");
        }
    }

    private static int typeOf(String column, @Nullable Object value) {
        if (value instanceof String) {
            return Types.VARCHAR;
        }
        if (value instanceof Boolean || column.endsWith("_granted")) {
            return Types.BOOLEAN;
        }
        if (value instanceof Integer) {
            return Types.INTEGER;
        }
        return value instanceof LocalDate
                        || column.endsWith("_on")
                        || column.endsWith("again_by")
                        || column.endsWith("until")
                ? Types.DATE
                : Types.OTHER;
    }

    void done(UUID item, OrderItem.Done done) {
        jdbc.sql("""
                        update supervision.rectification_item set cause = :cause, measure = :measure, responsible = :responsible,
                            finished_on = :finished, result = :result, evidence = :evidence, lasting_rule = :rule,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = null where id = :id
                        """)
                .param("id", item)
                .param("cause", done.cause())
                .param("measure", done.measure())
                .param("responsible", done.responsible())
                .param("finished", done.finishedOn(), Types.DATE)
                .param("result", done.result())
                .param("evidence", done.evidence())
                .param("rule", done.lastingRule())
                .params(stamp.now(null))
                .update();
    }

    void reviewed(UUID item, @Nullable Boolean accepted, String note) {
        jdbc.sql("""
                        update supervision.rectification_item set accepted = :accepted, review_note = :note,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = null where id = :id
                        """)
                .param("id", item)
                .param("accepted", accepted, Types.BOOLEAN)
                .param("note", note)
                .params(stamp.now(null))
                .update();
    }
}
