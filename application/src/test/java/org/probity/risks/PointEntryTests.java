package org.probity.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.Bureaus.Bureau;
import org.probity.ProbityTest;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.util.LinkedMultiValueMap;

/** What people type wrongly into a point, and what a point lacks before its form can be signed (P0.3, P0.4, P2.1.2, P2.1.3c). */
@ProbityTest
@Import(Finding.class)
class PointEntryTests {

    @Autowired
    private Finding finding;

    @Autowired
    private FormEditing editing;

    @Autowired
    private FormSigning signing;

    private Bureau bureau;
    private Form form;

    @BeforeEach
    void aFormToFill() {
        bureau = finding.bureauWithPowers();
        finding.issueAll(bureau);
        form = finding.formOf(bureau, "staffA2");
    }

    private Map<String, String> sound() {
        return new java.util.HashMap<>(Map.of(
                "titleZh", "同案不同罚",
                "descriptionZh", "处罚幅度不一",
                "primary", "POST_DUTY",
                "cause", "DISCRETION_EXCESSIVE",
                "probability", "3",
                "harm", "4",
                "control", "PARTIAL",
                "measure-0-type", "DISCRETION",
                "measure-0-zh", "量化裁量基准，偏离须书面说明理由",
                "measure-0-owner", bureau.posts().get("staffA2").toString()));
    }

    private PointEntry with(String... fields) {
        var sent = new LinkedMultiValueMap<String, String>();
        sound().forEach(sent::set);
        sent.set("measure-0-due", finding.today().plusMonths(3).toString());
        for (var field : fields) {
            var parts = field.split("=", 2);
            sent.set(parts[0], parts[1]);
        }
        return PointEntry.read(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "titleZh=, title, title-needed",
        "primary=, primary, source-needed",
        "primary=OTHER, otherSource, other-needs-words",
        "sources=OTHER, otherSource, other-needs-words",
        "cause=, cause, cause-needed",
        "probability=0, probability, score",
        "probability=6, probability, score",
        "harm=high, harm, score",
        "harm=-1, harm, score",
        "control=0.5, control, score",
        "probability=1, probability, extreme-needs-reason",
        "harm=5, harm, extreme-needs-reason",
        "place=nowhere, place, power-needed"
    })
    void aWrongFieldIsRefusedBesideIt(String typed, String field, String code) {
        var refused = catchThrowableOfType(Refused.class, () -> editing.add(form.id(), List.of(with(typed))));
        assertThat(refused.refusals()).anySatisfy(refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.code()).isEqualTo("risks.refusal." + code);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "probability=, scores",
        "harm=, scores",
        "control=, scores",
        "descriptionZh=, description",
        "measure-0-zh=, measure",
        "measure-0-owner=, owner-or-day",
        "measure-0-due=, owner-or-day"
    })
    void whatIsLeftBlankMayWaitUntilTheFormIsSigned(String typed, String gap) {
        editing.add(form.id(), List.of(with(typed)));
        var holder = bureau.people().get("staffA2");
        var refused =
                catchThrowableOfType(Refused.class, () -> signing.sign(form.id(), holder, finding.hash(form), ""));
        assertThat(refused.refusals())
                .extracting(refusal -> refusal.code())
                .containsExactly("risks.refusal.point-incomplete." + gap);
        assertThat(finding.state(form)).isEqualTo(FormState.DRAFT);
    }

    @Test
    void twoHundredPointsAreTheMost() {
        var many = new ArrayList<PointEntry>();
        for (var i = 0; i < FormEditing.MOST_POINTS; i++) {
            many.add(with("titleZh=第" + i + "项"));
        }
        editing.add(form.id(), many);
        var refused = catchThrowableOfType(Refused.class, () -> editing.add(form.id(), List.of(with())));
        assertThat(refused.refusals().get(0).code()).isEqualTo("risks.refusal.too-many-points");
    }
}
