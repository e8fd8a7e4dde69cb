package org.probity.organization.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Person;
import org.probity.spreadsheets.Finding;
import org.probity.spreadsheets.Table;
import org.probity.spreadsheets.TableRow;
import org.probity.spreadsheets.Texts;
import org.probity.wording.Bilingual;

/** Reads the rows of a staff list into drafts of sections, posts and people; what cannot be is noted at its cell. */
final class StaffReading {

    private static final Bilingual NOBODY = new Bilingual("", "");

    private final Stored stored;
    private final Map<String, SectionDraft> sections = new LinkedHashMap<>();
    private final Map<String, PostDraft> posts = new LinkedHashMap<>();
    private final Map<String, PostDraft> postsByCode = new LinkedHashMap<>();
    private final Map<String, PersonDraft> people = new LinkedHashMap<>();

    StaffReading(Stored stored, Table table) {
        this.stored = stored;
        table.rows().forEach(this::read);
        giveCodes();
    }

    Collection<SectionDraft> sections() {
        return sections.values();
    }

    Collection<PostDraft> posts() {
        return posts.values();
    }

    Collection<PersonDraft> people() {
        return people.values();
    }

    private void read(TableRow row) {
        var section = section(row);
        if (section == null) {
            return;
        }
        var post = post(row, section);
        if (post != null) {
            holders(row, post);
        }
    }

    private @Nullable SectionDraft section(TableRow row) {
        var name = row.bilingualName("section", 200, 300);
        var code = row.plain("sectionCode", 40);
        if (name.isEmpty()) {
            row.error(row.filled("section"), "spreadsheets.finding.blank");
            return null;
        }
        var key = code.isEmpty() ? Texts.key(name.zh().isEmpty() ? name.en() : name.zh()) : Texts.key(code);
        var draft = sections.computeIfAbsent(key, k -> new SectionDraft(row, stored.section(code, name), code, name));
        if (!code.isEmpty() && !Texts.sameName(draft.shown(), name.zh().isEmpty() ? name.en() : name.zh())) {
            row.error("sectionCode", "organization.import.code-of-another", code, draft.shown(), draft.row.number());
        }
        var kind = row.word("kind", StaffRegister.KINDS);
        if (kind != null && draft.kind == null) {
            draft.kind = kind;
        }
        leader(row, draft);
        return draft;
    }

    private void leader(TableRow row, SectionDraft section) {
        var leader = row.isNone(row.filled("leader")) ? NOBODY : row.bilingualName("leader", 200, 300);
        if (leader.isEmpty()) {
            return;
        }
        if (section.leader.isEmpty()) {
            section.leader = leader;
            section.leaderRow = row;
        } else if (!Texts.sameName(section.leader.zh() + section.leader.en(), leader.zh() + leader.en())) {
            row.error(
                    row.filled("leader"),
                    "organization.import.two-leaders",
                    section.shown(),
                    section.leader.zh() + section.leader.en());
        }
    }

    private @Nullable PostDraft post(TableRow row, SectionDraft section) {
        var name = row.bilingualName("post", 200, 300);
        var code = row.plain("postCode", 40);
        if (name.isEmpty()) {
            row.error(row.filled("post"), "spreadsheets.finding.blank");
            return null;
        }
        var shown = name.zh().isEmpty() ? name.en() : name.zh();
        var key = Texts.key(section.shown()) + "\n" + Texts.key(shown) + (code.isEmpty() ? "" : "\n" + Texts.key(code));
        var known = posts.get(key);
        if (known == null) {
            known = new PostDraft(
                    row,
                    section,
                    stored.post(code, section.stored == null ? null : section.stored.id(), name),
                    code,
                    name);
            posts.put(key, known);
            if (!code.isEmpty()) {
                var other = postsByCode.putIfAbsent(Texts.key(code), known);
                if (other != null) {
                    row.error(
                            "postCode", "organization.import.code-of-another", code, other.shown(), other.row.number());
                }
            }
        }
        describe(row, known, shown);
        return known;
    }

    private static void describe(TableRow row, PostDraft post, String shown) {
        var level = row.word("level", StaffRegister.LEVELS);
        if (level != null && post.level == null) {
            post.level = StaffRegister.refined(level, shown);
        }
        if (level == null
                && post.level == null
                && post.stored == null
                && row.text("level").isEmpty()) {
            row.warn("level", "organization.import.level-guessed");
        }
        var duties = row.bilingual("duties", 4000, 6000);
        if (post.duties.isEmpty()) {
            post.duties = duties;
        }
        if (!row.text("keyPost").isEmpty()) {
            post.keyPost = row.yes("keyPost");
        }
    }

