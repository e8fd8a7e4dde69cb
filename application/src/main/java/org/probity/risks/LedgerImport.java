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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Directories;
import org.probity.organization.Directory;
import org.probity.organization.UnitId;
import org.probity.programme.Cycle;
import org.probity.programme.Cycles;
import org.probity.spreadsheets.Finding;
import org.probity.spreadsheets.ImportPlan;
import org.probity.spreadsheets.ImportPlan.Detail;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.RegisterImport;
import org.probity.spreadsheets.Table;
import org.probity.spreadsheets.Texts;
import org.probity.wording.Bilingual;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes over a ledger that the body kept before (P2.1.4a). Nothing of it was found and decided here, so every point stands on a form
 * that its holder, or the section, has yet to look through and sign, is marked "to re-confirm", and its grade is to be decided again:
 * it takes no effect by being imported (invariants 1 and 12).
 */
@Component
class LedgerImport implements RegisterImport {

    static final String POINTS = "risks.import.points";
    static final String MEASURES = "risks.import.measures";

    private final Directories directories;
    private final Cycles cycles;
    private final Measures measures;
    private final LedgerTakeover takeover;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    LedgerImport(
            Directories directories,
            Cycles cycles,
            Measures measures,
            LedgerTakeover takeover,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.directories = directories;
        this.cycles = cycles;
        this.measures = measures;
        this.takeover = takeover;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public Register register() {
        return LedgerImportRegister.REGISTER;
    }

    @Override
    public String path() {
        return "/risks/import";
    }

    @Override
    public String permission() {
        return "risks:import";
    }

    @Override
    public String resultPath() {
        return "/risks/ledger";
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public ImportPlan plan(Table table, UUID unit) {
        var id = new UnitId(unit);
        var plan = new ImportPlan(table.findings());
        var cycle = cycles.current(id);
        if (cycle.isEmpty()) {
            table.findings().add(Finding.ofFile(Finding.Severity.ERROR, "risks.import.no-cycle"));
            return plan;
        }
        var directory = directories.of(id);
        var known = known(cycle.get());
        var codes = codes(cycle.get());
        var forms = takeover.forms(cycle.get());
        for (var point : new LedgerReading(table, directory).points()) {
            plan(plan, cycle.get(), point, known.get(point.key()), codes, forms);
        }
        plan.also(source -> events.publishEvent(new LedgerEntered(id, Set.of())));
        return plan;
    }

    /** A point that the ledger has already, with its measures. */
    private record Known(RiskPoint point, List<Measure> measures) {}

    private void plan(
            ImportPlan plan,
            Cycle cycle,
            TakenOver point,
            @Nullable Known known,
            Set<String> codes,
            LedgerTakeover.OpenForms forms) {
        var row = point.row().number();
        if (known == null) {
            var code = code(point, codes);
            if (!forms.open(point)) {
                point.row().error("section", "risks.import.form-signed");
            }
            plan.added(row, POINTS, code + " " + point.shown(), source -> takeover.add(cycle, point, code, source));
            point.measures().forEach(measure -> plan.added(row, MEASURES, text(measure), source -> {}));
            return;
        }
        var details = differences(point, known);
        if (!details.isEmpty() && !(known.point().toReconfirm() && forms.open(point))) {
            point.row()
                    .error(
                            point.row().filled("title"),
                            "risks.import.decided-here",
                            known.point().code());
        }
        plan.changed(
                row,
                POINTS,
                known.point().code() + " " + point.shown(),
                details,
                source -> takeover.change(known.point(), known.measures(), point, source));
        var texts = known.measures().stream().map(Measure::text).toList();
        point.measures().forEach(measure -> {
            if (texts.stream().anyMatch(text -> same(text, measure))) {
                plan.unchanged(row, MEASURES, text(measure));
            } else {
                plan.added(row, MEASURES, text(measure), source -> {});
            }
        });
    }

    private static List<Detail> differences(TakenOver point, Known known) {
        var details = new ArrayList<Detail>();
        var stored = known.point();
        if (!point.description().isEmpty() && !same(stored.description(), point.description())) {
            details.add(new Detail(
                    "risks.import.field.description", text(stored.description()), text(point.description())));
        }
        if (stored.approvedGrade() != point.grade()) {
            details.add(new Detail(
                    "risks.import.field.grade",
                    String.valueOf(stored.approvedGrade()),
                    point.grade().name()));
        }
        if (!point.row().text("source").isEmpty() && stored.primarySource() != point.source()) {
            details.add(new Detail(
                    "risks.import.field.source",
                    stored.primarySource().name(),
                    point.source().name()));
        }
        var texts = known.measures().stream().map(Measure::text).toList();
        var sameMeasures = texts.size() == point.measures().size()
                && IntStream.range(0, texts.size())
                        .allMatch(i -> same(texts.get(i), point.measures().get(i)));
        if (!point.measures().isEmpty() && !sameMeasures) {
            details.add(new Detail(
                    "risks.import.field.measures",
                    texts.stream().map(LedgerImport::text).collect(joining("；")),
                    point.measures().stream().map(LedgerImport::text).collect(joining("；"))));
        }
        return details;
    }

    /** Whether a file that says one language, or both, says what is stored. */
    private static boolean same(Bilingual stored, Bilingual said) {
        return (said.zh().isEmpty() || Texts.sameName(stored.zh(), said.zh()))
                && (said.en().isEmpty() || Texts.sameName(stored.en(), said.en()));
    }

    private static String text(Bilingual text) {
        return text.zh().isEmpty() ? text.en() : text.zh();
    }

    private static String code(TakenOver point, Set<String> taken) {
        if (!point.code().isEmpty() && taken.add(point.code())) {
            return point.code();
        }
        for (var number = 1; ; number++) {
            var code = "R%03d".formatted(number);
            if (taken.add(code)) {
                return code;
            }
        }
    }

    private Set<String> codes(Cycle cycle) {
        return new HashSet<>(jdbc.sql("select code from risks.point where cycle_id = :cycle")
                .param("cycle", cycle.id().value())
                .query(String.class)
                .list());
    }

    private List<RiskPoint> points(Cycle cycle) {
        return jdbc.sql("""
                        select * from risks.point where cycle_id = :cycle and not removed and status <> 'CLOSED' order by scope desc, code
                        """)
                .param("cycle", cycle.id().value())
                .query(RiskPoints::point)
                .list();
    }

    private Map<String, Known> known(Cycle cycle) {
        var points = points(cycle);
        var byPoint = measures.of(points.stream().map(RiskPoint::id).toList());
        var known = new HashMap<String, Known>();
        for (var point : points) {
            for (var name : List.of(point.title().zh(), point.title().en())) {
                if (!name.isEmpty()) {
                    known.putIfAbsent(
                            point.scope() + " " + point.section() + " " + (point.post() == null ? "" : point.post())
                                    + " " + Texts.key(name),
                            new Known(point, byPoint.getOrDefault(point.id(), List.of())));
                }
            }
        }
        return known;
    }

    @Override
    public void current(UUID unit, Consumer<Map<String, String>> row) {
        var id = new UnitId(unit);
        var cycle = cycles.current(id);
        if (cycle.isEmpty()) {
            return;
        }
        var directory = directories.of(id);
        var points = points(cycle.get());
        var byPoint = measures.of(points.stream().map(RiskPoint::id).toList());
        var number = 0;
        for (var point : points) {
            var values =
                    row(point, byPoint.getOrDefault(point.id(), List.of()), directory, LocaleContextHolder.getLocale());
            values.put("number", String.valueOf(++number));
            row.accept(values);
        }
    }

    private static Map<String, String> row(
            RiskPoint point, List<Measure> measures, Directory directory, Locale locale) {
        var chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        var values = new HashMap<String, String>();
        values.put("code", point.code());
        values.put("scope", LedgerImportRegister.SCOPES.of(point.scope(), locale));
        var section = directory.section(point.section());
        values.put("section", section == null ? "" : section.name().in(locale));
        var post = point.post() == null ? null : directory.post(point.post());
        values.put("post", post == null ? "" : directory.written(post, chinese));
        values.put("source", LedgerImportRegister.SOURCES.of(point.primarySource(), locale));
        values.put("cause", LedgerImportRegister.CAUSES.of(point.cause(), locale));
        values.put("title.zh", point.title().zh());
        values.put("title.en", point.title().en());
        values.put("description.zh", point.description().zh());
        values.put("description.en", point.description().en());
        var grade = point.approvedGrade() == null ? point.proposedGrade() : point.approvedGrade();
        values.put("grade", grade == null ? "" : LedgerImportRegister.GRADES.of(grade, locale));
        values.put(
                "measures.zh",
                numbered(measures.stream().map(one -> one.text().zh()).toList()));
        values.put(
                "measures.en",
                numbered(measures.stream().map(one -> one.text().en()).toList()));
        return values;
    }

    private static String numbered(List<String> texts) {
        return texts.stream().allMatch(String::isEmpty)
                ? ""
                : IntStream.range(0, texts.size())
                        .mapToObj(i -> (i + 1) + "." + texts.get(i))
                        .collect(joining("\n"));
    }
}
