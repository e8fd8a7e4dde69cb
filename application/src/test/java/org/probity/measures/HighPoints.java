package org.probity.measures;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.risks.Grade;
import org.probity.risks.LedgerFixture;
import org.probity.risks.MeasureType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts determined risk points with measures in life into a bureau, as the chain of signatures and the register would have. */
public record HighPoints(Bureaus bureaus, TransactionTemplate transactions, JdbcClient jdbc, Bureau bureau) {

    private static final AtomicInteger codes = new AtomicInteger(5000);

    public UUID form(String section, String post, boolean none) {
        return ledger().form(section, post, "DETERMINED", "none_declared", none, "none_reason", none ? "没有" : "");
    }

    public UUID point(String section, String post, Grade grade) {
        return point(section, post, grade, form(section, post, false), "重大事项由一人拍板");
    }

    public UUID point(String section, String post, @Nullable Grade grade, UUID form, String title) {
        return ledger().point(
                        section,
                        post,
                        grade,
                        form,
                        "title_zh",
                        title,
                        "title_en",
                        "One person settles " + title,
                        "description_zh",
                        "不经集体研究直接决定" + title,
                        "primary_source",
                        "POST_DUTY",
                        "sources",
                        new String[] {"POST_DUTY", "SYSTEM_MECHANISM"},
                        "cause",
                        "POWER_CONCENTRATED",
                        "probability",
                        5,
                        "harm",
                        4);
    }

    /** A measure in life; without an owner's key, a day or evidence it lacks them. */
    public UUID measure(
            UUID point,
            MeasureType type,
            String text,
            @Nullable String owner,
            @Nullable LocalDate due,
            String evidence) {
        var number = codes.incrementAndGet();
        var measure = insert(
                "risks.measure",
                "point_id",
                point,
                "code",
                "M" + number,
                "type",
                type.name(),
                "text_zh",
                text,
                "text_en",
                "Measure " + text,
                "owner_post_id",
                owner == null ? null : bureau.posts().get(owner).value(),
                "due_on",
                due);
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        insert into measures.measure (id, unit_id, cycle_id, number, evidence_required_zh, state, state_since, changed_at, changed_by)
                        values (:id, :unit, :cycle, :number, :evidence, 'PLANNED', now(), now(), 'fixture')
                        """)
                .param("id", measure)
                .param("unit", bureau.unit().value())
                .param("cycle", bureau.cycle())
                .param("number", "M-%04d".formatted(number))
                .param("evidence", evidence)
                .update());
        return measure;
    }

    public UUID measure(UUID point, MeasureType type) {
        return measure(point, type, "双人审查并逐案登记" + codes.get(), "chiefA", LocalDate.of(2026, 12, 31), "审查登记表");
    }

    public UUID insert(String table, Object... columns) {
        return ledger().insert(table, columns);
    }

    private LedgerFixture ledger() {
        return new LedgerFixture(bureaus, transactions, jdbc, bureau);
    }
}