    private void holders(TableRow row, PostDraft post) {
        var names = names(row);
        var since = row.day("since");
        if (names.isEmpty()) {
            post.vacantSaid = row.has("holder.zh") || row.has("holder.en");
            if (since != null) {
                row.warn("since", "organization.import.since-without-holder");
            }
            return;
        }
        if (since == null) {
            row.warn("since", "organization.import.since-missing");
        } else if (since.isAfter(stored.today)) {
            row.warn("since", "organization.import.since-in-future");
        }
        var from = since == null ? stored.today : since;
        names.forEach(name -> hold(row, post, name, from));
    }

    private void hold(TableRow row, PostDraft post, Bilingual name, LocalDate from) {
        var person = person(row, post, name);
        if (person != null && post.holders.putIfAbsent(person, from) != null) {
            row.error(row.filled("holder"), "organization.import.holder-twice", person.shown(), post.shown());
        }
    }

    private static List<Bilingual> names(TableRow row) {
        var chinese = people(row, "holder.zh");
        var english = people(row, "holder.en");
        var names = new ArrayList<Bilingual>();
        if (!chinese.isEmpty() && !english.isEmpty() && chinese.size() != english.size()) {
            row.error("holder.en", "organization.import.names-do-not-match", chinese.size(), english.size());
        }
        for (var i = 0; i < Math.max(chinese.size(), english.size()); i++) {
            var zh = i < chinese.size() ? chinese.get(i) : "";
            var en = i < english.size() ? english.get(i) : "";
            names.add(zh.isEmpty() && Texts.hasChinese(en) ? new Bilingual(en, "") : new Bilingual(zh, en));
        }
        return names;
    }

    private static List<String> people(TableRow row, String column) {
        var text = row.text(column, 400);
        return switch (Texts.key(text)) {
            case "空缺", "暂缺", "空编", "空岗", "缺", "待定", "缺员", "vacant", "none" -> List.of();
            default ->
                row.names(column, name -> false).stream()
                        .filter(name -> tooLong(row, column, name))
                        .toList();
        };
    }

    private static boolean tooLong(TableRow row, String column, String name) {
        if (name.length() > (Texts.hasChinese(name) ? 100 : 200)) {
            row.error(column, "spreadsheets.finding.too-long", name.length(), 100);
            return false;
        }
        return true;
    }

    /** Two rows with the same name mean one person at two posts; two people of the same name in the store cannot be told apart. */
    private @Nullable PersonDraft person(TableRow row, PostDraft post, Bilingual name) {
        var key = Texts.key(name.zh().isEmpty() ? name.en() : name.zh());
        var known = people.get(key);
        if (known != null) {
            if (!post.holders.containsKey(known)) {
                row.note(
                        Finding.Severity.WARNING,
                        row.filled("holder"),
                        "organization.import.same-name",
                        known.shown(),
                        known.row.number());
            }
            return known;
        }
        var candidates = stored.people(name);
        Person one = candidates.size() == 1 ? candidates.iterator().next() : null;
        if (candidates.size() > 1) {
            one = candidates.stream()
                    .filter(candidate -> stored.holdings(post.stored).stream()
                            .anyMatch(holding -> holding.person().equals(candidate.id())))
                    .findFirst()
                    .orElse(null);
            if (one == null) {
                row.error(row.filled("holder"), "organization.import.namesakes", candidates.size());
                return null;
            }
        }
        var draft = new PersonDraft(row, one, name);
        people.put(key, draft);
        return draft;
    }

    private void giveCodes() {
        var takenSections = stored.sectionCodes();
        sections.values().forEach(section -> takenSections.add(Texts.key(section.code)));
        for (var section : sections.values()) {
            if (section.stored == null && section.code.isEmpty()) {
                section.code = Stored.freeCode("D", 0, takenSections);
            }
        }
        var takenPosts = stored.postCodes();
        posts.values().forEach(post -> takenPosts.add(Texts.key(post.code)));
        for (var post : posts.values()) {
            if (post.stored == null && post.code.isEmpty()) {
                post.code = Stored.freeCode("P", 1, takenPosts);
            }
        }
    }
}
