package org.probity.measures.responsibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.risks.CheckFrequency;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of what one person answers for: the head's HIGH posts, a leader's MEDIUM ones and HIGH jointly, a chief's LOW (P2.2.1c, d). */
@Controller
@RequestMapping("/measures/responsibility")
@Allowed("measures:responsibility")
class OwnDutyPage {

    private static final int ROWS = 200;

    private final ResponsiblePersons responsible;
    private final StatementBoards boards;
    private final PostFacts facts;
    private final HighPostsLimit limits;
    private final People people;
    private final Dates dates;

    OwnDutyPage(
            ResponsiblePersons responsible,
            StatementBoards boards,
            PostFacts facts,
            HighPostsLimit limits,
            People people,
            Dates dates) {
        this.responsible = responsible;
        this.boards = boards;
        this.facts = facts;
        this.limits = limits;
        this.people = people;
        this.dates = dates;
    }

    /** A post on the list. */
    record Line(ChargedPost post, Bilingual section, PostFacts.Facts facts, boolean jointly) {

        public @Nullable CheckFrequency frequency() {
            var grade = post.grade();
            return grade == null ? null : CheckFrequency.of(grade);
        }
    }

    /** The posts of one grade; none for those without. */
    record Part(@Nullable Grade grade, List<Line> lines) {}

    @GetMapping("/mine")
    String mine(Viewer viewer, @RequestParam(required = false) @Nullable String page, Model model) {
        return list(viewer, viewer.requirePerson(), Asked.page(page), model);
    }

    @GetMapping("/people/{person}")
    String of(
            Viewer viewer,
            @PathVariable UUID person,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        return list(viewer, new PersonId(person), Asked.page(page), model);
    }

    private String list(Viewer viewer, PersonId person, int page, Model model) {
        var found = people.find(person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var unit = viewer.requireUnit();
        var answers = responsible.today(unit);
        var posts = visible(viewer, person, answers);
        var shown = posts.stream().skip((page - 1L) * ROWS).limit(ROWS).toList();
        var known = facts.of(shown.stream().map(ChargedPost::post).toList());
        var sections = boards.sectionNames(unit);
        model.addAttribute("person", found);
        model.addAttribute("own", person.equals(viewer.person()));
        model.addAttribute("count", posts.size());
        model.addAttribute("pageNumber", page);
        model.addAttribute("pages", (posts.size() + ROWS - 1) / ROWS);
        model.addAttribute("parts", parts(shown, known, sections, person));
        model.addAttribute(
                "unitPoints",
                page > 1
                        ? List.of()
                        : answers.unitPointsOf(person).stream()
                                .filter(points -> person.equals(viewer.person())
                                        || viewer.scope("measures:responsibility")
                                                .covers(unit, points.section(), null))
                                .map(points -> TableRow.of(
                                        points, sections.getOrDefault(points.section(), new Bilingual("", ""))))
                                .toList());
        warn(answers, person, posts, model);
        model.addAttribute("today", dates.today());
        return "measures/responsibility-list";
    }

    /** What the head's list warns of: more HIGH posts than one person can check, and the head's absence (P2.2.1c). */
    private void warn(UnitResponsibility answers, PersonId person, List<ChargedPost> posts, Model model) {
        var high = posts.stream()
                .filter(post -> post.grade() == Grade.HIGH && post.responsible().is(person))
                .count();
        var limit = limits.of(answers.unit());
        var head = answers.line().head().officers().stream()
                .filter(officer -> officer.person().equals(person))
                .findFirst();
        model.addAttribute("isHead", head.isPresent());
        model.addAttribute("high", high);
        model.addAttribute("limit", limit.posts());
        model.addAttribute("tooMany", head.isPresent() && high > limit.posts());
        model.addAttribute("away", head.map(Officer::away).orElse(false));
    }

    /** Everybody sees their own list; another's as far as the responsibility table shows its posts. */
    private static List<ChargedPost> visible(Viewer viewer, PersonId person, UnitResponsibility answers) {
        var posts = answers.postsOf(person);
        if (person.equals(viewer.person())) {
            return posts;
        }
        var scope = viewer.scope("measures:responsibility");
        var seen = posts.stream()
                .filter(post -> scope.covers(answers.unit(), post.section(), post.post()))
                .toList();
        if (seen.isEmpty() && !scope.whole() || !ofUnit(answers, person, scope.whole())) {
            throw new AccessDeniedException("measures:responsibility");
        }
        return seen;
    }

    private static boolean ofUnit(UnitResponsibility answers, PersonId person, boolean whole) {
        return !whole
                || answers.posts().values().stream()
                        .anyMatch(post -> post.responsible().is(person)
                                || post.responsible().isJointly(person)
                                || post.holders().stream()
                                        .anyMatch(holder -> holder.person().equals(person)));
    }

    private static List<Part> parts(
            List<ChargedPost> posts,
            Map<org.probity.organization.PostId, PostFacts.Facts> known,
            Map<org.probity.organization.SectionId, Bilingual> sections,
            PersonId person) {
        var parts = new ArrayList<Part>();
        for (var grade : new @Nullable Grade[] {Grade.HIGH, Grade.MEDIUM, Grade.LOW, null}) {
            var lines = posts.stream()
                    .filter(post -> post.grade() == grade)
                    .map(post -> new Line(
                            post,
                            sections.getOrDefault(post.section(), new Bilingual("", "")),
                            known.getOrDefault(post.post(), PostFacts.Facts.NONE),
                            post.responsible().isJointly(person)))
                    .sorted(Comparator.comparing(Line::jointly))
                    .toList();
            if (!lines.isEmpty()) {
                parts.add(new Part(grade, lines));
            }
        }
        return parts;
    }
}
