package org.probity.risks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bilingually;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.Registers;
import org.probity.organization.UnitDetails;
import org.probity.organization.UnitId;
import org.probity.organization.Units;
import org.probity.shell.Imports;
import org.probity.spreadsheets.Drafts;
import org.probity.spreadsheets.Finding;
import org.probity.spreadsheets.ImportPlan.Outcome;
import org.probity.spreadsheets.RegisterImport;
import org.probity.wording.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger kept on paper until now, taken over. */
@ProbityTest
class LedgerImportTests {

    private static int units;

    @Autowired
    private Units unitStore;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Imports imports;

    @Autowired
    private List<RegisterImport> registers;

    @Autowired
    private LedgerImport ledger;

    @Autowired
    private JdbcClient jdbc;

    private UnitId unit;

    @BeforeEach
    void aUnitWithItsStaffAndACycle() {
        unit = emptyUnit();
        transactions.executeWithoutResult(status -> bureaus.insert(
                "programme.cycle",
                "unit_id",
                unit.value(),
                "year",
                2026,
                "stage",
                "IMPLEMENTATION",
                "opened_on",
                LocalDate.of(2026, 3, 1)));
        var staff = registers.stream()
                .filter(one -> one.path().equals("/organization/import"))
                .findFirst()
                .orElseThrow();
        imports.importNow(staff, unit, "staff.xlsx", Registers.read("staff.xlsx"));
    }

    private UnitId emptyUnit() {
        return unitStore.add(
                new UnitDetails("LEDGER" + ++units, new Bilingual("空单位", "Empty unit"), null, new Bilingual("", "")));
    }

    @Test
    void theRealLedgerGivesExactlyWhatItsReadmeCountsAndTakesNoEffectByItself() {
        var plan = imports.importNow(ledger, unit, "risk-ledger.xlsx", Registers.read("risk-ledger.xlsx"));
        assertThat(plan.tally(LedgerImport.POINTS).of(Outcome.ADDED)).isEqualTo(67);
        assertThat(plan.tally(LedgerImport.MEASURES).of(Outcome.ADDED)).isEqualTo(86);
        assertThat(count("true")).isEqualTo(67);
        assertThat(count("scope = 'UNIT'")).isEqualTo(14);
        assertThat(count("scope = 'POST'")).isEqualTo(53);
        assertThat(count("approved_grade = 'HIGH'")).isEqualTo(33);
        assertThat(count("approved_grade = 'MEDIUM'")).isEqualTo(28);
        assertThat(count("approved_grade = 'LOW'")).isEqualTo(6);
        assertThat(count("to_reconfirm and status = 'ACTIVE' and grade_state = 'UNGRADED' and effective_on is null"))
                .isEqualTo(67);
        assertThat(count("(select count(*) from risks.measure m where m.point_id = p.id and not m.removed) = 1"))
                .isEqualTo(48);
        assertThat(count("(select count(*) from risks.measure m where m.point_id = p.id and not m.removed) = 2"))
                .isEqualTo(19);
        assertThat(count("(select state from risks.form f where f.id = p.form_id) = 'WITHDRAWN'"))
                .isEqualTo(1);
        assertThat(count("(select state from risks.form f where f.id = p.form_id) = 'DRAFT'"))
                .isEqualTo(66);
        assertThat(jdbc.sql("select text_zh from risks.measure m join risks.point p on p.id = m.point_id "
                                + "where p.unit_id = :unit and p.title_zh = '维修资金造价虚高' order by m.position")
                        .param("unit", unit.value())
                        .query(String.class)
                        .list())
                .containsExactly("5万元以上第三方审价，施工单位库内抽取", "任职超5年，年底前轮岗。");

        assertThat(imports.plan(ledger, unit, Registers.read("risk-ledger.xlsx"))
                        .changesSomething())
                .isFalse();
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(imports.plan(ledger, unit, Bilingually.exported(ledger, unit, locale))
                            .changesSomething())
                    .isFalse();
        }
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from risks.point p where unit_id = :unit and " + condition)
                .param("unit", unit.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void mistakesAreNamedAtTheirCells() {
        assertError("risks.import.unknown-section", "一、单位廉政风险点", "没有的科|岗位职责|点|内容|高|措施");
        assertError("risks.import.unknown-post", "二、岗位廉政风险点", "财务审计科\\n没有的岗|岗位职责|点|内容|高|措施");
        assertError("risks.import.post-missing", "二、岗位廉政风险点", "财务审计科|岗位职责|点|内容|高|措施");
        assertError("risks.import.post-in-unit-part", "一、单位廉政风险点", "财务审计科\\n会计岗|岗位职责|点|内容|高|措施");
        assertError("risks.import.twice", "一、单位", "财务审计科|岗位职责|点|内容|高|措施", "财务审计科|岗位职责|点 |内容|高|措施");
        assertError("spreadsheets.finding.not-in-list", "一、单位", "财务审计科|岗位职责|点|内容|极高|措施");
        assertError("spreadsheets.finding.too-long", "一、单位", "财务审计科|岗位职责|" + "长".repeat(201) + "|内容|高|措施");
    }

    private void assertError(String code, String... rows) {
        var lines = new java.util.ArrayList<>(List.of("单位/科室|风险类别|风险点|表现形式|风险等级|防控措施"));
        lines.addAll(List.of(rows));
        var plan = imports.plan(ledger, unit, Drafts.sheet(lines.toArray(String[]::new)));
        assertThat(plan.findings().stream().filter(Finding::isError))
                .as(code)
                .isNotEmpty()
                .allMatch(finding -> finding.row() > 1 && !finding.column().isEmpty())
                .extracting(Finding::code)
                .contains(code);
        assertThat(count("true")).isZero();
    }

    @Test
    void withoutACycleItIsRefusedInWords() {
        var other = emptyUnit();
        var plan = imports.plan(ledger, other, Registers.read("risk-ledger.xlsx"));
        assertThat(plan.findings()).extracting(Finding::code).contains("risks.import.no-cycle");
    }
}
