package org.probity.powers.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.Directories;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.Allocation;
import org.probity.powers.LegalBasis;
import org.probity.powers.Power;
import org.probity.powers.PowerContent;
import org.probity.powers.PowerContents;
import org.probity.powers.PowerDrafts;
import org.probity.powers.PowerState;
import org.probity.powers.Powers;
import org.probity.spreadsheets.Finding;
import org.probity.spreadsheets.ImportPlan;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.RegisterImport;
import org.probity.spreadsheets.Table;
import org.probity.spreadsheets.TableRow;
import org.probity.spreadsheets.Texts;
import org.probity.wording.Bilingual;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The power list with its legal bases and posts (F3, F3b). What comes in is a draft: the section confirms it, the legal reviewer
 * and the leading group follow (P2.1.1b). A list in the second language joins the first by code.
 */
@Component
class PowersImport implements RegisterImport {

    static final String POWERS = "powers.import.powers";
    static final String BASES = "powers.import.bases";
    static final String LINKS = "powers.import.links";

    private final Powers powers;
    private final PowerContents contents;
    private final PowerDrafts drafts;
    private final Directories directories;
    private final Dates dates;

    PowersImport(Powers powers, PowerContents contents, PowerDrafts drafts, Directories directories, Dates dates) {
        this.powers = powers;
        this.contents = contents;
        this.drafts = drafts;
        this.directories = directories;
        this.dates = dates;
    }

    @Override
    public Register register() {
        return PowersRegister.REGISTER;
    }

    @Override
    public String path() {
        return "/powers/import";
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
        return 2;
    }

    /** A power as the file has it: its first row, what is stored, what it would be. */
    private record Entry(TableRow row, @Nullable PowerContent stored, PowerContent content) {}

    @Override
    public ImportPlan plan(Table table, UUID unit) {
        var id = new UnitId(unit);
        var directory = directories.of(id);
        var posts = new PostsReading(directory, dates.today());
        var facts = new FactsReading(directory, posts);
        var known = new HashMap<String, Power>();
        var byName = new HashMap<String, Power>();
        for (var power : powers.all(id)) {
            known.put(Texts.key(power.code()), power);
            byName.putIfAbsent(Texts.key(power.name().zh()), power);
            byName.putIfAbsent(Texts.key(power.name().en()), power);
        }
        byName.remove("");
        var entries = grouped(table).values().stream()
                .map(rows -> {
                    var name = rows.get(0).bilingualName("name", 300, 500);
                    var code = rows.get(0).plain("code", 40);
                    var power = code.isEmpty() ? byName.get(Texts.key(shown(name))) : known.get(Texts.key(code));
                    return entry(rows, code, name, power, facts, posts);
                })
                .toList();
        return plan(table, id, entries);
    }

    private static String shown(Bilingual name) {
        return name.zh().isEmpty() ? name.en() : name.zh();
    }

    /** The rows of each power: one, or one a legal basis. */
    private static Map<String, List<TableRow>> grouped(Table table) {
        var groups = new LinkedHashMap<String, List<TableRow>>();
        var previous = "";
        for (var row : table.rows()) {
            var name = shown(row.bilingualName("name", 300, 500));
            var code = row.plain("code", 40);
            if (continues(row) && groups.containsKey(previous)) {
                groups.computeIfAbsent(previous, key -> new ArrayList<>()).add(row);
            } else if (name.isEmpty()) {
                row.error(row.filled("name"), "spreadsheets.finding.blank");
            } else {
                previous = code.isEmpty() ? "name " + Texts.key(name) : Texts.key(code);
                var other = groups.putIfAbsent(previous, new ArrayList<>(List.of(row)));
                if (other != null) {
                    var first = other.get(0).number();
                    row.error(code.isEmpty() ? row.filled("name") : "code", "powers.import.twice", first);
                }
            }
        }
        return groups;
    }

    /** A further row of the same power, for one more legal basis, where the power's cells are merged over its rows. */
    private static boolean continues(TableRow row) {
        return row.continues(row.filled("name")) || (row.has("code") && row.continues("code"));
    }

    private static List<LegalBasis> bases(List<TableRow> rows) {
        return rows.stream()
                .filter(row -> row == rows.get(0) || !row.continues(row.filled("basis")))
                .flatMap(row -> BasisReading.read(row).stream())
                .toList();
    }

