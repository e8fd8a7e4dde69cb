package org.probity.powers.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.probity.frame.Dates;
import org.probity.organization.Directories;
import org.probity.organization.Directory;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.powers.Power;
import org.probity.powers.PowerContent;
import org.probity.powers.PowerContents;
import org.probity.powers.PowerDrafts;
import org.probity.powers.PowerState;
import org.probity.powers.Powers;
import org.probity.powers.Step;
import org.probity.spreadsheets.ImportPlan;
import org.probity.spreadsheets.ImportPlan.Detail;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.RegisterImport;
import org.probity.spreadsheets.Table;
import org.probity.spreadsheets.TableRow;
import org.probity.spreadsheets.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The steps in which powers are exercised (F4), with limits, discretion, branches and the risk marks of the body's own list. */
@Component
class StepsImport implements RegisterImport {

    static final String STEPS = "powers.import.steps";
    static final String CHARTS = "powers.import.charts";
    static final String MARKS = "powers.import.marks";

    private final Powers powers;
    private final PowerContents contents;
    private final PowerDrafts drafts;
    private final StepMarks marks;
    private final Directories directories;
    private final Dates dates;

    StepsImport(
            Powers powers,
            PowerContents contents,
            PowerDrafts drafts,
            StepMarks marks,
            Directories directories,
            Dates dates) {
        this.powers = powers;
        this.contents = contents;
        this.drafts = drafts;
        this.marks = marks;
        this.directories = directories;
        this.dates = dates;
    }

    @Override
    public Register register() {
        return StepsRegister.REGISTER;
    }

    @Override
    public String path() {
        return "/powers/steps/import";
    }

    @Override
    public String permission() {
        return "powers:import";
    }

    @Override
    public String resultPath() {
        return "/powers";
    }

    @Override
    public int order() {
        return 3;
    }

    /** The rows of one power with what is stored of it. */
    private record Chart(Power power, List<TableRow> rows, PowerContent stored, List<Step> steps) {}

    @Override
    public ImportPlan plan(Table table, UUID unit) {
        var id = new UnitId(unit);
        var known = new HashMap<String, Power>();
        powers.all(id).forEach(power -> known.put(Texts.key(power.code()), power));
        var rows = new LinkedHashMap<Power, List<TableRow>>();
        for (var row : table.rows()) {
            var code = row.plain("code", 40);
            var power = known.get(Texts.key(code));
            if (code.isEmpty()) {
                row.error("code", "spreadsheets.finding.blank");
            } else if (power == null) {
                row.error("code", "powers.import.unknown-power", code);
            } else {
                rows.computeIfAbsent(power, key -> new ArrayList<>()).add(row);
            }
        }
        var posts = new PostsReading(directories.of(id), dates.today());
        var directory = directories.of(id);
        var charts = rows.entrySet().stream()
                .map(entry -> chart(entry.getKey(), entry.getValue(), directory, posts))
                .toList();
        return plan(table, id, charts);
    }

    private Chart chart(Power power, List<TableRow> rows, Directory directory, PostsReading posts) {
        var stored = contents.of(power);
        var byNumber = new HashMap<Integer, Step>();
        stored.steps().forEach(step -> byNumber.put(step.number(), step));
        var steps = new ArrayList<Step>();
        var seen = new HashMap<Integer, Integer>();
        for (var row : rows) {
            var number = row.number("step");
            if (number.isEmpty()) {
                if (row.text("step").isEmpty()) {
                    row.error("step", "spreadsheets.finding.blank");
                }
                continue;
            }
            var first = seen.putIfAbsent(number.getAsInt(), row.number());
            if (first != null) {
                row.error("step", "powers.import.step-twice", first);
                continue;
            }
            steps.add(StepReading.of(
                    row, number.getAsInt(), byNumber.get(number.getAsInt()), directory, posts, rows.size()));
        }
        steps.sort(java.util.Comparator.comparingInt(Step::number));
        return new Chart(power, rows, stored, steps);
    }

    private ImportPlan plan(Table table, UnitId unit, List<Chart> charts) {
        var plan = new ImportPlan(table.findings());
        var known = marks.of(unit);
        var written = new ArrayList<Chart>();
        for (var chart : charts) {
            var first = chart.rows().get(0).number();
            var subject = chart.power().code() + " " + chart.power().name().in(Locale.SIMPLIFIED_CHINESE);
            var details = new ArrayList<Detail>();
            for (var row : chart.rows()) {
                row.number("step").ifPresent(number -> line(plan, chart, row, number, subject));
                mark(plan, unit, chart, row, known);
            }
            var gone = chart.stored().steps().stream()
                    .filter(step -> chart.steps().stream().noneMatch(now -> now.number() == step.number()))
                    .toList();
            gone.forEach(step -> plan.ended(first, STEPS, subject + " " + step.number(), source -> {}));
            if (!gone.isEmpty()) {
                chart.rows().get(0).warn("code", "powers.import.steps-end", gone.size());
            }
            if (!chart.steps().equals(chart.stored().steps())) {
                written.add(chart);
                details.add(new Detail(
                        "powers.import.field.steps",
                        String.valueOf(chart.stored().steps().size()),
                        String.valueOf(chart.steps().size())));
            }
            if (chart.stored().steps().isEmpty()) {
                plan.added(first, CHARTS, subject, source -> {});
            } else {
                plan.changed(first, CHARTS, subject, details, source -> {});
            }
        }
        refusals(unit, written);
        save(plan, unit, written);
        return plan;
    }

