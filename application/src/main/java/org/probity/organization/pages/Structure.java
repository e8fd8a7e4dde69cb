package org.probity.organization.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Division;
import org.probity.organization.Holding;
import org.probity.organization.Holdings;
import org.probity.organization.Leadership;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.organization.Post;
import org.probity.organization.PostId;
import org.probity.organization.Posts;
import org.probity.organization.Scope;
import org.probity.organization.Section;
import org.probity.organization.SectionId;
import org.probity.organization.Sections;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** The unit's sections, posts and holders as of a day, with what is not in order, read in six queries. */
@Component
class Structure {

    private final Sections sections;
    private final Posts posts;
    private final Holdings holdings;
    private final Leadership leadership;
    private final People people;

    Structure(Sections sections, Posts posts, Holdings holdings, Leadership leadership, People people) {
        this.sections = sections;
        this.posts = posts;
        this.holdings = holdings;
        this.leadership = leadership;
        this.people = people;
    }

    /** Who holds a post. */
    public record Holder(PersonId person, Bilingual name, boolean deputising) {}

    /** A post with its holders. */
    public record Place(Post post, List<Holder> holders, List<Problem> problems) {}

    /**
     * A section with its posts.
     *
     * @param leader who is in charge of it, if anybody
     */
    public record Branch(Section section, @Nullable Bilingual leader, List<Place> places, List<Problem> problems) {

        public boolean hasProblems() {
            return !problems.isEmpty()
                    || places.stream().anyMatch(place -> !place.problems().isEmpty());
        }
    }

    /** What of the unit lies within the scope; of a section seen only through one's own post, that post alone. */
    List<Branch> of(UnitId unit, LocalDate day, Scope scope) {
        var postsBySection = posts.all(unit, day).stream().collect(groupingBy(Post::section));
        var held = holdings.of(unit, day).stream().collect(groupingBy(Holding::post));
        var divisions = leadership.divisions(unit, day).stream().collect(toMap(Division::section, Division::leader));
        var names = people.names(held.values().stream()
                .flatMap(List::stream)
                .map(Holding::person)
                .toList());
        return sections.all(unit, day).stream()
                .flatMap(section -> {
                    var all = postsBySection.getOrDefault(section.id(), List.of());
                    var places = all.stream()
                            .filter(post -> scope.covers(unit, section.id(), post.id()))
                            .map(post -> place(post, held, names))
                            .toList();
                    var open = scope.covers(unit, section.id(), null);
                    return open || !places.isEmpty()
                            ? Stream.of(new Branch(
                                    section,
                                    leader(section.id(), divisions, held, names),
                                    places,
                                    open ? problems(section, places, divisions) : List.of()))
                            : Stream.of();
                })
                .toList();
    }

    private static Place place(Post post, Map<PostId, List<Holding>> held, Map<PersonId, Bilingual> names) {
        var holders = held.getOrDefault(post.id(), List.of()).stream()
                .map(holding -> new Holder(holding.person(), nameOf(names, holding.person()), holding.deputising()))
                .toList();
        return new Place(post, holders, problems(post, holders));
    }

    static List<Problem> problems(Post post, List<Holder> holders) {
        var problems = new ArrayList<Problem>();
        if (post.duties().isEmpty()) {
            problems.add(Problem.POST_WITHOUT_DUTIES);
        } else if (post.state() == Post.State.DRAFT) {
            problems.add(Problem.POST_NOT_CONFIRMED);
        }
        if (holders.isEmpty()) {
            problems.add(Problem.POST_VACANT);
        }
        return problems;
    }

    static List<Problem> problems(Section section, List<Place> places, Map<SectionId, PostId> divisions) {
        var problems = new ArrayList<Problem>();
        if (section.kind() == Section.Kind.LEADERSHIP) {
            return problems;
        }
        if (section.mandate().isEmpty() || section.mandateDocument().isEmpty()) {
            problems.add(Problem.SECTION_WITHOUT_MANDATE);
        }
        if (!divisions.containsKey(section.id())) {
            problems.add(Problem.SECTION_WITHOUT_LEADER);
        }
        var chiefs = places.stream()
                .filter(place -> place.post().level() == Post.Level.SECTION_CHIEF)
                .flatMap(place -> place.holders().stream())
                .toList();
        if (chiefs.isEmpty()) {
            problems.add(Problem.SECTION_WITHOUT_CHIEF);
        } else if (chiefs.size() > 1) {
            problems.add(Problem.TWO_CHIEFS);
        }
        return problems;
    }

    private static @Nullable Bilingual leader(
            SectionId section,
            Map<SectionId, PostId> divisions,
            Map<PostId, List<Holding>> held,
            Map<PersonId, Bilingual> names) {
        var post = divisions.get(section);
        return post == null
                ? null
                : held.getOrDefault(post, List.of()).stream()
                        .findFirst()
                        .map(holding -> nameOf(names, holding.person()))
                        .orElse(null);
    }

    private static Bilingual nameOf(Map<PersonId, Bilingual> names, PersonId person) {
        return names.getOrDefault(person, new Bilingual("", ""));
    }
}
