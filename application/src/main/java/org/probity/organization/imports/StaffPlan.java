package org.probity.organization.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Divisions;
import org.probity.organization.Holding;
import org.probity.organization.Holdings;
import org.probity.organization.People;
import org.probity.organization.Person;
import org.probity.organization.PersonDetails;
import org.probity.organization.PostDetails;
import org.probity.organization.Posts;
import org.probity.organization.SectionDetails;
import org.probity.organization.Sections;
import org.probity.organization.UnitId;
import org.probity.spreadsheets.ImportPlan;
import org.probity.spreadsheets.Table;
import org.probity.spreadsheets.Texts;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** Compares a staff list with the store and says what would be added, changed and ended. */
@Component
class StaffPlan {

    static final String SECTIONS = "organization.import.sections";
    static final String POSTS = "organization.import.posts";
    static final String PEOPLE = "organization.import.people";
    static final String HOLDINGS = "organization.import.holdings";
    static final String DIVISIONS = "organization.import.divisions";

    private final Sections sections;
    private final Posts posts;
    private final People people;
    private final Holdings holdings;
    private final Divisions divisions;

    StaffPlan(Sections sections, Posts posts, People people, Holdings holdings, Divisions divisions) {
        this.sections = sections;
        this.posts = posts;
        this.people = people;
        this.holdings = holdings;
        this.divisions = divisions;
    }

    ImportPlan plan(Table table, UnitId unit, Stored stored) {
        var plan = new ImportPlan(table.findings());
        var reading = new StaffReading(stored, table);
        reading.sections().forEach(section -> planSection(plan, unit, section));
        reading.posts().forEach(post -> planPost(plan, post));
        reading.people().forEach(person -> planPerson(plan, unit, person));
        reading.posts().forEach(post -> planHoldings(plan, stored, post));
        reading.sections().forEach(section -> planDivision(plan, stored, reading, section));
        return plan;
    }

    private void planSection(ImportPlan plan, UnitId unit, SectionDraft draft) {
        var stored = draft.stored;
        if (stored == null) {
            var none = new Bilingual("", "");
            plan.added(
                    draft.row.number(),
                    SECTIONS,
                    draft.shown(),
                    source -> draft.added(sections.add(
                            unit, new SectionDetails(draft.code, draft.name, draft.kindOrStored(), none, ""))));
            return;
        }
        var merging = new Merging();
        var details = new SectionDetails(
                stored.code(),
                merging.text("organization.import.name", stored.name(), draft.name),
                merging.value("organization.import.kind", stored.kind(), draft.kind),
                stored.mandate(),
                stored.mandateDocument());
        plan.changed(
                draft.row.number(),
                SECTIONS,
                draft.shown(),
                merging.details(),
                source -> sections.change(stored.id(), stored.version(), details, source.reason()));
    }

    private void planPost(ImportPlan plan, PostDraft draft) {
        var stored = draft.stored;
        if (stored == null) {
            plan.added(
                    draft.row.number(),
                    POSTS,
                    draft.shown(),
                    source -> draft.added(posts.add(new PostDetails(
                            draft.section.id(),
                            draft.code,
                            draft.name,
                            draft.levelOrStored(),
                            draft.duties,
                            Boolean.TRUE.equals(draft.keyPost)))));
            return;
        }
        var merging = new Merging();
        var name = merging.text("organization.import.name", stored.name(), draft.name);
        var level = merging.value("organization.import.level", stored.level(), draft.level);
        var duties = merging.text("organization.import.duties", stored.duties(), draft.duties);
        var keyPost = merging.value("organization.import.key-post", stored.keyPost(), draft.keyPost);
        var moved = draft.section.stored == null || !draft.section.stored.id().equals(stored.section());
        if (moved) {
            merging.value("organization.import.section", "", draft.section.shown());
        }
        plan.changed(
                draft.row.number(),
                POSTS,
                draft.shown(),
                merging.details(),
                source -> posts.change(
                        stored.id(),
                        stored.version(),
                        new PostDetails(draft.section.id(), stored.code(), name, level, duties, keyPost),
                        source.reason()));
    }

