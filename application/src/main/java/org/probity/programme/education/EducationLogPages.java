package org.probity.programme.education;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.programme.gatherings.GatheringAccess;
import org.probity.programme.gatherings.Gatherings;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The education log: everybody's year as far as one may see it, and one person's record, one's own always. */
@Controller
@RequestMapping("/programme/education/log")
@Allowed("programme:read")
class EducationLogPages {

    private static final int PAGE = 100;

    private final EducationLog log;
    private final Gatherings gatherings;
    private final People people;
    private final Quizzes quizzes;
    private final Pledges pledges;
    private final Dates dates;

    EducationLogPages(
            EducationLog log, Gatherings gatherings, People people, Quizzes quizzes, Pledges pledges, Dates dates) {
        this.log = log;
        this.gatherings = gatherings;
        this.people = people;
        this.quizzes = quizzes;
        this.pledges = pledges;
        this.dates = dates;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var unit = viewer.requireUnit();
        var scope = GatheringAccess.scope(viewer);
        var of = year == null ? dates.today().getYear() : year;
        var at = Math.max(0, Math.min(page, 1000));
        var found = scope.isNothing()
                ? List.<EducationLog.PersonYear>of()
                : log.people(unit, of, scope, PAGE + 1, at * PAGE);
        model.addAttribute("lines", found.stream().limit(PAGE).toList());
        model.addAttribute("year", of);
        model.addAttribute("years", log.years(unit, dates.today().getYear()));
        model.addAttribute("page", at);
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("me", viewer.requirePerson());
        return "programme/education-log";
    }

    @GetMapping("/{person}")
    String person(Viewer viewer, @PathVariable PersonId person, Model model) {
        var oneself = person.equals(viewer.requirePerson());
        var found = people.find(person)
                .filter(p -> p.unit().equals(viewer.unit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var taken = log.takenBy(person, GatheringAccess.scope(viewer), oneself);
        if (!oneself && taken.isEmpty()) {
            throw new AccessDeniedException("programme:attendance");
        }
        model.addAttribute("person", found);
        model.addAttribute("oneself", oneself);
        model.addAttribute(
                "taken",
                taken.stream()
                        .map(id -> new EducationLog.Taken(
                                gatherings.find(id).orElseThrow(),
                                gatherings.attendance(id, person).orElseThrow()))
                        .toList());
        model.addAttribute("attempts", oneself ? quizzes.attemptsOf(person) : List.of());
        model.addAttribute("signatures", oneself ? pledges.signaturesOf(person) : List.of());
        return "programme/education-person";
    }
}
