package org.probity.risks;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.spreadsheets.ImportPlan;
import org.probity.spreadsheets.ImportPlan.Detail;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.RegisterImport;
import org.probity.spreadsheets.Table;
import org.probity.spreadsheets.TableRow;
import org.probity.spreadsheets.Texts;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Reads the ledger's own workbook back (P2.1.4c). As it was written it changes nothing. A changed cell is no change of the ledger,
 * which holds only what a form was signed for and a meeting decided: it asks for the line's re-examination and states what is to
 * change. Who changed a line that changed here meanwhile is told so.
 */
@Component
class LedgerReadBack implements RegisterImport {

    static final String LINES = "risks.read-back.lines";

    private static final int AT_A_TIME = 500;
    private static final int LONGEST_CAUSE = 1000;
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    /** What a re-examination may change, with the field's name; the other columns follow from these and from other registers. */
    private static final Map<String, String> CHANGEABLE = Map.ofEntries(
            Map.entry("title.zh", "risks.field.title-zh"),
            Map.entry("title.en", "risks.field.title-en"),
            Map.entry("description.zh", "risks.field.description-zh"),
            Map.entry("description.en", "risks.field.description-en"),
            Map.entry("source", "risks.field.primary-source"),
            Map.entry("sources", "risks.field.sources"),
            Map.entry("cause", "risks.field.cause"),
            Map.entry("probability", "risks.field.probability"),
            Map.entry("harm", "risks.field.harm"),
            Map.entry("control", "risks.field.control"),
            Map.entry("grade", "risks.field.approved-grade"),
            Map.entry("measures", "risks.import.measures"),
            Map.entry("owners", "risks.field.measure-owner"),
            Map.entry("due", "risks.field.measure-due"),
            Map.entry("frequency", "risks.field.measure-frequency"));

    private final Ledger ledger;
    private final LedgerColumns columns;
    private final Reexaminations reexaminations;
    private final MessageSource messages;
    private final Dates dates;

    LedgerReadBack(
            Ledger ledger, LedgerColumns columns, Reexaminations reexaminations, MessageSource messages, Dates dates) {
        this.ledger = ledger;
        this.columns = columns;
        this.reexaminations = reexaminations;
        this.messages = messages;
        this.dates = dates;
    }

    @Override
    public Register register() {
        return LedgerColumns.REGISTER;
    }

    @Override
    public String path() {
        return "/risks/ledger-changes/import";
    }

    @Override
    public String permission() {
        return "risks:import";
    }

    @Override
    public String resultPath() {
        return "/risks/reexaminations";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public ImportPlan plan(Table table, UUID unit) {
        var plan = new ImportPlan(table.findings());
        var stored = stored(new UnitId(unit), codes(table));
        var seen = new HashMap<String, Integer>();
        for (var row : table.rows()) {
            var key = key(row);
            var line = stored.get(key);
            var first = seen.putIfAbsent(key, row.number());
            if (first != null) {
                row.error("code", "risks.import.twice", first);
            } else if (line == null) {
                row.error("code", "risks.read-back.unknown");
            } else {
                plan(plan, new UnitId(unit), row, line);
            }
        }
        return plan;
    }

    private void plan(ImportPlan plan, UnitId unit, TableRow row, LedgerRow line) {
        var cells = LANGUAGES.stream().map(language -> cells(line, language)).toList();
        var details = new ArrayList<Detail>();
        for (var column : LedgerColumns.REGISTER.columns()) {
            var key = column.key();
            if (!row.has(key)
                    || says(row, key, cells)
                    || Set.of("code", "year", "version", "changed").contains(key)) {
                continue;
            }
            var field = CHANGEABLE.get(key);
            if (field == null) {
                row.warn(key, "risks.read-back.computed");
            } else {
                details.add(new Detail(field, standing(key, cells), row.text(key)));
            }
        }
        if (!details.isEmpty()) {
            refuseWhereItCannotBe(row, line);
        }
        plan.changed(
                row.number(),
                LINES,
                line.code() + " " + line.title().in(LocaleContextHolder.getLocale()),
                details,
                source -> reexaminations.open(
                        ReexaminationTrigger.REQUEST,
                        new Reexaminations.Thing(
                                unit, new SectionId(line.section().id()), null, null, new RiskPointId(line.id())),
                        cause(source.reason(), details)));
    }

    private void refuseWhereItCannotBe(TableRow row, LedgerRow line) {
        if (!row.plain("version", 10).equals(String.valueOf(line.version()))) {
            row.error("version", "risks.read-back.changed-meanwhile", dates.day(dates.dayOf(line.changedAt())));
        }
        if (line.status() == PointStatus.CLOSED) {
            row.error("code", "risks.read-back.closed");
        }
        var point = new RiskPointId(line.id());
        if (reexaminations.openAbout(point).stream()
                .anyMatch(task -> task.trigger() == ReexaminationTrigger.REQUEST && point.equals(task.point()))) {
            row.error("code", "risks.read-back.asked-already");
        }
    }

    /** What is to change, for the task; the preview has shown the same. */
    private String cause(String source, List<Detail> details) {
        var language = LocaleContextHolder.getLocale();
        var text = source + ": "
                + details.stream()
                        .map(detail -> messages.getMessage(detail.field(), null, language) + " "
                                + oneLine(detail.before()) + " → " + oneLine(detail.after()))
                        .collect(joining("; "));
        return text.substring(0, Math.min(LONGEST_CAUSE, text.length()));
    }

    private static String oneLine(String text) {
        return text.isEmpty() ? "∅" : text.replace('\n', ' ');
    }

    /** Whether the cell is as either language's workbook has it. */
    private static boolean says(TableRow row, String key, List<Map<String, String>> cells) {
        return cells.stream()
                .anyMatch(language -> Texts.tidy(language.getOrDefault(key, "")).equals(row.text(key)));
    }

    private static String standing(String key, List<Map<String, String>> cells) {
        var chinese = LocaleContextHolder.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
        return cells.get(chinese ? 0 : 1).getOrDefault(key, "");
    }

    private Map<String, String> cells(LedgerRow line, Locale language) {
        return columns.cells(line, language, dates.dayOf(line.changedAt()).toString());
    }

    private static Set<String> codes(Table table) {
        var codes = new HashSet<String>();
        table.rows().forEach(row -> codes.add(key(row)));
        return codes;
    }

    private static String key(TableRow row) {
        return row.plain("year", 4) + " " + row.plain("code", 40);
    }

    private Map<String, LedgerRow> stored(UnitId unit, Set<String> wanted) {
        var stored = new HashMap<String, LedgerRow>();
        all(unit, line -> {
            var key = line.year() + " " + line.code();
            if (wanted.contains(key)) {
                stored.put(key, line);
            }
        });
        return stored;
    }

    private void all(UnitId unit, Consumer<LedgerRow> line) {
        var filter = LedgerFilter.of(parameter -> null);
        var scope = new Scope(unit, true, Set.of(), Set.of());
        @Nullable LedgerCursor after = null;
        do {
            var lines = ledger.page(filter, scope, after, AT_A_TIME);
            lines.rows().forEach(line);
            after = lines.next();
        } while (after != null);
    }

    @Override
    public void current(UUID unit, Consumer<Map<String, String>> row) {
        var language = LocaleContextHolder.getLocale();
        all(new UnitId(unit), line -> row.accept(cells(line, language)));
    }
}
