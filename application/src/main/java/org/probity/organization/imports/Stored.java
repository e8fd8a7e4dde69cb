package org.probity.organization.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Division;
import org.probity.organization.Holding;
import org.probity.organization.Person;
import org.probity.organization.PersonId;
import org.probity.organization.Post;
import org.probity.organization.PostId;
import org.probity.organization.Section;
import org.probity.organization.SectionId;
import org.probity.spreadsheets.Texts;
import org.probity.wording.Bilingual;

/** What the unit has today, to be found by code and by name in either language. */
final class Stored {

    private final Map<String, Section> sectionsByCode = new HashMap<>();
    private final Map<String, Section> sectionsByName = new HashMap<>();
    private final Map<String, Post> postsByCode = new HashMap<>();
    private final Map<SectionId, Map<String, Post>> postsByName = new HashMap<>();
    private final Map<String, Set<Person>> people = new HashMap<>();
    private final Map<PersonId, Person> peopleById;
    private final Map<PostId, List<Holding>> holdings;
    private final Map<SectionId, Division> divisions;
    private final List<Post> posts;
    final LocalDate today;

    Stored(
            List<Section> sections,
            List<Post> posts,
            List<Person> people,
            List<Holding> holdings,
            List<Division> divisions,
            LocalDate today) {
        for (var section : sections) {
            sectionsByCode.put(Texts.key(section.code()), section);
            names(section.name()).forEach(name -> sectionsByName.putIfAbsent(name, section));
        }
        for (var post : posts) {
            postsByCode.put(Texts.key(post.code()), post);
            names(post.name())
                    .forEach(name -> postsByName
                            .computeIfAbsent(post.section(), section -> new HashMap<>())
                            .putIfAbsent(name, post));
        }
        for (var person : people) {
            names(person.name())
                    .forEach(name -> this.people
                            .computeIfAbsent(name, key -> new HashSet<>())
                            .add(person));
        }
        this.peopleById = people.stream().collect(toMap(Person::id, person -> person));
        this.holdings =
                holdings.stream().filter(holding -> !holding.deputising()).collect(groupingBy(Holding::post));
        this.divisions = divisions.stream().collect(toMap(Division::section, division -> division));
        this.posts = List.copyOf(posts);
        this.today = today;
    }

    private static Set<String> names(Bilingual name) {
        var names = new HashSet<String>();
        for (var one : List.of(name.zh(), name.en())) {
            if (!one.isEmpty()) {
                names.add(Texts.key(one));
            }
        }
        return names;
    }

    @Nullable
    Section section(String code, Bilingual name) {
        if (!code.isEmpty() && sectionsByCode.containsKey(Texts.key(code))) {
            return sectionsByCode.get(Texts.key(code));
        }
        return names(name).stream()
                .map(sectionsByName::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Post post(String code, @Nullable SectionId section, Bilingual name) {
        if (!code.isEmpty() && postsByCode.containsKey(Texts.key(code))) {
            return postsByCode.get(Texts.key(code));
        }
        var inSection = section == null ? Map.<String, Post>of() : postsByName.getOrDefault(section, Map.of());
        return names(name).stream()
                .map(inSection::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    boolean isPostName(String name) {
        var key = Texts.key(name);
        return posts.stream().anyMatch(post -> names(post.name()).contains(key));
    }

    Set<Person> people(Bilingual name) {
        return names(name).stream()
                .map(people::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(Set.of());
    }

    List<Holding> holdings(@Nullable Post post) {
        return post == null ? List.of() : holdings.getOrDefault(post.id(), List.of());
    }

    String nameOf(PersonId person) {
        var found = peopleById.get(person);
        return found == null
                ? ""
                : found.name().zh().isEmpty() ? found.name().en() : found.name().zh();
    }

    /** The leadership posts a person holds. */
    List<Post> leadingPostsOf(PersonId person) {
        return posts.stream()
                .filter(post -> post.level().leads()
                        && holdings(post).stream()
                                .anyMatch(holding -> holding.person().equals(person)))
                .toList();
    }

    @Nullable
    Division division(@Nullable Section section) {
        return section == null ? null : divisions.get(section.id());
    }

    /** A code of the pattern that is free here and was not given to another draft. */
    static String freeCode(String letter, int from, Set<String> taken) {
        for (var number = from; ; number++) {
            var code = "%s%02d".formatted(letter, number);
            if (taken.add(Texts.key(code))) {
                return code;
            }
        }
    }

    Set<String> sectionCodes() {
        return new HashSet<>(sectionsByCode.keySet());
    }

    Set<String> postCodes() {
        return new HashSet<>(postsByCode.keySet());
    }
}
