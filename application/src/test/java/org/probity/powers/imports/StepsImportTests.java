package org.probity.powers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bilingually;
import org.probity.ProbityTest;
import org.probity.Registers;
import org.probity.organization.UnitDetails;
import org.probity.organization.UnitId;
import org.probity.organization.Units;
import org.probity.powers.Branch;
import org.probity.powers.PowerContents;
import org.probity.powers.Powers;
import org.probity.powers.Step;
import org.probity.powers.TimeLimit;
import org.probity.shell.Imports;
import org.probity.spreadsheets.Drafts;
import org.probity.spreadsheets.Finding;
import org.probity.spreadsheets.ImportPlan.Outcome;
import org.probity.spreadsheets.RegisterImport;
import org.probity.wording.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;

/** The steps of 29 powers, as a body lists them. */
@ProbityTest
class StepsImportTests {

    private static int units;

    @Autowired
    private Units unitStore;

    @Autowired
    private Imports imports;

    @Autowired
    private List<RegisterImport> registers;

    @Autowired
    private StepsImport stepsImport;

    @Autowired
    private PowersImport powersImport;

    @Autowired
    private StepMarks marks;

    @Autowired
    private Powers powers;

    @Autowired
    private PowerContents contents;

    private UnitId unit;

    @BeforeEach
    void aUnitWithItsPowers() {
        unit = unitStore.add(
                new UnitDetails("STEPS" + ++units, new Bilingual("空单位", "Empty unit"), null, new Bilingual("", "")));
        var staff = registers.stream()
                .filter(one -> one.path().equals("/organization/import"))
                .findFirst()
                .orElseThrow();
        imports.importNow(staff, unit, "staff.xlsx", Registers.read("staff.xlsx"));
        imports.importNow(powersImport, unit, "powers.xlsx", Registers.read("powers.xlsx"));
    }

    @Test
    void theRealListGivesExactlyWhatItsReadmeCountsAndIsStableAndRoundTrips() {
        var plan = imports.importNow(stepsImport, unit, "process-steps.xlsx", Registers.read("process-steps.xlsx"));
        assertThat(plan.tally(StepsImport.STEPS).of(Outcome.ADDED)).isEqualTo(139);
        assertThat(plan.tally(StepsImport.CHARTS).of(Outcome.ADDED)).isEqualTo(29);
        assertThat(plan.tally(StepsImport.MARKS).of(Outcome.ADDED)).isEqualTo(55);
        var steps = steps();
        assertThat(steps).hasSize(139);
        assertThat(steps.stream().map(Step::post).filter(Objects::nonNull).distinct())
                .hasSize(32);
        assertThat(steps).allMatch(step -> step.post() != null);
        assertThat(steps).filteredOn(Step::discretion).hasSize(80);
        assertThat(steps).filteredOn(step -> !step.counts()).hasSize(11);
        assertThat(steps).filteredOn(step -> !step.branches().isEmpty()).hasSize(5);
        assertThat(marks.of(unit)).hasSize(55);
        assertThat(contents.of(powers.find(unit, "W20").orElseThrow()).steps())
                .hasSize(3)
                .allMatch(step -> TimeLimit.workingDays(0).equals(step.limit()));
        assertThat(contents.of(powers.find(unit, "W13").orElseThrow())
                        .steps()
                        .get(1)
                        .branches())
                .containsExactly(
                        new Branch(new Bilingual("合格", ""), 3), new Branch(new Bilingual("不合格（告知）", ""), null));

        assertThat(imports.plan(stepsImport, unit, Registers.read("process-steps.xlsx"))
                        .changesSomething())
                .isFalse();
        assertThat(imports.plan(powersImport, unit, Registers.read("powers.xlsx"))
                        .changesSomething())
                .isFalse();
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var exported = Bilingually.exported(stepsImport, unit, locale);
            assertThat(imports.plan(stepsImport, unit, exported).changesSomething())
                    .isFalse();
        }
    }

    private List<Step> steps() {
        return powers.all(unit).stream()
                .flatMap(power -> contents.of(power).steps().stream())
                .toList();
    }

    @Test
    void mistakesAreNamedAtTheirCells() {
        assertError("powers.import.unknown-power", "W99|1|受理|出纳岗|1个工作日|办结");
        assertError("powers.import.unknown-post", "W01|1|受理|没有的岗|1个工作日|办结");
        assertError("powers.import.step-twice", "W01|1|受理|出纳岗|1个工作日|2", "W01|1|审查|出纳岗|1个工作日|办结");
        assertError("powers.import.next-not-understood", "W01|1|受理|出纳岗|1个工作日|看情况");
        assertError("powers.refusal.branch-to-nowhere", "W01|1|受理|出纳岗|1个工作日|通过→2；退回→9", "W01|2|审查|出纳岗||办结");
        assertError("powers.refusal.step-number", "W01|2|受理|出纳岗|1个工作日|办结");
        assertError("spreadsheets.finding.not-a-number", "W01|一|受理|出纳岗|1个工作日|办结");
        assertError("powers.import.limit-not-understood", "W01|1|受理|出纳岗|很快|办结");
        assertError("powers.import.limit-not-understood", "W01|1|受理|出纳岗|99999个工作日|办结");
    }

    private void assertError(String code, String... rows) {
        var lines = new java.util.ArrayList<>(List.of("职权编码|环节序号|环节名称|责任岗位|办理时限|下一环节"));
        lines.addAll(List.of(rows));
        var plan = imports.plan(stepsImport, unit, Drafts.sheet(lines.toArray(String[]::new)));
        assertThat(plan.findings().stream().filter(Finding::isError))
                .as(code)
                .isNotEmpty()
                .allMatch(finding -> finding.row() > 1 && !finding.column().isEmpty())
                .extracting(Finding::code)
                .contains(code);
    }
}
