package org.probity.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells as people fill them. */
class SeveralTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.甲措施；2.乙措施。",
                "1.甲措施;2.乙措施。;",
                "1、甲措施；\n2、乙措施。",
                "①甲措施；\n②乙措施。",
                "（1）甲措施；（2）乙措施。",
                "１．甲措施；２．乙措施。",
                "甲措施；\n乙措施。"
            })
    void numberedStatementsAreTakenApart(String cell) {
        assertThat(Several.statements(cell)).containsExactly("甲措施", "乙措施。");
    }

    @Test
    void aDecimalIsNotANumber() {
        assertThat(Several.statements("1.5万元以上第三方审价，施工单位库内抽取；2.任职超5年，年底前轮岗。"))
                .containsExactly("5万元以上第三方审价，施工单位库内抽取", "任职超5年，年底前轮岗。");
        assertThat(Several.statements("1.5万元以上须审价。")).containsExactly("1.5万元以上须审价。");
        assertThat(Several.statements("1.任满5年轮岗。")).containsExactly("任满5年轮岗。");
        assertThat(Several.statements("提前5日公布，2.5万元以上公证。")).hasSize(1);
    }

    @Test
    void linesLoseTheirNumbers() {
        assertThat(Several.lines("1.《土地管理法》\n2.《城乡规划法》")).containsExactly("《土地管理法》", "《城乡规划法》");
        assertThat(Several.lines("1.—\n2.—")).containsExactly("—", "—");
        assertThat(Several.lines("Art. 52\nArts. 34, 60")).containsExactly("Art. 52", "Arts. 34, 60");
    }

    @Test
    void marksWithinBracketsOrAKnownNameDivideNothing() {
        assertThat(Several.names("工程建设管理科科长、政府投资项目现场管理岗、副局长(住房、建设)", name -> false))
                .containsExactly("工程建设管理科科长", "政府投资项目现场管理岗", "副局长(住房、建设)");
        assertThat(Several.names("党组书记、局长、人事岗", "党组书记、局长"::equals)).containsExactly("党组书记、局长", "人事岗");
        assertThat(Several.names("Brigade Leader; Deputy Director (housing, construction)", name -> false))
                .containsExactly("Brigade Leader", "Deputy Director (housing, construction)");
        assertThat(Several.names("谢丑、喻未", name -> false)).containsExactly("谢丑", "喻未");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023.06 | 2023-06-01",
                "2023年6月 | 2023-06-01",
                "２０２３年６月 | 2023-06-01",
                "2023-06-01 | 2023-06-01",
                "2023/6/1 | 2023-06-01",
                "2023年6月15日 | 2023-06-15",
                "2023.6.15 | 2023-06-15",
                "20230615 | 2023-06-15",
                "202306 | 2023-06-01",
                "44256 | 2021-03-01",
                "June 2023 | 2023-06-01",
                "1 Jun 2023 | 2023-06-01",
                "2023-06-01 00:00:00 | 2023-06-01"
            })
    void daysAreUnderstoodInAllTheirShapes(String text, LocalDate day) {
        assertThat(Days.parse(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023.13", "2023年2月30日", "去年", "6月", "1.5", "31 June 2023", ""})
    void whatIsNoDayIsNone(String text) {
        assertThat(Days.parse(text)).isEmpty();
    }

    @Test
    void namesCompareWithoutBracketsAndSpaces() {
        assertThat(Texts.sameName("副局长（规划、用地、登记）", "副局长(规划,用地, 登记)")).isTrue();
        assertThat(Texts.sameName("钱　乙", "钱乙")).isTrue();
        assertThat(Texts.sameName("Ｗ１６", "W16")).isTrue();
        assertThat(Texts.name("钱　乙")).isEqualTo("钱乙");
        assertThat(Texts.name(" Zhao  Jia ")).isEqualTo("Zhao Jia");
        assertThat(Texts.name("副局长（规划、用地）")).isEqualTo("副局长（规划、用地）");
        assertThat(Texts.plain("（１２）")).isEqualTo("(12)");
    }

    @Test
    void formulasAreGuardedAndComeBack() {
        for (var text : new String[] {"=1+1", "+86", "-5", "@name", "'=1", "'quoted'", "plain", "''"}) {
            assertThat(FormulaGuard.unescape(FormulaGuard.escape(text))).isEqualTo(text);
        }
        assertThat(FormulaGuard.escape("=cmd|'/c calc'!A1")).startsWith("'");
    }
}
