package org.probity.organization.pages;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.organization.Appointment;
import org.probity.organization.AppointmentId;
import org.probity.organization.Appointments;
import org.probity.organization.People;
import org.probity.organization.Person;
import org.probity.organization.PersonId;
import org.probity.organization.Reader;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.format.annotation.DateTimeFormat;
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

/** The leading group, its office and the unit's other standing roles, as of a day; everybody may know who they are. */
@Controller
@RequestMapping("/organization/leading-group")
@Allowed("organization:read")
class LeadingGroupPage {

    private final Appointments appointments;
    private final People people;
    private final Edits edits;
    private final Dates dates;

    LeadingGroupPage(Appointments appointments, People people, Edits edits, Dates dates) {
        this.appointments = appointments;
        this.people = people;
        this.edits = edits;
        this.dates = dates;
    }

    @GetMapping
    String show(
            Reader reader,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model) {
        var asOf = day == null ? dates.today() : day;
        var unit = reader.requireUnit();
        var all = appointments.all(unit, asOf);
        model.addAttribute("day", asOf);
        model.addAttribute("today", dates.today());
        model.addAttribute("appointments", all);
        model.addAttribute(
                "names", people.names(all.stream().map(Appointment::person).toList()));
        model.addAttribute("mayEdit", Edits.mayAll(reader));
        model.addAttribute("roles", Appointment.Role.values());
        model.addAttribute(
                "candidates",
                Edits.mayAll(reader)
                        ? people.all(unit).stream()
                                .filter(p -> p.employment() != Person.Employment.LEFT
                                        && p.employment() != Person.Employment.RETIRED)
                                .toList()
                        : null);
        return "organization/leading-group";
    }

    @PostMapping
    @Allowed("organization:edit")
    String appoint(
            Reader reader,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) Appointment.@Nullable Role role,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate fromOn,
            Model model,
            RedirectAttributes redirect) {
        requireAll(reader);
        try {
            if (person == null || role == null) {
                throw new Refused(Refusal.at("person", "organization.refusal.person-missing"));
            }
            appointments.appoint(
                    reader.requireUnit(), new PersonId(person), role, fromOn == null ? dates.today() : fromOn, null);
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return show(reader, null, model);
        }
        redirect.addFlashAttribute("done", "organization.done.appointed");
        return "redirect:/organization/leading-group";
    }

    @PostMapping("/{id}/end")
    @Allowed("organization:edit")
    String end(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate toOn,
            RedirectAttributes redirect) {
        requireAll(reader);
        var appointment = appointments
                .find(new AppointmentId(id))
                .filter(a -> a.unit().equals(reader.requireUnit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var lastDay = toOn == null ? dates.today() : toOn;
        try {
            appointments.end(appointment.id(), version, lastDay, null);
            redirect.addFlashAttribute("done", "organization.done.ended");
        } catch (EditConflict conflict) {
            redirect.addFlashAttribute("refusals", edits.endedMeanwhile(appointment.toOn(), lastDay));
        }
        return "redirect:/organization/leading-group";
    }

    private static void requireAll(Reader reader) {
        if (!Edits.mayAll(reader)) {
            throw new AccessDeniedException("Appointments are kept by the leading group office");
        }
    }
}
