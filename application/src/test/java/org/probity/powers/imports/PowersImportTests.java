package org.probity.powers.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Bilingually;
import org.probity.ProbityTest;
import org.probity.Registers;
import org.probity.organization.UnitDetails;
import org.probity.organization.UnitId;
import org.probity.organization.Units;
import org.probity.powers.Power;
import org.probity.powers.PowerContent;
import org.probity.powers.PowerContents;
import org.probity.powers.PowerState;
import org.probity.powers.PowerType;
import org.probity.powers.Powers;
import org.probity.powers.TimeLimit;
import org.probity.shell.Imports;
import org.probity.spreadsheets.Drafts;
import org.probity.spreadsheets.Finding;
import org.probity.spreadsheets.ImportPlan.Outcome;
import org.probity.spreadsheets.RegisterImport;
import org.probity.wording.Bilingual;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;

/** The power list of a unit that has its staff, as Excel, LibreOffice and an English colleague saved it. */
@ProbityTest
class PowersImportTests {

    private static int units;

    @Autowired
    private Units unitStore;

    @Autowired
    private Imports imports;

    @Autowired
    private List<RegisterImport> registers;

    @Autowired
    private PowersImport powersImport;

    @Autowired
    private Powers powers;

    @Autowired
    private PowerContents contents;

    private UnitId unit;

    @BeforeEach
    void aUnitWithItsStaff() {
        unit = emptyUnit();
        imports.importNow(staff(), unit, "staff.xlsx", Registers.read("staff.xlsx"));
    }

    private UnitId emptyUnit() {
        return unitStore.add(
                new UnitDetails("POWERS" + ++units, new Bilingual("空单位", "Empty unit"), null, new Bilingual("", "")));
    }

    private RegisterImport staff() {
        return registers.stream()
                .filter(one -> one.path().equals("/organization/import"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"powers.xlsx", "powers-libreoffice.xlsx"})
    void theRealListGivesExactlyWhatItsReadmeCounts(String file) {
        var plan = imports.importNow(powersImport, unit, file, Registers.read(file));
        assertThat(plan.tally(PowersImport.POWERS).of(Outcome.ADDED)).isEqualTo(29);
        assertThat(plan.tally(PowersImport.BASES).of(Outcome.ADDED)).isEqualTo(46);
        assertThat(plan.tally(PowersImport.LINKS).of(Outcome.ADDED)).isEqualTo(65);
        assertCounts(unit);
        var w20 = power(unit, "W20").facts();
        assertThat(w20.promisedLimit()).isEqualTo(TimeLimit.workingDays(0));
        assertThat(power(unit, "W21").facts().statutoryLimit()).isEqualTo(TimeLimit.calendarDays(90));
        assertThat(power(unit, "W16").bases().get(0).name().zh()).isEqualTo("国有土地上房屋征收与补偿条例（国务院令第590号）");
        assertThat(power(unit, "W26").facts().secrecyReason()).isEqualTo("内部管理事项");
        assertThat(powers.all(unit)).allMatch(power -> power.state() == PowerState.DRAFT);
    }

    private void assertCounts(UnitId of) {
        var all = powers.all(of).stream().map(contents::of).toList();
        assertThat(all).hasSize(29);
        assertThat(all.stream().mapToInt(power -> power.bases().size()).sum()).isEqualTo(46);
        assertThat(all.stream()
                        .flatMap(power -> power.bases().stream())
                        .filter(basis -> basis.article().isEmpty()))
                .hasSize(10);
        assertThat(all.stream().mapToInt(power -> power.allocations().size()).sum())
                .isEqualTo(65);
        assertThat(all.stream().map(power -> power.facts().section()).distinct())
                .hasSize(8)
                .doesNotContainNull();
        assertThat(all).filteredOn(power -> power.facts().discretion()).hasSize(24);
        assertThat(all)
                .filteredOn(power -> power.facts().statutoryLimit() != null)
                .hasSize(9);
        assertThat(all)
                .filteredOn(power -> power.facts().promisedLimit() != null)
                .hasSize(18);
        assertThat(all).filteredOn(power -> !power.facts().disclosed()).hasSize(4);
        assertThat(all.stream()
                        .collect(Collectors.groupingBy(power -> power.facts().type(), Collectors.counting())))
                .isEqualTo(Map.of(
                        PowerType.LICENSE, 6L,
                        PowerType.PENALTY, 3L,
                        PowerType.COMPULSION, 1L,
                        PowerType.LEVY, 2L,
                        PowerType.BENEFIT, 2L,
                        PowerType.INSPECTION, 3L,
                        PowerType.CONFIRMATION, 2L,
                        PowerType.ADJUDICATION, 1L,
                        PowerType.OTHER, 5L,
                        PowerType.INTERNAL, 4L));
    }

    private PowerContent power(UnitId of, String code) {
        return contents.of(powers.find(of, code).orElseThrow());
    }

    @Test
    void importingTheSameListAgainChangesNothing() {
        imports.importNow(powersImport, unit, "powers.xlsx", Registers.read("powers.xlsx"));
        assertThat(imports.plan(powersImport, unit, Registers.read("powers.xlsx"))
                        .changesSomething())
                .isFalse();
        assertThat(imports.plan(powersImport, unit, Registers.read("powers-libreoffice.xlsx"))
                        .changesSomething())
                .isFalse();
    }

    @Test
    void theEnglishListGivesTheSameWhereNamesAreKnownInEnglish() {
        var bilingual = emptyUnit();
        imports.importNow(staff(), bilingual, "posts.xlsx", Bilingually.sectionsAndPosts(staff().register()));
        imports.importNow(powersImport, bilingual, "powers-english.xlsx", Registers.read("powers-english.xlsx"));
        assertCounts(bilingual);
        assertThat(imports.plan(powersImport, bilingual, Registers.read("powers-english.xlsx"))
                        .changesSomething())
                .isFalse();
        imports.importNow(powersImport, bilingual, "powers.xlsx", Registers.read("powers.xlsx"));
        assertCounts(bilingual);
        assertThat(power(bilingual, "W10").facts().name())
                .isEqualTo(new Bilingual("不动产登记", "Real estate registration"));
    }

    @Test
    void theEnglishListJoinsTheChineseOneByCode() {
        imports.importNow(powersImport, unit, "powers.xlsx", Registers.read("powers.xlsx"));
        var plan = imports.importNow(powersImport, unit, "en.xlsx", Registers.read("powers-english.xlsx"));
        assertThat(plan.tally(PowersImport.POWERS).of(Outcome.CHANGED)).isEqualTo(29);
        assertCounts(unit);
        assertThat(power(unit, "W21").bases().get(1).name())
                .isEqualTo(new Bilingual("中华人民共和国行政处罚法（2021年修订）", "Administrative Penalty Law (2021)"));
        assertThat(power(unit, "W21").bases().get(1).article()).startsWith("第四十二条");
        assertThat(imports.plan(powersImport, unit, Registers.read("powers-english.xlsx"))
                        .changesSomething())
                .isFalse();
        assertThat(imports.plan(powersImport, unit, Registers.read("powers.xlsx"))
                        .changesSomething())
                .isFalse();
    }

    @Test
    void whatIsExportedComesBackWithoutLoss() {
        imports.importNow(powersImport, unit, "powers.xlsx", Registers.read("powers.xlsx"));
        imports.importNow(powersImport, unit, "en.xlsx", Registers.read("powers-english.xlsx"));
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var exported = Bilingually.exported(powersImport, unit, locale);
            assertThat(imports.plan(powersImport, unit, exported).changesSomething())
                    .isFalse();
            var other = emptyUnit();
            imports.importNow(staff(), other, "staff.xlsx", Registers.read("staff.xlsx"));
            imports.importNow(powersImport, other, "again.xlsx", exported);
            assertCounts(other);
            for (Power power : powers.all(unit)) {
                var there = power(other, power.code());
                var here = contents.of(power);
                assertThat(there.facts())
                        .usingRecursiveComparison()
                        .ignoringFields("section")
                        .isEqualTo(here.facts());
                assertThat(there.bases())
                        .usingRecursiveComparison()
                        .ignoringFields("id")
                        .isEqualTo(here.bases());
                assertThat(there.allocations())
                        .usingRecursiveComparison()
                        .ignoringFields("id", "post")
                        .isEqualTo(here.allocations());
            }
        }
    }

