package org.probity.measures.responsibility;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.organization.PostId;
import org.probity.risks.Grade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives posts and sections of a bureau risk points whose grade is effective, as meeting and notice would have. */
record GradedPosts(Bureaus bureaus, TransactionTemplate transactions, JdbcClient jdbc, Bureau bureau) {

    private static final AtomicInteger codes = new AtomicInteger();

    void post(String section, String post, Grade grade) {
        point("POST", section, bureau.posts().get(post), grade);
    }

    void unitPoint(String section, Grade grade) {
        point("UNIT", section, null, grade);
    }

    /** The re-examined points of a post take another grade. */
    void regrade(String post, Grade grade) {
        withoutMeeting(() -> jdbc.sql("""
                        update risks.point set approved_grade = :grade, version = version + 1, changed_at = now() where post_id = :post
                        """)
                .param("grade", grade.name())
                .param("post", bureau.posts().get(post).value())
                .update());
    }

    private void point(String scope, String section, PostId post, Grade grade) {
        withoutMeeting(() -> {
            var place = bureau.sections().get(section).value();
            var form = bureaus.insert(
                    "risks.form",
                    "unit_id",
                    bureau.unit().value(),
                    "cycle_id",
                    bureau.cycle(),
                    "scope",
                    scope,
                    "section_id",
                    place,
                    "post_id",
                    post == null ? null : post.value(),
                    "chain",
                    scope.equals("UNIT") ? "UNIT" : "STAFF",
                    "state",
                    "WITHDRAWN",
                    "due_on",
                    LocalDate.of(2026, 6, 1));
            var number = codes.incrementAndGet();
            return bureaus.insert(
                    "risks.point",
                    "unit_id",
                    bureau.unit().value(),
                    "cycle_id",
                    bureau.cycle(),
                    "form_id",
                    form,
                    "scope",
                    scope,
                    "section_id",
                    place,
                    "post_id",
                    post == null ? null : post.value(),
                    "code",
                    "G%04d".formatted(number),
                    "title_zh",
                    "审查不严",
                    "title_en",
                    "Lax review",
                    "primary_source",
                    "BUSINESS_PROCESS",
                    "sources",
                    new String[] {"BUSINESS_PROCESS"},
                    "cause",
                    "DISCRETION_EXCESSIVE",
                    "approved_grade",
                    grade.name(),
                    "grade_state",
                    "EFFECTIVE",
                    "effective_on",
                    LocalDate.of(2026, 1, 5),
                    "status",
                    "ACTIVE");
        });
    }

    private void withoutMeeting(java.util.function.Supplier<Object> act) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("alter table risks.point disable trigger grade_takes_effect")
                    .update();
            var unused = act.get();
            jdbc.sql("alter table risks.point enable trigger grade_takes_effect")
                    .update();
        });
    }
}
