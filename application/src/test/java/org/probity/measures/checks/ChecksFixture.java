package org.probity.measures.checks;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.risks.Grade;
import org.probity.risks.LedgerFixture;
import org.probity.risks.MeasureId;
import org.probity.risks.RiskPointId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts graded risk points with measures in force into a bureau, as the chain of signatures and their owners would have. */
record ChecksFixture(Bureaus bureaus, TransactionTemplate transactions, JdbcClient jdbc, Bureau bureau) {

    private static final AtomicInteger codes = new AtomicInteger();

    RiskPointId point(String section, String post, Grade grade) {
        var ledger = new LedgerFixture(bureaus, transactions, jdbc, bureau);
        return new RiskPointId(ledger.point(
                section,
                post,
                grade,
                ledger.form(section, post, "WITHDRAWN"),
                "person_id",
                bureau.people().get(post).value(),
                "code",
                "C%04d".formatted(codes.incrementAndGet())));
    }

    /** A measure of the point in force since the day, owned by the post. */
    MeasureId measure(RiskPointId point, String owner, String type, String frequency, LocalDate since) {
        return transactions.execute(status -> {
            var number = codes.incrementAndGet();
            var id = bureaus.insert(
                    "risks.measure",
                    "point_id",
                    point.value(),
                    "code",
                    "M" + number,
                    "type",
                    type,
                    "text_zh",
                    "双人审查并留痕" + number,
                    "text_en",
                    "Two people review " + number,
                    "owner_post_id",
                    bureau.posts().get(owner).value(),
                    "check_frequency",
                    frequency);
            jdbc.sql("""
                            insert into measures.measure (id, unit_id, cycle_id, number, starts_on, evidence_required_zh, evidence_required_en,
                                state, state_since, changed_at, changed_by)
                            values (:id, :unit, :cycle, :number, :since, '审查记录', 'Review records', 'IN_FORCE', :now, :now, 'fixture')
                            """)
                    .param("id", id)
                    .param("unit", bureau.unit().value())
                    .param("cycle", bureau.cycle())
                    .param("number", "M-%04d".formatted(number))
                    .param("since", since)
                    .param("now", Timestamp.from(Instant.parse("2026-01-05T02:00:00Z")))
                    .update();
            return new MeasureId(id);
        });
    }

    UUID delegate(String from, String to, String permission, LocalDate today) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into identity.delegation (id, from_person_id, to_person_id, powers, from_on, to_on, reason, created_at)
                        values (:id, :from, :to, array[:permission], :today, :today, '出差', now())
                        """)
                .param("id", id)
                .param("from", bureau.people().get(from).value())
                .param("to", bureau.people().get(to).value())
                .param("permission", permission)
                .param("today", today)
                .update();
        return id;
    }
}