    private static void line(ImportPlan plan, Chart chart, TableRow row, int number, String subject) {
        var now = chart.steps().stream().filter(step -> step.number() == number).findFirst();
        var before = chart.stored().steps().stream()
                .filter(step -> step.number() == number)
                .findFirst();
        if (now.isPresent()) {
            var name = subject + " " + number + " " + now.get().name().in(Locale.SIMPLIFIED_CHINESE);
            if (before.isEmpty()) {
                plan.added(row.number(), STEPS, name, source -> {});
            } else {
                var details = before.get().equals(now.get())
                        ? List.<Detail>of()
                        : List.of(new Detail("powers.import.field.step", shown(before.get()), shown(now.get())));
                plan.changed(row.number(), STEPS, name, details, source -> {});
            }
        }
    }

    private static String shown(Step step) {
        return step.name().in(Locale.SIMPLIFIED_CHINESE) + " "
                + LimitText.write(step.limit(), Locale.SIMPLIFIED_CHINESE) + (step.discretion() ? " √" : "")
                + (step.branches().isEmpty() ? "" : " →" + step.branches().size());
    }

    private void mark(ImportPlan plan, UnitId unit, Chart chart, TableRow row, Map<String, StepMark> known) {
        var mark = row.isNone("mark") ? null : row.word("mark", StepMark.WORDS);
        var number = row.number("step");
        if (mark == null || number.isEmpty()) {
            return;
        }
        var code = chart.power().code();
        var before = known.get(code + "#" + number.getAsInt());
        var subject = code + " " + number.getAsInt();
        ImportPlan.Write write = source -> marks.set(unit, code, number.getAsInt(), mark, source);
        if (before == null) {
            plan.added(row.number(), MARKS, subject, write);
        } else {
            var details = before == mark ? List.<Detail>of() : List.of(new Detail(MARKS, before.name(), mark.name()));
            plan.changed(row.number(), MARKS, subject, details, write);
        }
    }

    private static PowerContent content(Chart chart) {
        var stored = chart.stored();
        return new PowerContent(stored.facts(), stored.bases(), stored.allocations(), chart.steps());
    }

    private void refusals(UnitId unit, List<Chart> written) {
        for (var refusal :
                drafts.check(unit, written.stream().map(StepsImport::content).toList())) {
            var field = refusal.field();
            var chart = written.get(Integer.parseInt(field.substring(0, field.indexOf('.'))));
            var at = field.indexOf("steps[");
            var step = at < 0 ? 0 : Integer.parseInt(field.substring(at + 6, field.indexOf(']', at)));
            var row = chart.rows().get(Math.min(step, chart.rows().size() - 1));
            var column =
                    field.endsWith("branches") ? "next" : field.endsWith("post") ? "post" : at < 0 ? "code" : "step";
            row.error(column, refusal.code(), refusal.arguments().toArray());
        }
    }

    private void save(ImportPlan plan, UnitId unit, List<Chart> written) {
        if (!written.isEmpty()) {
            plan.also(source -> drafts.saveAll(
                    unit,
                    written.stream().map(StepsImport::content).toList(),
                    PowerState.DRAFT,
                    source.person() == null ? null : new PersonId(source.person()),
                    source.reason()));
        }
    }

    @Override
    public void current(UUID unit, Consumer<Map<String, String>> row) {
        var id = new UnitId(unit);
        var directory = directories.of(id);
        var posts = new PostsReading(directory, dates.today());
        var marked = marks.of(id);
        var locale = LocaleContextHolder.getLocale();
        var number = 0;
        for (var power : powers.all(id)) {
            var steps = contents.of(power).steps();
            for (var step : steps) {
                var values = StepAsRow.of(power, step, step.number() == steps.size(), directory, posts, locale);
                values.put("number", String.valueOf(++number));
                var mark = marked.get(power.code() + "#" + step.number());
                values.put("mark", mark == null ? "/" : StepMark.WORDS.of(mark, locale));
                row.accept(values);
            }
        }
    }
}
