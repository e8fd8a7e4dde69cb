package org.probity.risks;

import java.time.LocalDate;
import java.util.UUID;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts determined risk points into a bureau's ledger, as the chain of signatures would have. */
record LedgerFixture(Bureaus bureaus, TransactionTemplate transactions, JdbcClient jdbc, Bureau bureau) {

    private static final java.util.concurrent.atomic.AtomicInteger codes =
            new java.util.concurrent.atomic.AtomicInteger();

    UUID power(String section) {
        return transactions.execute(status -> bureaus.insert(
                "powers.power",
                "unit_id",
                bureau.unit().value(),
                "section_id",
                bureau.sections().get(section).value(),
                "code",
                "W" + codes.incrementAndGet(),
                "type",
                "LICENSE",
                "name_zh",
                "采砂许可",
                "name_en",
                "Sand licence"));
    }

    UUID point(String section, String post, Grade grade, int probability, int harm) {
        return point(section, post, grade, probability, harm, null);
    }

    UUID point(String section, String post, Grade grade, int probability, int harm, UUID power) {
        return transactions.execute(status -> {
            // No meeting and no notice stand behind these grades.
            jdbc.sql("alter table risks.point disable trigger grade_takes_effect")
                    .update();
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
                    "WITHDRAWN",
                    "due_on",
                    LocalDate.of(2026, 6, 1));
            var point = bureaus.insert(
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
                    "person_id",
                    bureau.people().get(post).value(),
                    "code",
                    "R%04d".formatted(codes.incrementAndGet()),
                    "power_id",
                    power,
                    "title_zh",
                    "许可审查不严",
                    "title_en",
                    "Lax review of licences",
                    "description_zh",
                    "对不符合条件的申请予以许可",
                    "description_en",
                    "Grants what does not qualify",
                    "primary_source",
                    "BUSINESS_PROCESS",
                    "sources",
                    new String[] {"BUSINESS_PROCESS", "POST_DUTY"},
                    "cause",
                    "DISCRETION_EXCESSIVE",
                    "probability",
                    probability,
                    "probability_reason",
                    "每月办理",
                    "harm",
                    harm,
                    "harm_reason",
                    "涉及金额较大",
                    "control",
                    new java.math.BigDecimal("0.8"),
                    "control_reason",
                    "仅有制度",
                    "criteria",
                    new String[] {"LARGE_FUNDS"},
                    "approved_grade",
                    grade == null ? null : grade.name(),
                    "grade_state",
                    grade == null ? "UNGRADED" : "EFFECTIVE",
                    "effective_on",
                    grade == null ? null : LocalDate.of(2026, 1, 5),
                    "status",
                    "ACTIVE");
            bureaus.insert(
                    "risks.measure",
                    "point_id",
                    point,
                    "code",
                    "M1",
                    "type",
                    "PROCESS",
                    "text_zh",
                    "双人审查",
                    "text_en",
                    "Two people review",
                    "owner_post_id",
                    bureau.posts().get(post).value(),
                    "due_on",
                    LocalDate.of(2026, 12, 31),
                    "check_frequency",
                    "QUARTERLY");
            jdbc.sql("alter table risks.point enable trigger grade_takes_effect")
                    .update();
            return point;
        });
    }
}
