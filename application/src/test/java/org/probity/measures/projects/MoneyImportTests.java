package org.probity.measures.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bilingually;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.probity.shell.Imports;
import org.probity.spreadsheets.Drafts;
import org.probity.spreadsheets.Finding;
import org.probity.spreadsheets.RegisterImport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Contracts and payments as workbooks (P2.2.2j): the money on record never changes by a file, and no file pays more than is owed. */
@ProbityTest
class MoneyImportTests {

    private static final String CONTRACT = "项目编号|合同编号|供应商|采购类别|采购方式|合同金额|中标（成交）日期|签订日期";
    private static final String PAYMENT = "项目编号|合同编号|凭证编号|支付金额|支付日期|收款单位|支付依据";

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Imports imports;

    @Autowired
    private ContractImport contracts;

    @Autowired
    private PaymentImport payments;

    @Autowired
    private ProjectMoney money;

    @Autowired
    private Dates dates;

    private Bureau bureau;

    @BeforeEach
    void projectUnderWay() {
        bureau = bureaus.found();
        var unit = bureau.unit().value();
        var head = bureau.people().get("head").value();
        transactions.executeWithoutResult(status -> {
            var meeting = bureaus.insert(
                    "programme.meeting",
                    "unit_id",
                    unit,
                    "cycle_id",
                    bureau.cycle(),
                    "body",
                    "LEADING_GROUP",
                    "title_zh",
                    "审定会",
                    "held_on",
                    dates.today().minusDays(60),
                    "chair_id",
                    head,
                    "recorder_id",
                    head,
                    "state",
                    "CLOSED");
            bureaus.insert(
                    "measures.project",
                    "unit_id",
                    unit,
                    "section_id",
                    bureau.sections().get("A").value(),
                    "post_id",
                    bureau.posts().get("staffA1").value(),
                    "number",
                    "X-1",
                    "name_zh",
                    "污水管网",
                    "funding",
                    "BUDGET",
                    "budget",
                    new BigDecimal("5000000.00"),
                    "state",
                    "UNDER_WAY",
                    "state_since",
                    Timestamp.from(dates.startOf(dates.today())),
                    "signed_by",
                    head,
                    "signed_at",
                    Timestamp.from(dates.startOf(dates.today())),
                    "meeting_id",
                    meeting,
                    "decided_on",
                    dates.today().minusDays(60));
        });
    }

    @Test
    void contractsAndPaymentsComeInOnceAndLeaveWithTheSameColumns() {
        contract("X-1|C-1|甲公司|工程|公开招标|3000000.00|" + days(50) + "|" + days(40));
        pay("X-1|C-1|V-1|1000000.00|" + days(20) + "|甲公司|进度款");

        var contract = money.of(bureau.unit()).get(0);
        assertThat(contract.facts().number()).isEqualTo("C-1");
        assertThat(contract.paid()).isEqualByComparingTo("1000000");
        for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            for (var register : new RegisterImport[] {contracts, payments}) {
                var exported = Bilingually.exported(register, bureau.unit(), locale);
                var plan = imports.plan(register, bureau.unit(), exported);
                assertThat(plan.findings()).as(locale + " " + register.path()).noneMatch(Finding::isError);
                assertThat(plan.changesSomething())
                        .as(locale + " " + register.path())
                        .isFalse();
            }
        }
    }

    @Test
    void aFileNeitherPaysMoreThanIsOwedNorChangesWhatIsOnRecord() {
        contract("X-1|C-1|甲公司|工程|公开招标|3000000.00|" + days(50) + "|" + days(40));
        pay("X-1|C-1|V-1|1000000.00|" + days(20) + "|甲公司|进度款");

        assertThat(errors(payments, PAYMENT, "X-1|C-1|V-1|900000.00|" + days(20) + "|甲公司|进度款"))
                .contains("measures.projects.import.payment-differs");
        assertThat(errors(
                        payments,
                        PAYMENT,
                        "X-1|C-1|V-2|1500000.00|" + days(10) + "|甲公司|进度款",
                        "X-1|C-1|V-3|600000.00|" + days(5) + "|甲公司|进度款"))
                .as("each alone would fit, both together would not")
                .isNotEmpty();
        assertThat(errors(payments, PAYMENT, "X-1|C-1|V-4|0|" + days(5) + "|甲公司|进度款"))
                .isNotEmpty();
        assertThat(errors(payments, PAYMENT, "X-1|C-1|V-4|-5|" + days(5) + "|甲公司|进度款"))
                .isNotEmpty();
        assertThat(errors(payments, PAYMENT, "X-1|C-1|V-4|很多|" + days(5) + "|甲公司|进度款"))
                .isNotEmpty();
        assertThat(errors(payments, PAYMENT, "X-1|C-1|V-4|5|" + dates.today().plusDays(3) + "|甲公司|进度款"))
                .contains("measures.projects.refusal.day-to-come");
        assertThat(errors(payments, PAYMENT, "X-1|C-9|V-4|5|" + days(5) + "|甲公司|进度款"))
                .contains("measures.projects.import.unknown-contract");
        assertThat(errors(contracts, CONTRACT, "X-9|C-2|乙公司|工程|公开招标|5|" + days(50) + "|" + days(40)))
                .contains("measures.projects.import.unknown-project");
        assertThat(money.of(bureau.unit()).get(0).paid()).isEqualByComparingTo("1000000");
    }

    private LocalDate days(int ago) {
        return dates.today().minusDays(ago);
    }

    private void contract(String row) {
        imports.importNow(contracts, bureau.unit(), "contracts.xlsx", Drafts.sheet(CONTRACT, row));
    }

    private void pay(String row) {
        imports.importNow(payments, bureau.unit(), "payments.xlsx", Drafts.sheet(PAYMENT, row));
    }

    private List<String> errors(RegisterImport register, String headings, String... rows) {
        var lines = new String[rows.length + 1];
        lines[0] = headings;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return imports.plan(register, bureau.unit(), Drafts.sheet(lines)).findings().stream()
                .filter(Finding::isError)
                .map(Finding::code)
                .toList();
    }
}
