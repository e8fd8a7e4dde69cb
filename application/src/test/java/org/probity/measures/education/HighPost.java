package org.probity.measures.education;

import java.time.LocalDate;
import java.util.UUID;
import org.probity.Bureaus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a post HIGH: with a risk point whose grade is in force, as the chain of signatures, meeting and notice would have. */
record HighPost(Bureaus bureaus, TransactionTemplate transactions, JdbcClient jdbc) {

    UUID at(Bureaus.Bureau bureau, String section, String post) {
        return transactions.execute(status -> {
            jdbc.sql("alter table risks.point disable trigger grade_takes_effect")
                    .update();
            var unit = bureau.unit().value();
            var sectionId = bureau.sections().get(section).value();
            var postId = bureau.posts().get(post).value();
            var person = bureau.people().get(post).value();
            var form = bureaus.insert(
                    "risks.form",
                    "unit_id",
                    unit,
                    "cycle_id",
                    bureau.cycle(),
                    "scope",
                    "POST",
                    "section_id",
                    sectionId,
                    "post_id",
                    postId,
                    "person_id",
                    person,
                    "chain",
                    "STAFF",
                    "state",
                    "WITHDRAWN",
                    "due_on",
                    LocalDate.of(2026, 6, 1));
            var point = bureaus.insert(
                    "risks.point",
                    "unit_id",
                    unit,
                    "cycle_id",
                    bureau.cycle(),
                    "form_id",
                    form,
                    "scope",
                    "POST",
                    "section_id",
                    sectionId,
                    "post_id",
                    postId,
                    "person_id",
                    person,
                    "code",
                    "R-" + post,
                    "title_zh",
                    "职业操守不牢",
                    "title_en",
                    "Weak professional ethics",
                    "primary_source",
                    "IDEOLOGY_MORALITY",
                    "sources",
                    new String[] {"IDEOLOGY_MORALITY"},
                    "cause",
                    "PROFESSIONAL_ETHICS",
                    "approved_grade",
                    "HIGH",
                    "grade_state",
                    "EFFECTIVE",
                    "effective_on",
                    LocalDate.of(2026, 1, 5),
                    "status",
                    "ACTIVE");
            jdbc.sql("alter table risks.point enable trigger grade_takes_effect")
                    .update();
            return point;
        });
    }
}