    @Test
    void aBasisARowUnderOneMergedPowerIsOnePower() {
        var file = Drafts.sheet(
                sheet -> {
                    for (var column : List.of("A", "B", "C", "D")) {
                        Drafts.merge(sheet, column + "2:" + column + "3");
                    }
                },
                "职权类型|职权编码|职权名称|承办科室|法律依据|条款",
                "行政许可|X1|某许可|财务审计科|《甲法》|第一条",
                "||||《乙条例》|第二条",
                "行政处罚|X2|某处罚|财务审计科|《丙法》|—");
        imports.importNow(powersImport, unit, "merged.xlsx", file);
        assertThat(powers.all(unit)).hasSize(2);
        assertThat(power(unit, "X1").bases()).hasSize(2);
        assertThat(imports.plan(powersImport, unit, file).changesSomething()).isFalse();
    }

    @Test
    void mistakesAreNamedAtTheirCells() {
        assertError("powers.import.unknown-section", "行政许可|X1|某许可|没有的科||20日|《甲法》");
        assertError("powers.import.unknown-post", "行政许可|X1|某许可|财务审计科|没有的岗|20日|《甲法》");
        assertError("powers.import.limit-not-understood", "行政许可|X1|某许可|财务审计科||三个月|《甲法》");
        assertError("powers.import.twice", "行政许可|X1|某许可|财务审计科|||《甲法》", "行政许可|Ｘ１|别的许可|财务审计科|||《甲法》");
        assertError("powers.refusal.name-taken", "行政许可|X1|某许可|财务审计科|||《甲法》", "行政许可|X2|某 许可|财务审计科|||《甲法》");
        assertError("spreadsheets.finding.not-in-list", "行政魔法|X1|某许可|财务审计科|||《甲法》");
        assertError("spreadsheets.finding.too-long", "行政许可|X1|" + "长".repeat(301) + "|财务审计科|||《甲法》");
        assertError("spreadsheets.finding.blank", "行政许可|X1||财务审计科|||《甲法》");
    }

    private void assertError(String code, String... rows) {
        var lines = new java.util.ArrayList<>(List.of("职权类型|职权编码|职权名称|承办科室|责任岗位|法定时限|法律依据"));
        lines.addAll(List.of(rows));
        var plan = imports.plan(powersImport, unit, Drafts.sheet(lines.toArray(String[]::new)));
        assertThat(plan.findings().stream().filter(Finding::isError))
                .as(code)
                .isNotEmpty()
                .allMatch(finding -> finding.row() > 1 && !finding.column().isEmpty())
                .extracting(Finding::code)
                .contains(code);
        assertThatThrownBy(() ->
                        imports.importNow(powersImport, unit, "bad.xlsx", Drafts.sheet(lines.toArray(String[]::new))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(powers.all(unit)).isEmpty();
    }

    @Test
    void anotherRegisterIsNotTakenForAPowerList() {
        assertThatThrownBy(() -> imports.plan(powersImport, unit, Registers.read("staff.xlsx")))
                .isInstanceOf(Refused.class);
    }
}
