package org.probity.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.risks.LedgerEntered;
import org.probity.risks.RiskPointId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Bureaus whose ledger has points with measures, as determined forms leave them. */
@TestComponent
class MeasureFixture {

    static final String TEXT = "量化裁量基准，偏离须书面说明理由";

    private final Bureaus bureaus;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MeasureFixture(Bureaus bureaus, ApplicationEventPublisher events, TransactionTemplate transactions, Clock clock) {
        this.bureaus = bureaus;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A bureau with a point of staffA2 (one measure, owned) and one of staffB2 (one measure without owner and day). */
    Bureau bureau() {
        var bureau = bureaus.found();
        measure(bureau, point(bureau, "staffA2", "A", "P001"), "staffA2", TEXT, "Benchmark with written reasons");
        measure(bureau, point(bureau, "staffB2", "B", "P002"), null, "加强监督", "Strengthen supervision");
        return bureau;
    }

    UUID point(Bureau bureau, String post, String section, String code) {
        return transactions.execute(status -> {
            var form = bureaus.insert(
                    "risks.form",
                    "unit_id",
                    bureau.unit().value(),
                    "cycle_id",
                    bureau.cycle(),
                    "scope",
                    "POST",
                    "section_id",
                    bureau.sections().get(section).value(),
                    "post_id",
                    bureau.posts().get(post).value(),
                    "person_id",
                    bureau.people().get(post).value(),
                    "chain",
                    "STAFF",
                    "state",
                    code.endsWith("1") || code.endsWith("2") ? "DETERMINED" : "WITHDRAWN",
                    "due_on",
                    today());
            return bureaus.insert(
                    "risks.point",
                    "unit_id",
                    bureau.unit().value(),
                    "cycle_id",
                    bureau.cycle(),
                    "form_id",
                    form,
                    "scope",
                    "POST",
                    "section_id",
                    bureau.sections().get(section).value(),
                    "post_id",
                    bureau.posts().get(post).value(),
                    "code",
                    code,
                    "title_zh",
                    "同案不同罚" + code,
                    "title_en",
                    "Unequal fines " + code,
                    "primary_source",
                    "POST_DUTY",
                    "sources",
                    new String[] {"POST_DUTY"},
                    "cause",
                    "DISCRETION_EXCESSIVE",
                    "approved_grade",
                    code.endsWith("1") ? "HIGH" : "LOW",
                    "status",
                    "ACTIVE");
        });
    }

    UUID measure(Bureau bureau, UUID point, @org.jspecify.annotations.Nullable String owner, String zh, String en) {
        return transactions.execute(status -> {
            var id = bureaus.insert(
                    "risks.measure",
                    "point_id",
                    point,
                    "code",
                    "1",
                    "type",
                    "DISCRETION",
                    "text_zh",
                    zh,
                    "text_en",
                    en,
                    "owner_post_id",
                    owner == null ? null : bureau.posts().get(owner).value(),
                    "due_on",
                    owner == null ? null : today().plusMonths(3));
            events.publishEvent(new LedgerEntered(bureau.unit(), Set.of(new RiskPointId(point))));
            return id;
        });
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
    }
}
