package org.probity.organization.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.probity.frame.Dates;
import org.probity.organization.Division;
import org.probity.organization.Holding;
import org.probity.organization.Holdings;
import org.probity.organization.Leadership;
import org.probity.organization.People;
import org.probity.organization.Person;
import org.probity.organization.Post;
import org.probity.organization.Posts;
import org.probity.organization.Section;
import org.probity.organization.Sections;
import org.probity.organization.UnitId;
import org.probity.spreadsheets.ImportPlan;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.RegisterImport;
import org.probity.spreadsheets.Table;
import org.probity.wording.Bilingual;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sections, posts, people, who holds what and who leads whom, from one list: the first thing a new unit imports. */
@Component
class StaffImport implements RegisterImport {

    private final Sections sections;
    private final Posts posts;
    private final People people;
    private final Holdings holdings;
    private final Leadership leadership;
    private final StaffPlan staffPlan;
    private final Dates dates;

    StaffImport(
            Sections sections,
            Posts posts,
            People people,
            Holdings holdings,
            Leadership leadership,
            StaffPlan staffPlan,
            Dates dates) {
        this.sections = sections;
        this.posts = posts;
        this.people = people;
        this.holdings = holdings;
        this.leadership = leadership;
        this.staffPlan = staffPlan;
        this.dates = dates;
    }

    @Override
    public Register register() {
        return StaffRegister.REGISTER;
    }

    @Override
    public String path() {
        return "/organization/import";
    }

    @Override
    public String permission() {
        return "organization:import";
    }

    @Override
    public String resultPath() {
        return "/organization";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public ImportPlan plan(Table table, UUID unit) {
        var id = new UnitId(unit);
        var today = dates.today();
        var stored = new Stored(
                sections.all(id),
                posts.all(id),
                people.all(id),
                holdings.of(id, today),
                leadership.divisions(id, today),
                today);
        return staffPlan.plan(table, id, stored);
    }

    @Override
    public void current(UUID unit, Consumer<Map<String, String>> row) {
        var id = new UnitId(unit);
        var today = dates.today();
        var sectionsById = sections.all(id).stream().collect(toMap(Section::id, Function.identity()));
        var held = holdings.of(id, today).stream()
                .filter(holding -> !holding.deputising())
                .collect(groupingBy(Holding::post));
        var names = people.all(id).stream().collect(toMap(Person::id, Person::name));
        var all = posts.all(id);
        var postNames = all.stream().collect(toMap(Post::id, Post::name));
        var leaders = leadership.divisions(id, today).stream()
                .collect(toMap(
                        Division::section,
                        division -> postNames.getOrDefault(division.leader(), new Bilingual("", ""))));
        for (var post : all) {
            var section = sectionsById.get(post.section());
            if (section == null) {
                continue;
            }
            var values = describe(section, post);
            put(values, "leader", leaders.getOrDefault(post.section(), new Bilingual("", "")));
            var bySince = held.getOrDefault(post.id(), List.of()).stream().collect(groupingBy(Holding::fromOn));
            if (bySince.isEmpty()) {
                values.put("holder.zh", "空缺");
                row.accept(values);
            }
            bySince.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
                var one = new HashMap<>(values);
                holders(one, entry.getKey(), entry.getValue(), names);
                row.accept(one);
            });
        }
    }

    private static Map<String, String> describe(Section section, Post post) {
        var values = new HashMap<String, String>();
        values.put("sectionCode", section.code());
        put(values, "section", section.name());
        values.put("kind", StaffRegister.KINDS.of(section.kind(), LocaleContextHolder.getLocale()));
        values.put("postCode", post.code());
        put(values, "post", post.name());
        values.put("level", StaffRegister.LEVELS.of(post.level(), LocaleContextHolder.getLocale()));
        put(values, "duties", post.duties());
        values.put("keyPost", post.keyPost() ? "是" : "否");
        return values;
    }

    private static void holders(
            Map<String, String> values,
            LocalDate since,
            List<Holding> held,
            Map<org.probity.organization.PersonId, Bilingual> names) {
        values.put("since", since.toString());
        var holders = held.stream()
                .map(holding -> names.getOrDefault(holding.person(), new Bilingual("", "")))
                .toList();
        values.put(
                "holder.zh",
                holders.stream().map(Bilingual::zh).filter(zh -> !zh.isEmpty()).collect(joining("、")));
        values.put(
                "holder.en",
                holders.stream().map(Bilingual::en).filter(en -> !en.isEmpty()).collect(joining("; ")));
    }

    private static void put(Map<String, String> values, String key, Bilingual text) {
        values.put(key + ".zh", text.zh());
        values.put(key + ".en", text.en());
    }
}
