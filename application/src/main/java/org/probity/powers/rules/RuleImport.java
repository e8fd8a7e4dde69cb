package org.probity.powers.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.Section;
import org.probity.organization.SectionId;
import org.probity.organization.Sections;
import org.probity.organization.UnitId;
import org.probity.spreadsheets.ImportPlan;
import org.probity.spreadsheets.ImportPlan.Detail;
import org.probity.spreadsheets.ImportSource;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.RegisterImport;
import org.probity.spreadsheets.Table;
import org.probity.spreadsheets.TableRow;
import org.probity.spreadsheets.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads the list of rules that a body keeps: what is issued already is registered as issued, and then no longer changes. */
@Component
class RuleImport implements RegisterImport {

    private static final String RULES = "powers.rules.import.rules";

    private final Rules rules;
    private final RuleRows rows;
    private final RuleActs acts;
    private final Sections sections;

    RuleImport(Rules rules, RuleRows rows, RuleActs acts, Sections sections) {
        this.rules = rules;
        this.rows = rows;
        this.acts = acts;
        this.sections = sections;
    }

    @Override
    public Register register() {
        return RulesRegister.REGISTER;
    }

    @Override
    public String path() {
        return "/powers/rules/import";
    }

    @Override
    public String permission() {
        return "powers:import";
    }

    @Override
    public String resultPath() {
        return "/powers/rules";
    }

    @Override
    public int order() {
        return 4;
    }

    /** A row as it is understood. */
    private record Line(
            TableRow row,
            RuleFacts facts,
            RuleState state,
            @Nullable LocalDate repealedOn,
            String repealReason,
            String successor) {}

    @Override
    public ImportPlan plan(Table table, UUID unit) {
        var id = new UnitId(unit);
        var plan = new ImportPlan(table.findings());
        var known = new HashMap<String, Rule>();
        rules.all(id).forEach(rule -> known.put(rule.facts().number(), rule));
        var seen = new HashMap<String, Integer>();
        var lines = new ArrayList<Line>();
        for (var row : table.rows()) {
            var line = line(row, sections.all(id));
            var number = line.facts().number();
            var first = number.isEmpty() ? null : seen.putIfAbsent(number, row.number());
            if (number.isEmpty()) {
                row.error("number", "spreadsheets.finding.blank");
            } else if (first != null) {
                row.error("number", "powers.rules.import.number-twice", first);
            } else {
                lines.add(line);
            }
        }
        var ended = new ArrayList<Line>();
        for (var line : lines) {
            if (!line.successor().isEmpty()
                    && !seen.containsKey(line.successor())
                    && !known.containsKey(line.successor())) {
                line.row().error("successor", "powers.rules.import.unknown-successor", line.successor());
            }
            var before = known.get(line.facts().number());
            if (before == null) {
                add(plan, id, line);
                if (line.state() != RuleState.DRAFT && line.repealedOn() != null) {
                    ended.add(line);
                }
            } else {
                change(plan, line, before);
            }
        }
        ended.forEach(line -> plan.also(source -> repeal(id, line, source)));
        return plan;
    }

    private Line line(TableRow row, List<Section> all) {
        var issuedOn = row.day("issued-on");
        var fromOn = row.day("from-on");
        var stated = row.word("state", RulesRegister.STATES);
        var repealedOn = row.day("repealed-on");
        var state = stated != null
                ? stated
                : repealedOn != null ? RuleState.REPEALED : issuedOn == null ? RuleState.DRAFT : RuleState.ISSUED;
        var kind = row.word("kind", RulesRegister.KINDS);
        var facts = new RuleFacts(
                section(row, all),
                row.name("number", 100),
                row.bilingualName("title", 300, 500),
                row.bilingualName("issuer", 200, 300),
                kind == null ? RuleKind.SYSTEM : kind,
                row.text("text", RuleFacts.LONGEST_TEXT),
                issuedOn,
                fromOn != null || state == RuleState.DRAFT ? fromOn : issuedOn);
        facts.refusals()
                .forEach(refusal -> row.error(
                        refusal.field().equals("title")
                                ? row.filled("title")
                                : refusal.field().equals("fromOn") ? "from-on" : "number",
                        refusal.code(),
                        refusal.arguments().toArray()));
        if ((state == RuleState.ISSUED || state == RuleState.REPEALED) && issuedOn == null) {
            row.error("issued-on", "powers.rules.import.no-issue-day");
        }
        if (state == RuleState.REPEALED && repealedOn == null) {
            row.error("repealed-on", "powers.rules.import.no-repeal-day");
        }
        if (repealedOn != null && issuedOn != null && repealedOn.isBefore(issuedOn)) {
            row.error("repealed-on", "powers.rules.refusal.repealed-before-issue");
        }
        return new Line(row, facts, state, repealedOn, row.text("repeal-reason", 2000), row.name("successor", 100));
    }

