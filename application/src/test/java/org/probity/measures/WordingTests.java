package org.probity.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.risks.MeasureType;
import org.probity.risks.RiskCause;
import org.probity.wording.Bilingual;

/** P2.2.2a: a measure says what is done; wishes and copies are asked about. */
class WordingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "加强监督",
                "进一步提高认识",
                "高度重视，切实抓好",
                "严格执行制度规定。",
                "strengthen supervision",
                "Raise awareness.",
                "Further enhance integrity"
            })
    void aWishAloneIsAskedAbout(String text) {
        assertThat(VagueWording.in(chinese(text) ? new Bilingual(text, "") : new Bilingual("", text)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "加强双人复核，每周抽查处罚案卷并登记",
                "进一步细化裁量：3000元以上罚款集体研究",
                "关键岗位满五年轮岗",
                "严格执行制度规定，由法制科对重大处罚决定进行法制审核后报局长",
                "Strengthen review: two officers sign each decision",
                "Rotate the post after five years"
            })
    void whatSaysWhoOrHowOftenIsLeftAlone(String text) {
        assertThat(VagueWording.in(chinese(text) ? new Bilingual(text, "") : new Bilingual("", text)))
                .isEmpty();
    }

    private static boolean chinese(String text) {
        return text.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
    }

    @Test
    void nearlyTheSameTextsAreOneGroup() {
        var texts = new ArrayList<String>();
        IntStream.range(0, 9).forEach(i -> texts.add("办理结果由科室负责人与分管领导双重审核并登记台账，第" + i + "号"));
        texts.add("办理结果由科室负责人与分管领导双重审核，并登记台账。");
        texts.add("关键岗位满五年轮岗交流，轮岗时办理交接并审计");
        var groups = CopiedTexts.groups(texts, text -> text);
        assertThat(groups).extracting(List::size).containsExactly(10, 1);
    }

    @Test
    void textsWithoutLettersAreNoCopies() {
        assertThat(CopiedTexts.groups(List.of("", "1", "——"), text -> text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MeasureType.class)
    void everyTypeHasItsUsualEvidenceInBothLanguages(MeasureType type) {
        assertThat(UsualEvidence.of(type).zh()).isNotEmpty();
        assertThat(UsualEvidence.of(type).en()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(RiskCause.class)
    void everyCauseHasItsAnswer(RiskCause cause) {
        assertThat(Advice.on(cause).types()).isNotEmpty();
    }

    @Test
    void theSourcesAnswersToItsCausesAreKept() {
        assertThat(Advice.on(RiskCause.POWER_CONCENTRATED).types())
                .contains(MeasureType.DECENTRALISE, MeasureType.ROTATION);
        assertThat(Advice.on(RiskCause.PROCEDURE_IRREGULAR).place()).isEqualTo(Advice.Place.STEPS);
        assertThat(Advice.on(RiskCause.DISCRETION_EXCESSIVE).place()).isEqualTo(Advice.Place.BENCHMARKS);
        assertThat(Advice.on(RiskCause.RULES_MISSING).place()).isEqualTo(Advice.Place.RULES);
        assertThat(Advice.on(RiskCause.IDEALS_UNSTABLE).place()).isEqualTo(Advice.Place.EDUCATION);
    }
}
