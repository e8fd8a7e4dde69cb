package org.probity.risks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts determined risk points into a bureau's ledger, as the chain of signatures would have. */
public record LedgerFixture(Bureaus bureaus, TransactionTemplate transactions, JdbcClient jdbc, Bureau bureau) {

    private static final AtomicInteger codes = new AtomicInteger();

    UUID power(String section) {
        return insert(
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
                "Sand licence");
    }

    UUID point(String section, String post, Grade grade, int probability, int harm) {
        return point(section, post, grade, probability, harm, null);
    }

    UUID point(String section, String post, Grade grade, int probability, int harm, UUID power) {
        var point = point(
                section,
                post,
                grade,
                form(section, post, "WITHDRAWN"),
                "person_id",
                bureau.people().get(post).value(),
                "power_id",
                power,
                "description_zh",
                "对不符合条件的申请予以许可",
                "description_en",
                "Grants what does not qualify",
                "sources",
                new String[] {"BUSINESS_PROCESS", "POST_DUTY"},
                "probability",
                probability,
                "probability_reason",
                "每月办理",
                "harm",
                harm,
                "harm_reason",
                "涉及金额较大",
                "control_reason",
                "仅有制度",
                "criteria",
                new String[] {"LARGE_FUNDS"});
        insert(
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
        return point;
    }

    /** A form of the post, in a state; columns named besides are added. */
    public UUID form(String section, String post, String state, Object... others) {
        var columns = ofPost(section, post);
        columns.put("person_id", bureau.people().get(post).value());
        columns.put("chain", "STAFF");
        columns.put("state", state);
        columns.put("due_on", LocalDate.of(2026, 6, 1));
        return insert("risks.form", with(columns, others));
    }

    /**
     * A point of the form with a grade in effect, or none; columns named besides are added or replace the usual ones. No meeting and no
     * notice stand behind the grade.
     */
    public UUID point(String section, String post, @Nullable Grade grade, UUID form, Object... others) {
        var columns = ofPost(section, post);
        columns.put("form_id", form);
        columns.put("code", "R%04d".formatted(codes.incrementAndGet()));
        columns.put("title_zh", "许可审查不严");
        columns.put("title_en", "Lax review of licences");
        columns.put("primary_source", "BUSINESS_PROCESS");
        columns.put("sources", new String[] {"BUSINESS_PROCESS"});
        columns.put("cause", "DISCRETION_EXCESSIVE");
        columns.put("probability", 4);
        columns.put("harm", 5);
        columns.put("control", new BigDecimal("0.8"));
        columns.put("approved_grade", grade == null ? null : grade.name());
        columns.put("grade_state", grade == null ? "UNGRADED" : "EFFECTIVE");
        columns.put("effective_on", grade == null ? null : LocalDate.of(2026, 1, 5));
        columns.put("status", "ACTIVE");
        return transactions.execute(status -> {
            jdbc.sql("alter table risks.point disable trigger grade_takes_effect")
                    .update();
            var point = bureaus.insert("risks.point", with(columns, others));
            jdbc.sql("alter table risks.point enable trigger grade_takes_effect")
                    .update();
            return point;
        });
    }

    public UUID insert(String table, Object... columns) {
        return transactions.execute(status -> bureaus.insert(table, columns));
    }

    private Map<String, @Nullable Object> ofPost(String section, String post) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("unit_id", bureau.unit().value());
        columns.put("cycle_id", bureau.cycle());
        columns.put("scope", "POST");
        columns.put("section_id", bureau.sections().get(section).value());
        columns.put("post_id", bureau.posts().get(post).value());
        return columns;
    }

    private static Object[] with(Map<String, @Nullable Object> columns, Object... others) {
        for (int i = 0; i < others.length; i += 2) {
            columns.put((String) others[i], others[i + 1]);
        }
        return columns.entrySet().stream()
                .flatMap(column -> Stream.of(column.getKey(), column.getValue()))
                .toArray();
    }
}