    private static @Nullable SectionId section(TableRow row, List<Section> all) {
        var typed = row.name("section", 200);
        if (typed.isEmpty()) {
            return null;
        }
        var key = Texts.key(typed);
        var found = all.stream()
                .filter(section -> List.of(
                                section.code(),
                                section.name().zh(),
                                section.name().en())
                        .stream()
                        .anyMatch(name -> Texts.key(name).equals(key)))
                .findFirst();
        if (found.isEmpty()) {
            row.error("section", "powers.rules.import.unknown-section", typed);
        }
        return found.map(Section::id).orElse(null);
    }

    private void add(ImportPlan plan, UnitId unit, Line line) {
        if (line.state() != RuleState.DRAFT && line.state() != RuleState.ISSUED && line.state() != RuleState.REPEALED) {
            line.row().error("state", "powers.rules.import.state");
        }
        var issued = line.state() != RuleState.DRAFT;
        plan.added(line.row().number(), RULES, subject(line.facts()), source -> {
            var id = RuleId.random();
            rows.insert(id, unit, line.facts(), issued ? RuleState.ISSUED : RuleState.DRAFT, drafters(source));
            acts.log("powers.rule-imported", id, source.reason());
        });
    }

    private void change(ImportPlan plan, Line line, Rule before) {
        var details = new ArrayList<Detail>();
        if (!same(before.facts(), line.facts())) {
            if (before.state() != RuleState.DRAFT) {
                line.row().error("number", "powers.rules.import.frozen");
                return;
            }
            details.add(new Detail("powers.rules.import.field", subject(before.facts()), subject(line.facts())));
        }
        var ends =
                line.state() == RuleState.REPEALED && before.repealedOn() == null && before.state() == RuleState.ISSUED;
        if (ends) {
            details.add(new Detail("powers.state", "ISSUED", "REPEALED"));
        }
        plan.changed(line.row().number(), RULES, subject(line.facts()), details, source -> {
            if (ends) {
                repeal(before.unit(), line, source);
            } else {
                rows.write(before, line.facts(), drafters(source));
                acts.log("powers.rule-imported", before.id(), source.reason());
            }
        });
    }

    /** After all rows are in, since the successor may stand further down. */
    private void repeal(UnitId unit, Line line, ImportSource source) {
        var rule = rules.find(unit, line.facts().number()).orElseThrow();
        var successor = line.successor().isEmpty()
                ? null
                : rules.find(unit, line.successor())
                        .map(Rule::id)
                        .filter(id -> !id.equals(rule.id()))
                        .orElse(null);
        rows.repeal(
                rule,
                Objects.requireNonNull(line.repealedOn()),
                line.repealReason().length() < 2 ? source.reason() : line.repealReason(),
                successor);
        acts.log("powers.rule-repealed", rule.id(), source.reason());
    }

    /** White space that a workbook tidies away is no difference. */
    private static boolean same(RuleFacts before, RuleFacts now) {
        return Objects.equals(before.section(), now.section())
                && before.title().equals(now.title())
                && before.issuer().equals(now.issuer())
                && before.kind() == now.kind()
                && Texts.tidy(before.text()).equals(Texts.tidy(now.text()))
                && Objects.equals(before.issuedOn(), now.issuedOn())
                && Objects.equals(before.fromOn(), now.fromOn());
    }

    private static Set<PersonId> drafters(ImportSource source) {
        return source.person() == null ? Set.of() : Set.of(new PersonId(source.person()));
    }

    private static String subject(RuleFacts facts) {
        return facts.number() + " " + facts.title().in(Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public void current(UUID unit, Consumer<Map<String, String>> row) {
        write(new UnitId(unit), LocaleContextHolder.getLocale(), row);
    }

    void write(UnitId unit, Locale locale, Consumer<Map<String, String>> row) {
        var all = rules.all(unit);
        var numbers = new HashMap<RuleId, String>();
        all.forEach(rule -> numbers.put(rule.id(), rule.facts().number()));
        for (var rule : all) {
            var facts = rule.facts();
            var values = new LinkedHashMap<String, String>();
            values.put("number", facts.number());
            values.put("title.zh", facts.title().zh());
            values.put("title.en", facts.title().en());
            values.put("issuer.zh", facts.issuer().zh());
            values.put("issuer.en", facts.issuer().en());
            values.put("kind", RulesRegister.KINDS.of(facts.kind(), locale));
            values.put("section", rule.sectionName().in(locale));
            values.put("issued-on", Objects.toString(facts.issuedOn(), ""));
            values.put("from-on", Objects.toString(facts.fromOn(), ""));
            values.put("state", RulesRegister.STATES.of(rule.state(), locale));
            values.put("repealed-on", Objects.toString(rule.repealedOn(), ""));
            values.put("repeal-reason", Objects.toString(rule.repealReason(), ""));
            values.put("successor", rule.successor() == null ? "" : numbers.getOrDefault(rule.successor(), ""));
            values.put("text", facts.text());
            row.accept(values);
        }
    }
}
