package org.probity.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.Post;
import org.probity.organization.PostId;
import org.probity.organization.Posts;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.risks.MeasureWording;
import org.probity.risks.RiskPoint;
import org.probity.risks.RiskPointId;
import org.probity.risks.RiskPoints;
import org.probity.spreadsheets.ImportPlan;
import org.probity.spreadsheets.ImportPlan.Detail;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.RegisterImport;
import org.probity.spreadsheets.Table;
import org.probity.spreadsheets.TableRow;
import org.probity.spreadsheets.Texts;
import org.probity.wording.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the measures table (F7) back. As it was written it changes nothing; a changed row revises its measure, a row without a number
 * adds one to its risk point. States and checks are never typed: they come about by acts.
 */
@Component
class MeasureImport implements RegisterImport {

    private static final String LINES = "measures.import.lines";

    /** The column of each field that can be refused. */
    private static final Map<String, String> COLUMNS = Map.of(
            "text", "text", "owner", "owner", "startsOn", "starts-on", "dueOn", "due-on", "evidence", "evidence");

    private final MeasureList list;
    private final MeasureCells cells;
    private final MeasureLife life;
    private final MeasureRules rules;
    private final Revisions revisions;
    private final RiskPoints points;
    private final Posts posts;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    MeasureImport(
            MeasureList list,
            MeasureCells cells,
            MeasureLife life,
            MeasureRules rules,
            Revisions revisions,
            RiskPoints points,
            Posts posts,
            MessageSource messages,
            JdbcClient jdbc) {
        this.list = list;
        this.cells = cells;
        this.life = life;
        this.rules = rules;
        this.revisions = revisions;
        this.points = points;
        this.posts = posts;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Override
    public Register register() {
        return MeasuresRegister.REGISTER;
    }

    @Override
    public String path() {
        return "/measures/import";
    }

    @Override
    public String permission() {
        return "measures:import";
    }

    @Override
    public String resultPath() {
        return "/measures";
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public ImportPlan plan(Table table, UUID unitId) {
        var unit = new UnitId(unitId);
        var plan = new ImportPlan(table.findings());
        var known = new HashMap<String, ControlMeasure>();
        all(unit).forEach(measure -> known.put(measure.number(), measure));
        var owners = posts.all(unit);
        var seen = new HashMap<String, Integer>();
        for (var row : table.rows()) {
            var number = row.plain("number", 20);
            var first = number.isEmpty() ? null : seen.putIfAbsent(number, row.number());
            if (first != null) {
                row.error("number", "measures.import.twice", first);
            } else if (number.isEmpty()) {
                add(plan, unit, row, owners);
            } else if (known.get(number) == null) {
                row.error("number", "measures.import.unknown");
            } else {
                change(plan, row, known.get(number), owners);
            }
        }
        return plan;
    }

    private void add(ImportPlan plan, UnitId unit, TableRow row, List<Post> owners) {
        var code = row.plain("point-code", 40);
        var point = point(unit, code);
        if (point == null) {
            row.error("point-code", "measures.import.unknown-point");
            return;
        }
        var draft = draft(row, owners, null);
        if (draft == null) {
            return;
        }
        refuse(row, rules.againstWriting(unit, draft, null));
        plan.added(
                row.number(),
                LINES,
                code + " " + draft.wording().text().in(LocaleContextHolder.getLocale()),
                source -> life.add(point, draft, reason(source.reason())));
    }

    private void change(ImportPlan plan, TableRow row, ControlMeasure measure, List<Post> owners) {
        var draft = draft(row, owners, measure);
        if (draft == null) {
            return;
        }
        var details = new ArrayList<Detail>();
        for (var change : revisions.between(MeasureLife.fields(MeasureDraft.of(measure)), MeasureLife.fields(draft))) {
            details.add(new Detail(change.field(), said(change.before()), said(change.after())));
        }
        if (!details.isEmpty()) {
            var version = row.plain("version", 10);
            if (!version.isEmpty() && !version.equals(String.valueOf(measure.version()))) {
                row.error("version", "measures.import.changed-meanwhile");
            }
            if (measure.state() == MeasureState.ENDED) {
                row.error("number", "measures.import.ended");
            }
            refuse(row, rules.againstWriting(measure.unit(), draft, measure.dueOn()));
            if (measure.state().isRunning()) {
                refuse(row, rules.againstBeginning(measure.unit(), draft));
            }
        }
        plan.changed(
                row.number(),
                LINES,
                measure.number() + " " + measure.text().in(LocaleContextHolder.getLocale()),
                details,
                source -> life.revise(
                        measure.id(),
                        measure.version(),
                        draft,
                        reason(source.reason()),
                        source.person() == null ? null : new PersonId(source.person())));
    }

    private @Nullable MeasureDraft draft(TableRow row, List<Post> owners, @Nullable ControlMeasure before) {
        var type = row.word("type", MeasuresRegister.TYPES);
        var starts = row.has("starts-on") || before == null ? row.day("starts-on") : before.startsOn();
        var due = row.has("due-on") || before == null ? row.day("due-on") : before.dueOn();
        var frequency = row.word("frequency", MeasuresRegister.FREQUENCIES);
        var text = bilingual(row, "text", MeasureRules.LONGEST_TEXT, before == null ? null : before.text());
        var evidence = bilingual(
                row, "evidence", MeasureRules.LONGEST_EVIDENCE, before == null ? null : before.evidenceRequired());
        var owner = owner(row, owners, before);
        if (type == null) {
            if (row.text("type").isEmpty()) {
                row.error("type", "spreadsheets.finding.blank");
            }
            return null;
        }
        return new MeasureDraft(
                new MeasureWording(
                        type,
                        text,
                        owner,
                        due,
                        row.has("frequency") || before == null ? frequency : before.frequency()),
                starts,
                evidence);
    }

    /** A text as the row has it; white space that a workbook tidies away is no difference, nor is a column that the file lacks. */
    private static Bilingual bilingual(TableRow row, String key, int longest, @Nullable Bilingual before) {
        if (before == null) {
            return row.bilingual(key, longest, longest * 3 / 2);
        }
        var zh = row.has(key + ".zh") ? row.text(key + ".zh", longest) : before.zh();
        var en = row.has(key + ".en") ? row.text(key + ".en", longest * 3 / 2) : before.en();
        return new Bilingual(
                Texts.tidy(before.zh()).equals(zh) ? before.zh() : zh,
                Texts.tidy(before.en()).equals(en) ? before.en() : en);
    }

    private static @Nullable PostId owner(TableRow row, List<Post> owners, @Nullable ControlMeasure before) {
        if (!row.has("owner-code") && !row.has("owner")) {
            return before == null ? null : before.owner();
        }
        var code = row.plain("owner-code", 40);
        var name = Texts.key(row.text("owner", 200));
        if (code.isEmpty() && name.isEmpty()) {
            return null;
        }
        var found = owners.stream()
                .filter(post -> code.isEmpty()
                        ? Set.of(
                                        Texts.key(post.name().zh()),
                                        Texts.key(post.name().en()))
                                .contains(name)
                        : post.code().equalsIgnoreCase(code))
                .toList();
        if (found.size() != 1) {
            row.error(code.isEmpty() ? "owner" : "owner-code", "measures.import.unknown-owner");
            return null;
        }
        return found.get(0).id();
    }

    private static void refuse(TableRow row, List<org.probity.wording.Refusal> refusals) {
        refusals.stream().distinct().forEach(refusal -> {
            var column = Objects.requireNonNullElse(COLUMNS.get(refusal.field()), "number");
            row.error(
                    Set.of("text", "evidence").contains(column) ? row.filled(column) : column,
                    refusal.code(),
                    refusal.arguments().toArray());
        });
    }

    private @Nullable RiskPoint point(UnitId unit, String code) {
        return jdbc.sql("""
                        select id from risks.point where unit_id = :unit and code = :code and status in ('ACTIVE', 'CHANGED')
                        order by changed_at desc limit 1
                        """)
                .param("unit", unit.value())
                .param("code", code)
                .query(UUID.class)
                .optional()
                .flatMap(id -> points.find(new RiskPointId(id)))
                .orElse(null);
    }

    private String said(Revision.Said said) {
        return said.key().isEmpty()
                ? said.text().in(LocaleContextHolder.getLocale())
                : Objects.requireNonNull(
                        messages.getMessage(said.key(), null, said.key(), LocaleContextHolder.getLocale()));
    }

    private static String reason(String source) {
        return source.length() > 500 ? source.substring(0, 500) : source;
    }

    private List<ControlMeasure> all(UnitId unit) {
        var scope = new Scope(unit, true, Set.of(), Set.of());
        var open = list.all(scope, MeasureFilter.of(Map.of()));
        var all = new ArrayList<>(open);
        all.addAll(list.all(scope, MeasureFilter.of(Map.of("state", MeasureState.ENDED.name()))));
        return all;
    }

    @Override
    public void current(UUID unit, Consumer<Map<String, String>> row) {
        cells.write(new UnitId(unit), all(new UnitId(unit)), LocaleContextHolder.getLocale(), row);
    }
}
