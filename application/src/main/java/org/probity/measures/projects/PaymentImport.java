package org.probity.measures.projects;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.Directory;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.spreadsheets.ImportPlan;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.RegisterImport;
import org.probity.spreadsheets.Table;
import org.probity.spreadsheets.TableRow;
import org.probity.wording.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads payments from a workbook and writes them with the same columns; what is recorded already is not changed. */
@Component
class PaymentImport implements RegisterImport {

    private static final String PAYMENTS = "measures.projects.import.payments";
    private static final Map<String, String> COLUMNS =
            Map.of("paymentNumber", "number", "paidOn", "paid-on", "acceptedOn", "accepted-on");

    private final MoneyReading reading;
    private final ProjectMoney money;
    private final ContractRows rows;
    private final ContractActs acts;
    private final Dates dates;

    PaymentImport(MoneyReading reading, ProjectMoney money, ContractRows rows, ContractActs acts, Dates dates) {
        this.reading = reading;
        this.money = money;
        this.rows = rows;
        this.acts = acts;
        this.dates = dates;
    }

    @Override
    public Register register() {
        return MoneyRegisters.PAYMENTS;
    }

    @Override
    public String path() {
        return "/measures/project-payments/import";
    }

    @Override
    public String permission() {
        return "measures:projects-import";
    }

    @Override
    public String resultPath() {
        return "/measures/projects";
    }

    @Override
    public int order() {
        return 61;
    }

    @Override
    public ImportPlan plan(Table table, UUID unitId) {
        var unit = new UnitId(unitId);
        var plan = new ImportPlan(table.findings());
        var projects = reading.projects(unit);
        var directory = reading.directory(unit);
        var contracts = new HashMap<String, Contract>();
        money.of(unit).stream()
                .filter(Contract::counts)
                .forEach(contract -> contracts.put(
                        contract.project() + " " + contract.facts().number(), contract));
        var seen = new HashMap<String, Integer>();
        var more = new HashMap<ContractId, BigDecimal>();
        for (var row : table.rows()) {
            var project = MoneyReading.project(row, projects);
            var facts = facts(row, directory);
            if (project == null) {
                continue;
            }
            var contract = contracts.get(project.id() + " " + row.name("contract", 60));
            if (contract == null) {
                row.error("contract", "measures.projects.import.unknown-contract", row.name("contract", 60));
            } else if (facts != null) {
                var first = seen.putIfAbsent(contract.id() + " " + facts.number(), row.number());
                if (first != null) {
                    row.error("number", "measures.projects.import.number-twice", first);
                } else {
                    line(plan, row, contract, facts, more);
                }
            }
        }
        return plan;
    }

    private void line(
            ImportPlan plan, TableRow row, Contract contract, PaymentFacts facts, Map<ContractId, BigDecimal> more) {
        var subject = contract.facts().number() + " " + facts.number() + " " + facts.payee();
        var before = contract.payments().stream()
                .filter(payment -> payment.counts() && payment.facts().number().equals(facts.number()))
                .findFirst();
        if (before.isPresent()) {
            if (before.get().facts().equals(facts)) {
                plan.unchanged(row.number(), PAYMENTS, subject);
            } else {
                row.error("number", "measures.projects.import.payment-differs");
            }
            return;
        }
        var already = contract.paid().add(more.getOrDefault(contract.id(), BigDecimal.ZERO));
        var refusals = new ArrayList<Refusal>(
                PaymentsStayWithinTheContract.refusals(contract.total(), already, facts.amount()));
        refusals.addAll(
                PaymentFollowsTheSignature.refusals(contract.facts().signedOn(), facts.paidOn(), facts.reason()));
        if (facts.paidOn().isAfter(dates.today())) {
            refusals.add(Refusal.at("paidOn", "measures.projects.refusal.day-to-come"));
        }
        MoneyReading.tell(row, refusals, COLUMNS);
        if (!refusals.isEmpty()) {
            return;
        }
        more.merge(contract.id(), facts.amount(), BigDecimal::add);
        plan.added(row.number(), PAYMENTS, subject, source -> {
            rows.insert(PaymentId.random(), contract.id(), facts, source.reason());
            acts.log("measures.project-payment-recorded", contract.id(), source.reason());
        });
    }

    private static @Nullable PaymentFacts facts(TableRow row, Directory directory) {
        var form = new PaymentForm(
                row.name("number", 60),
                row.text("amount", 60),
                MoneyReading.day(row, "paid-on"),
                row.name("payee", 200),
                row.name("invoice", 60),
                MoneyReading.word(row, "basis", MoneyRegisters.BASES),
                row.name("certificate", 100),
                MoneyReading.day(row, "accepted-on"),
                MoneyReading.post(row, "maker", directory),
                MoneyReading.post(row, "checker", directory),
                row.text("reason", 1000));
        var refusals = new ArrayList<Refusal>();
        var facts = form.facts(refusals);
        MoneyReading.tell(row, refusals, COLUMNS);
        return facts;
    }

    @Override
    public void current(UUID unit, Consumer<Map<String, String>> row) {
        write(new UnitId(unit), null, LocaleContextHolder.getLocale(), row);
    }

    /** The payments of the unit, or of the projects in the scope's reach. */
    void write(UnitId unit, @Nullable Scope scope, Locale locale, Consumer<Map<String, String>> row) {
        var chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        var directory = reading.directory(unit);
        for (var project : reading.within(unit, scope)) {
            for (var contract : money.of(project.id())) {
                if (contract.counts()) {
                    contract.payments().stream()
                            .filter(Payment::counts)
                            .forEach(payment ->
                                    row.accept(values(project, contract, payment.facts(), directory, locale, chinese)));
                }
            }
        }
    }

    private static Map<String, String> values(
            Project project,
            Contract contract,
            PaymentFacts facts,
            Directory directory,
            Locale locale,
            boolean chinese) {
        var values = new LinkedHashMap<String, String>();
        values.put("project", project.facts().number());
        values.put("contract", contract.facts().number());
        values.put("number", facts.number());
        values.put("amount", facts.amount().toPlainString());
        values.put("paid-on", facts.paidOn().toString());
        values.put("payee", facts.payee());
        values.put("invoice", facts.invoice());
        values.put("basis", MoneyRegisters.BASES.of(facts.basis(), locale));
        values.put("certificate", facts.certificate());
        values.put("accepted-on", Objects.toString(facts.acceptedOn(), ""));
        values.put("maker", MoneyReading.written(directory, facts.maker(), chinese));
        values.put("checker", MoneyReading.written(directory, facts.checker(), chinese));
        values.put("reason", Objects.toString(facts.reason(), ""));
        return values;
    }
}
