package org.probity.measures.projects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Directory;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.spreadsheets.ImportPlan;
import org.probity.spreadsheets.ImportPlan.Detail;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.RegisterImport;
import org.probity.spreadsheets.Table;
import org.probity.spreadsheets.TableRow;
import org.probity.wording.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads contracts from a workbook and writes them with the same columns; a contract known by its number is changed. */
@Component
class ContractImport implements RegisterImport {

    private static final String CONTRACTS = "measures.projects.import.contracts";
    private static final Map<String, String> COLUMNS = Map.of(
            "noticedOn", "noticed-on",
            "bidsDueOn", "bids-due-on",
            "publicisedFrom", "publicised-from",
            "publicisedTo", "publicised-to",
            "awardedOn", "awarded-on",
            "signedOn", "signed-on",
            "beforeAcceptance", "before-acceptance");

    private final MoneyReading reading;
    private final ProjectMoney money;
    private final ContractRows rows;
    private final ContractActs acts;

    ContractImport(MoneyReading reading, ProjectMoney money, ContractRows rows, ContractActs acts) {
        this.reading = reading;
        this.money = money;
        this.rows = rows;
        this.acts = acts;
    }

    @Override
    public Register register() {
        return MoneyRegisters.CONTRACTS;
    }

    @Override
    public String path() {
        return "/measures/project-contracts/import";
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
        return 60;
    }

    @Override
    public ImportPlan plan(Table table, UUID unitId) {
        var unit = new UnitId(unitId);
        var plan = new ImportPlan(table.findings());
        var projects = reading.projects(unit);
        var directory = reading.directory(unit);
        var known = new HashMap<String, Contract>();
        money.of(unit).stream()
                .filter(Contract::counts)
                .forEach(contract ->
                        known.put(contract.project() + " " + contract.facts().number(), contract));
        var seen = new HashMap<String, Integer>();
        for (var row : table.rows()) {
            var project = MoneyReading.project(row, projects);
            var facts = facts(row, directory);
            if (project == null || facts == null) {
                continue;
            }
            var key = project.id() + " " + facts.number();
            var first = seen.putIfAbsent(key, row.number());
            if (first != null) {
                row.error("number", "measures.projects.import.number-twice", first);
                continue;
            }
            line(plan, row, project, known.get(key), facts);
        }
        return plan;
    }

    private void line(ImportPlan plan, TableRow row, Project project, @Nullable Contract before, ContractFacts facts) {
        var subject = project.facts().number() + " " + facts.number() + " " + facts.supplier();
        if (before == null) {
            plan.added(row.number(), CONTRACTS, subject, source -> {
                var id = ContractId.random();
                rows.insert(id, project.id(), facts, source.reason());
                acts.log("measures.project-contract-recorded", id, source.reason());
            });
            return;
        }
        if (facts.amount().add(before.supplemented()).compareTo(before.paid()) < 0) {
            row.error(
                    "amount",
                    "measures.projects.refusal.less-than-paid",
                    PaymentsStayWithinTheContract.plain(before.paid()));
            return;
        }
        var details = facts.equals(before.facts())
                ? List.<Detail>of()
                : List.of(new Detail("measures.projects.import.facts", words(before.facts()), words(facts)));
        plan.changed(row.number(), CONTRACTS, subject, details, source -> {
            rows.write(before.id(), before.version(), facts, source.reason());
            acts.log("measures.project-contract-changed", before.id(), source.reason());
        });
    }

    private static String words(ContractFacts facts) {
        return facts.supplier() + " · " + PaymentsStayWithinTheContract.plain(facts.amount()) + " · "
                + Objects.toString(facts.signedOn(), "–");
    }

    private static @Nullable ContractFacts facts(TableRow row, Directory directory) {
        var form = new ContractForm(
                row.name("number", 60),
                row.name("supplier", 200),
                MoneyReading.word(row, "kind", MoneyRegisters.KINDS),
                MoneyReading.word(row, "method", MoneyRegisters.METHODS),
                MoneyReading.post(row, "handler", directory),
                row.text("amount", 60),
                MoneyReading.day(row, "noticed-on"),
                MoneyReading.day(row, "bids-due-on"),
                row.text("bidders", 20),
                row.text("bond", 60),
                MoneyReading.day(row, "publicised-from"),
                MoneyReading.day(row, "publicised-to"),
                MoneyReading.day(row, "awarded-on"),
                MoneyReading.day(row, "signed-on"),
                row.text("before-acceptance", 20).replace("%", ""),
                "",
                "");
        var refusals = new ArrayList<Refusal>();
        var facts = form.facts(refusals);
        if (facts != null) {
            refusals.addAll(ContractDatesRunForward.refusals(facts));
        }
        MoneyReading.tell(row, refusals, COLUMNS);
        return refusals.isEmpty() ? facts : null;
    }

    @Override
    public void current(UUID unit, Consumer<Map<String, String>> row) {
        write(new UnitId(unit), null, LocaleContextHolder.getLocale(), row);
    }

    /** The contracts of the unit, or of the projects in the scope's reach. */
    void write(UnitId unit, @Nullable Scope scope, Locale locale, Consumer<Map<String, String>> row) {
        var chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        var directory = reading.directory(unit);
        for (var project : reading.within(unit, scope)) {
            for (var contract : money.of(project.id())) {
                if (contract.counts()) {
                    row.accept(values(project, contract.facts(), directory, locale, chinese));
                }
            }
        }
    }

    private static Map<String, String> values(
            Project project, ContractFacts facts, Directory directory, Locale locale, boolean chinese) {
        var values = new LinkedHashMap<String, String>();
        values.put("project", project.facts().number());
        values.put("number", facts.number());
        values.put("supplier", facts.supplier());
        values.put("kind", MoneyRegisters.KINDS.of(facts.kind(), locale));
        values.put("method", MoneyRegisters.METHODS.of(facts.method(), locale));
        values.put("handler", MoneyReading.written(directory, facts.handler(), chinese));
        values.put("amount", facts.amount().toPlainString());
        values.put("noticed-on", Objects.toString(facts.noticedOn(), ""));
        values.put("bids-due-on", Objects.toString(facts.bidsDueOn(), ""));
        values.put("bidders", Objects.toString(facts.bidders(), ""));
        values.put("bond", facts.bond() == null ? "" : facts.bond().toPlainString());
        values.put("publicised-from", Objects.toString(facts.publicisedFrom(), ""));
        values.put("publicised-to", Objects.toString(facts.publicisedTo(), ""));
        values.put("awarded-on", Objects.toString(facts.awardedOn(), ""));
        values.put("signed-on", Objects.toString(facts.signedOn(), ""));
        values.put("before-acceptance", facts.beforeAcceptance().toPlainString());
        return values;
    }
}