    private void planPerson(ImportPlan plan, UnitId unit, PersonDraft draft) {
        var stored = draft.stored;
        if (stored == null) {
            plan.added(
                    draft.row.number(),
                    PEOPLE,
                    draft.shown(),
                    source -> draft.added(people.add(unit, new PersonDetails(draft.name, Person.Employment.ACTIVE))));
            return;
        }
        if (stored.employment() == Person.Employment.LEFT || stored.employment() == Person.Employment.RETIRED) {
            draft.row.error(draft.row.filled("holder"), "organization.refusal.person-gone");
        }
        var merging = new Merging();
        var name = merging.text("organization.import.name", stored.name(), draft.name);
        plan.changed(
                draft.row.number(),
                PEOPLE,
                draft.shown(),
                merging.details(),
                source -> people.change(
                        stored.id(), stored.version(), new PersonDetails(name, stored.employment()), source.reason()));
    }

    private void planHoldings(ImportPlan plan, Stored stored, PostDraft post) {
        var held = stored.holdings(post.stored);
        post.holders.forEach((person, from) -> {
            var already = held.stream()
                    .filter(holding -> person.stored != null && holding.person().equals(person.stored.id()))
                    .findFirst();
            var subject = post.shown() + " · " + person.shown();
            if (already.isPresent()) {
                if (!already.get().fromOn().equals(from) && !post.row.isNone("since")) {
                    post.row.warn(
                            "since",
                            "organization.import.since-differs",
                            already.get().fromOn().toString());
                }
                plan.unchanged(post.row.number(), HOLDINGS, subject);
            } else {
                plan.added(
                        post.row.number(),
                        HOLDINGS,
                        subject,
                        source -> holdings.begin(post.id(), person.id(), from, null, false));
            }
        });
        if (!post.holders.isEmpty() || post.vacantSaid) {
            held.stream().filter(holding -> isGone(post, holding)).forEach(holding -> end(plan, stored, post, holding));
        }
    }

    private static boolean isGone(PostDraft post, Holding holding) {
        return post.holders.keySet().stream()
                .noneMatch(person -> person.stored != null && person.stored.id().equals(holding.person()));
    }

    /** Somebody the list no longer names: until the day before the next one began, or until yesterday. */
    private void end(ImportPlan plan, Stored stored, PostDraft post, Holding holding) {
        var last = post.holders.values().stream()
                .filter(from -> from.isAfter(holding.fromOn()))
                .min(LocalDate::compareTo)
                .orElse(stored.today)
                .minusDays(1);
        var day = last.isBefore(holding.fromOn()) ? holding.fromOn() : last;
        post.row.warn(
                post.row.filled("holder"),
                "organization.import.holding-ends",
                stored.nameOf(holding.person()),
                day.toString());
        plan.ended(
                post.row.number(),
                HOLDINGS,
                post.shown() + " · " + stored.nameOf(holding.person()),
                source -> holdings.end(holding.id(), holding.version(), day, source.reason()));
    }

    private void planDivision(ImportPlan plan, Stored stored, StaffReading reading, SectionDraft section) {
        var row = section.leaderRow;
        if (row == null) {
            return;
        }
        var leader = leadingPost(stored, reading, section.leader);
        if (leader == null) {
            row.error(row.filled("leader"), "organization.import.unknown-leader");
            return;
        }
        var subject = section.shown() + " ← " + leader.shown();
        var division = stored.division(section.stored);
        if (division != null && leader.stored != null && division.leader().equals(leader.stored.id())) {
            plan.unchanged(row.number(), DIVISIONS, subject);
        } else {
            plan.added(
                    row.number(),
                    DIVISIONS,
                    subject,
                    source -> divisions.assign(section.id(), leader.id(), stored.today, source.reason()));
        }
    }

    /** The leadership post that a person of the name holds by this file, or the post of that name. */
    private static @Nullable PostDraft leadingPost(Stored stored, StaffReading reading, Bilingual leader) {
        var names = List.of(leader.zh(), leader.en()).stream()
                .filter(name -> !name.isEmpty())
                .toList();
        var leading = reading.posts().stream()
                .filter(post -> post.levelOrStored().leads())
                .toList();
        return leading.stream()
                .filter(post -> names.stream()
                        .anyMatch(name -> Texts.sameName(post.name.zh(), name)
                                || Texts.sameName(post.name.en(), name)
                                || post.holders.keySet().stream()
                                        .anyMatch(person -> Texts.sameName(person.name.zh(), name)
                                                || Texts.sameName(person.name.en(), name))))
                .findFirst()
                .or(() -> names.stream()
                        .flatMap(name -> stored.people(new Bilingual(name, name)).stream())
                        .flatMap(person -> stored.leadingPostsOf(person.id()).stream())
                        .map(post -> new PostDraft(
                                reading.sections().iterator().next().row,
                                reading.sections().iterator().next(),
                                post,
                                post.code(),
                                post.name()))
                        .findFirst())
                .orElse(null);
    }
}