    private Entry entry(
            List<TableRow> rows,
            String code,
            Bilingual name,
            @Nullable Power power,
            FactsReading facts,
            PostsReading posts) {
        var row = rows.get(0);
        var stored = power == null ? null : contents.of(power);
        var read = facts.read(row, code, name, stored == null ? null : stored.facts());
        var bases = BasisReading.merge(stored == null ? List.of() : stored.bases(), bases(rows));
        if (bases.isEmpty()) {
            row.warn(row.filled("basis"), "powers.import.no-basis");
        }
        if (!read.disclosed() && read.secrecyReason().isEmpty()) {
            row.warn("disclosed", "powers.import.no-secrecy-reason");
        }
        var held = stored == null ? List.<Allocation>of() : stored.allocations();
        var unknownLanguage = !held.isEmpty() && posts.inUnknownLanguage(row.text("posts"));
        if (unknownLanguage && !row.text("posts").isEmpty()) {
            row.note(Finding.Severity.NOTE, "posts", "powers.import.posts-kept");
        }
        var allocations = unknownLanguage ? held : posts.read(row, read.section(), held);
        return new Entry(
                row, stored, new PowerContent(read, bases, allocations, stored == null ? List.of() : stored.steps()));
    }

    private ImportPlan plan(Table table, UnitId unit, List<Entry> entries) {
        var plan = new ImportPlan(table.findings());
        refusals(unit, entries);
        for (var entry : entries) {
            var row = entry.row().number();
            var facts = entry.content().facts();
            var subject = (facts.code() + " "
                            + (facts.name().zh().isEmpty()
                                    ? facts.name().en()
                                    : facts.name().zh()))
                    .strip();
            var stored = entry.stored();
            if (stored == null) {
                plan.added(row, POWERS, subject, source -> {});
            } else {
                plan.changed(row, POWERS, subject, PowerDiff.between(stored, entry.content()), source -> {});
            }
            count(
                    plan,
                    row,
                    BASES,
                    stored == null ? List.of() : stored.bases(),
                    entry.content().bases(),
                    subject);
            count(
                    plan,
                    row,
                    LINKS,
                    stored == null ? List.of() : stored.allocations(),
                    entry.content().allocations(),
                    subject);
        }
        var written = entries.stream()
                .filter(entry -> !entry.content().equals(entry.stored()))
                .map(Entry::content)
                .toList();
        if (!written.isEmpty()) {
            plan.also(source -> drafts.saveAll(
                    unit,
                    written,
                    PowerState.DRAFT,
                    source.person() == null ? null : new PersonId(source.person()),
                    source.reason()));
        }
        return plan;
    }

    private static <T> void count(ImportPlan plan, int row, String kind, List<T> stored, List<T> now, String subject) {
        for (var part : now) {
            if (stored.contains(part)) {
                plan.unchanged(row, kind, subject);
            } else {
                plan.added(row, kind, subject, source -> {});
            }
        }
    }

    /** What the rules of the power list refuse, at the cells it concerns. */
    private void refusals(UnitId unit, List<Entry> entries) {
        var changed = entries.stream()
                .filter(entry -> !entry.content().equals(entry.stored()))
                .toList();
        for (var refusal :
                drafts.check(unit, changed.stream().map(Entry::content).toList())) {
            var dot = refusal.field().indexOf('.');
            var row = changed.get(Integer.parseInt(refusal.field().substring(0, dot)))
                    .row();
            row.error(
                    column(row, refusal.field().substring(dot + 1)),
                    refusal.code(),
                    refusal.arguments().toArray());
        }
    }

    private static String column(TableRow row, String field) {
        if (field.startsWith("bases")) {
            return row.filled("basis");
        }
        if (field.startsWith("allocations")) {
            return row.text("allocation").isEmpty() ? "posts" : "allocation";
        }
        return switch (field) {
            case "name", "subItem", "content" -> row.filled(field);
            case "exercisingBody" -> row.filled("body");
            case "statutoryLimit" -> "statutory";
            case "promisedLimit" -> "promised";
            case "secrecyReason" -> "disclosed";
            default -> field;
        };
    }

    @Override
    public void current(UUID unit, Consumer<Map<String, String>> row) {
        var id = new UnitId(unit);
        var directory = directories.of(id);
        var posts = new PostsReading(directory, dates.today());
        var locale = LocaleContextHolder.getLocale();
        var number = 0;
        for (var power : powers.all(id)) {
            row.accept(
                    PowerAsRow.of(++number, contents.of(power), id(directory, power.section(), locale), posts, locale));
        }
    }

    private static String id(org.probity.organization.Directory directory, @Nullable SectionId section, Locale locale) {
        var found = section == null ? null : directory.section(section);
        return found == null ? "" : found.name().in(locale);
    }
}
