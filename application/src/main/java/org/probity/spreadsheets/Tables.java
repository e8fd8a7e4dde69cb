package org.probity.spreadsheets;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** Finds a register in a workbook and reads its rows: bands, notes, signature lines and repeated headings are told from data. */
public final class Tables {

    private static final Pattern NOTE = Pattern.compile(
            "^(注|备注|附注|说明|填表说明|填报说明|note|notes|remark|remarks)\\s*[:：.．\\d（(].*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNATURE = Pattern.compile(
            "^(填表人|填报人|制表人|制表|审核人|审核|复核人|经办人|负责人|单位负责人|主要负责人签字|联系人|联系电话|填表日期|填报日期|"
                    + "prepared by|reviewed by|approved by|signed|signature|date)\\s*[:：].*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern TOTAL =
            Pattern.compile("^(合\\s*计|总\\s*计|小\\s*计|共\\s*计|total)[:：]?$", Pattern.CASE_INSENSITIVE);
    private static final int NAMED = 20;

    private Tables() {}

    /**
     * The register's rows, from whichever sheet holds them.
     *
     * @throws Refused when no sheet has its headings, or one that is needed is missing
     */
    public static Table read(Workbook workbook, Register register) {
        var candidates = workbook.sheets().stream()
                .map(sheet -> new Candidate(sheet, Headings.find(sheet, register)))
                .filter(candidate -> candidate.headings().found())
                .sorted(Comparator.comparingInt(Candidate::score).reversed())
                .toList();
        if (candidates.isEmpty()) {
            throw new Refused(Refusal.of("spreadsheets.refusal.no-headings", needed(register)));
        }
        var chosen = candidates.get(0);
        var missing = chosen.headings().missing(register);
        if (!missing.isEmpty()) {
            throw new Refused(Refusal.of(
                    "spreadsheets.refusal.missing-columns",
                    chosen.sheet().name(),
                    missing.stream().map(Tables::both).distinct().collect(joining("、"))));
        }
        var findings = new Findings();
        workbook.findings().forEach(findings::add);
        candidates.stream()
                .skip(1)
                .forEach(other -> findings.add(Finding.ofFile(
                        other.headings().columns().size()
                                        == chosen.headings().columns().size()
                                ? Finding.Severity.WARNING
                                : Finding.Severity.NOTE,
                        "spreadsheets.finding.other-sheet",
                        other.sheet().name(),
                        chosen.sheet().name())));
        return new Reading(chosen.sheet(), chosen.headings(), register, findings).table();
    }

    private static String needed(Register register) {
        return register.columns().stream()
                .filter(Column::required)
                .filter(column -> !column.key().endsWith(".en"))
                .map(Tables::both)
                .collect(joining("、"));
    }

    private static String both(Column column) {
        return column.key().endsWith(".zh")
                ? column.zh() + " / " + column.en().replace(" (Chinese)", "")
                : column.zh().replace("（英文）", "") + " / " + column.en();
    }

    private record Candidate(Sheet sheet, Headings headings) {

        int score() {
            return headings.columns().size() * 2 - (sheet.hidden() ? 1 : 0);
        }
    }

    /** One pass over the rows below the headings. */
    private static final class Reading {

        private final Sheet sheet;
        private final Headings headings;
        private final Register register;
        private final Findings findings;
        private final List<TableRow> rows = new ArrayList<>();
        private final List<String> hiddenRows = new ArrayList<>();
        private final List<String> formulas = new ArrayList<>();
        private final Map<String, Integer> carried = new HashMap<>();
        private Map<String, Cell> above = Map.of();
        private String band = "";

        Reading(Sheet sheet, Headings headings, Register register, Findings findings) {
            this.sheet = sheet;
            this.headings = headings;
            this.register = register;
            this.findings = findings;
        }

        Table table() {
            aboutHeadings();
            sheet.rows().stream()
                    .filter(row -> row.number() > headings.lastRow() && !row.isBlank())
                    .forEach(this::read);
            if (!hiddenRows.isEmpty()) {
                warn("spreadsheets.finding.hidden-rows", hiddenRows.size(), first(hiddenRows));
            }
            if (!formulas.isEmpty()) {
                warn("spreadsheets.finding.formulas", formulas.size(), first(formulas));
            }
            carried.forEach((key, count) -> findings.add(Finding.ofFile(
                    Finding.Severity.NOTE,
                    "spreadsheets.finding.as-above",
                    headings.texts().getOrDefault(headings.columns().get(key), key),
                    count)));
            if (rows.isEmpty()) {
                findings.add(Finding.ofFile(Finding.Severity.ERROR, "spreadsheets.finding.no-rows", sheet.name()));
            }
            return new Table(register, sheet.name(), rows, findings);
        }

        private void aboutHeadings() {
            if (sheet.hidden()) {
                warn("spreadsheets.finding.hidden-sheet", sheet.name());
            }
            headings.twice()
                    .forEach((column, text) -> findings.add(Finding.ofFile(
                            Finding.Severity.ERROR,
                            "spreadsheets.finding.heading-twice",
                            text,
                            Sheet.letters(column))));
            headings.unknown()
                    .forEach((column, text) -> findings.add(Finding.ofFile(
                            Finding.Severity.NOTE,
                            "spreadsheets.finding.heading-unknown",
                            text,
                            Sheet.letters(column))));
            var hidden = headings.columns().values().stream()
                    .filter(sheet.hiddenColumns()::contains)
                    .map(Sheet::letters)
                    .toList();
            if (!hidden.isEmpty()) {
                warn("spreadsheets.finding.hidden-columns", hidden.size(), first(hidden));
            }
        }

        private void read(SheetRow row) {
            var text = row.firstText();
            var single = row.own() == 1
                    && row.cells().stream()
                            .allMatch(cell ->
                                    cell.isBlank() || Texts.tidy(cell.text()).equals(text));
            if (SIGNATURE.matcher(text).matches()
                    || TOTAL.matcher(text).matches()
                    || (single && NOTE.matcher(text).matches())) {
                findings.add(Finding.ofRow(Finding.Severity.NOTE, row.number(), text, "spreadsheets.finding.note-row"));
            } else if (single && Texts.plain(text).matches("[(]?\\d+[)]?[.、]?")) {
                findings.add(
                        Finding.ofRow(Finding.Severity.NOTE, row.number(), text, "spreadsheets.finding.only-number"));
            } else if (single && register.bands()) {
                band = Texts.name(text);
                above = Map.of();
            } else if (single && noNeeded(row)) {
                findings.add(Finding.ofRow(
                        Finding.Severity.WARNING, row.number(), text, "spreadsheets.finding.single-text"));
            } else if (!isHeadingAgain(row)) {
                readData(row);
            }
        }

        /** Whether none of the needed columns has a text that is not merely spread over the whole row. */
        private boolean noNeeded(SheetRow row) {
            var spread = row.cells().stream().filter(cell -> !cell.isBlank()).count() > 1;
            return spread
                    || register.columns().stream()
                            .filter(Column::required)
                            .map(column -> headings.columns().get(column.key()))
                            .noneMatch(column ->
                                    column != null && !row.cell(column).isBlank());
        }

        private boolean isHeadingAgain(SheetRow row) {
            return headings.columns().values().stream()
                    .allMatch(column -> Headings.normal(headings.texts().getOrDefault(column, ""))
                            .endsWith(Headings.normal(row.cell(column).text())));
        }

        private void readData(SheetRow row) {
            if (row.hidden()) {
                hiddenRows.add(String.valueOf(row.number()));
            }
            var cells = new HashMap<String, Cell>();
            headings.columns().forEach((key, column) -> cells.put(key, row.cell(column)));
            carry(cells);
            var read = new TableRow(row.number(), band, cells, headings, findings);
            headings.columns().forEach((key, column) -> check(read, key, column));
            rows.add(read);
            above = cells;
        }

        private void carry(Map<String, Cell> cells) {
            for (var column : register.columns()) {
                var key = column.key();
                if (column.carries() && isBlank(cells, key) && isBlank(cells, twin(key)) && !isBlank(above, key)) {
                    cells.put(key, above.getOrDefault(key, Cell.BLANK).asFilled());
                    carried.merge(key, 1, Integer::sum);
                }
            }
        }

        private static boolean isBlank(Map<String, Cell> cells, String key) {
            var cell = cells.getOrDefault(key, Cell.BLANK);
            return cell.isBlank();
        }

        private static String twin(String key) {
            return key.endsWith(".en") ? key.substring(0, key.length() - 3) + ".zh" : key;
        }

        private void check(TableRow row, String key, int column) {
            var kind = row.cell(key).kind();
            if (kind == Cell.Kind.ERROR) {
                row.error(key, "spreadsheets.finding.error-value");
            } else if (kind == Cell.Kind.FORMULA_WITHOUT_VALUE) {
                row.error(key, "spreadsheets.finding.formula-without-value");
            } else if (kind == Cell.Kind.FORMULA && !row.cell(key).filled()) {
                formulas.add(Sheet.letters(column) + row.number());
            }
        }

        private void warn(String code, Object... arguments) {
            findings.add(Finding.ofFile(Finding.Severity.WARNING, code, arguments));
        }

        private static String first(List<String> many) {
            return many.stream().limit(NAMED).collect(joining("、")) + (many.size() > NAMED ? "…" : "");
        }
    }
}
