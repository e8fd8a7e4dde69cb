package org.probity.organization.pages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Entry;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.organization.Appointments;
import org.probity.organization.Holding;
import org.probity.organization.Holdings;
import org.probity.organization.People;
import org.probity.organization.Person;
import org.probity.organization.PersonDetails;
import org.probity.organization.PersonId;
import org.probity.organization.Posts;
import org.probity.organization.Reader;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The unit's people, and one of them with all they hold and held. */
@Controller
@RequestMapping("/organization/people")
@Allowed("organization:read")
class PeoplePage {

    private static final int PAGE = 50;

    private final People people;
    private final Posts posts;
    private final Holdings holdings;
    private final Appointments appointments;
    private final Edits edits;
    private final Dates dates;

    PeoplePage(People people, Posts posts, Holdings holdings, Appointments appointments, Edits edits, Dates dates) {
        this.people = people;
        this.posts = posts;
        this.holdings = holdings;
        this.appointments = appointments;
        this.edits = edits;
        this.dates = dates;
    }

    @GetMapping
    String list(
            Reader reader,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        var scope = reader.scope("organization:read");
        var words = q.length() > 80 ? q.substring(0, 80) : q;
        var found = people.within(scope, words, after == null ? null : new PersonId(after), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var held = holdings.of(reader.requireUnit(), dates.today()).stream()
                .collect(java.util.stream.Collectors.groupingBy(Holding::person));
        model.addAttribute("people", shown);
        model.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
        model.addAttribute("count", people.count(scope, words));
        model.addAttribute("held", held);
        model.addAttribute(
                "postNames",
                posts.names(shown.stream()
                        .flatMap(person -> held.getOrDefault(person.id(), List.of()).stream())
                        .map(Holding::post)
                        .toList()));
        model.addAttribute("q", words);
        model.addAttribute("mayEdit", Edits.mayAll(reader));
        model.addAttribute("employments", Person.Employment.values());
        return "organization/people";
    }

    @PostMapping
    @Allowed("organization:edit")
    String add(
            Reader reader,
            @RequestParam(defaultValue = "") String nameZh,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "ACTIVE") Person.Employment employment,
            Model model,
            RedirectAttributes redirect) {
        requireAll(reader);
        try {
            var id = people.add(reader.requireUnit(), new PersonDetails(Bilingual.of(nameZh, nameEn), employment));
            redirect.addFlashAttribute("done", "organization.done.person-added");
            return "redirect:/organization/people/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            model.addAttribute("nameZh", nameZh);
            model.addAttribute("nameEn", nameEn);
            return list(reader, "", null, model);
        }
    }

    @GetMapping("/{id}")
    String show(Reader reader, @PathVariable UUID id, Model model) {
        var person = person(reader, id);
        return page(reader, person, person.name(), person.employment(), model);
    }

    private String page(
            Reader reader, Person person, Bilingual typedName, Person.Employment typedEmployment, Model model) {
        var held = holdings.historyOf(person.id());
        model.addAttribute("person", person);
        model.addAttribute("typedName", typedName);
        model.addAttribute("typedEmployment", typedEmployment);
        model.addAttribute("holdings", held);
        model.addAttribute(
                "postNames", posts.names(held.stream().map(Holding::post).toList()));
        model.addAttribute("appointments", appointments.of(person.id(), dates.today()));
        model.addAttribute("mayEdit", Edits.mayAll(reader));
        model.addAttribute("employments", Person.Employment.values());
        model.addAttribute("today", dates.today());
        List<Entry> entries = edits.history("organization.person", person.id());
        model.addAttribute("entries", entries);
        return "organization/person";
    }

    @PostMapping("/{id}")
    @Allowed("organization:edit")
    String change(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String nameZh,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "ACTIVE") Person.Employment employment,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        requireAll(reader);
        var person = person(reader, id);
        var name = Bilingual.of(nameZh, nameEn);
        try {
            people.change(person.id(), version, new PersonDetails(name, employment), reason);
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return page(reader, person, name, employment, model);
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "theirs",
                    java.util.Map.of(
                            "nameZh",
                            person.name().zh(),
                            "nameEn",
                            person.name().en()));
            return page(reader, person, name, employment, model);
        }
        redirect.addFlashAttribute("done", "organization.done.changed");
        return "redirect:/organization/people/" + id;
    }

    private Person person(Reader reader, UUID id) {
        var person = people.find(new PersonId(id))
                .filter(p -> p.unit().equals(reader.requireUnit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!people.within(reader.scope("organization:read"), person.id())
                && !person.id().equals(reader.requirePerson())) {
            throw new AccessDeniedException("Not among the people one sees");
        }
        return person;
    }

    private static void requireAll(Reader reader) {
        if (!Edits.mayAll(reader)) {
            throw new AccessDeniedException("People are kept by the leading group office");
        }
    }
}
