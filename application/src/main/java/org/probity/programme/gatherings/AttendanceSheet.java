package org.probity.programme.gatherings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.wording.Refusal;

/**
 * Who came, as it is submitted: everybody on the roster who is not named is absent, for the reason given.
 *
 * @param present people marked present, as submitted
 * @param absences why the others are absent
 */
public record AttendanceSheet(List<PersonId> present, Map<PersonId, Absence> absences) {

    /** Why somebody is absent. */
    public record Absence(@Nullable AbsenceReason reason, String note) {

        static final Absence UNSAID = new Absence(null, "");

        boolean isGiven() {
            return reason != null
                    && note.length() <= 200
                    && (reason != AbsenceReason.OTHER || note.strip().length() >= 2);
        }
    }

    public AttendanceSheet {
        present = List.copyOf(present);
        absences = Map.copyOf(absences);
    }

    Absence absenceOf(RosterLine line) {
        return line.onLeave()
                ? new Absence(AbsenceReason.LONG_LEAVE, "")
                : absences.getOrDefault(line.person(), Absence.UNSAID);
    }

    /** The rules of P1.2.1 and P2.2.2g: nobody beyond the roster, nobody twice, nobody on leave, the chair there, each absence with its reason. */
    List<Refusal> refusals(List<RosterLine> roster, @Nullable PersonId chair, Locale reader) {
        var refusals = new ArrayList<Refusal>();
        if (roster.isEmpty()) {
            refusals.add(Refusal.at("present", "programme.refusal.roster-empty"));
        }
        if (new HashSet<>(present).size() < present.size()) {
            refusals.add(Refusal.at("present", "programme.refusal.present-twice"));
        }
        var called = roster.stream().map(RosterLine::person).collect(Collectors.toSet());
        if (!called.containsAll(present)) {
            refusals.add(Refusal.at("present", "programme.refusal.beyond-roster"));
        }
        if (chair != null && called.contains(chair) && !present.contains(chair)) {
            refusals.add(Refusal.at("present", "programme.refusal.gathering-chair-absent"));
        }
        if (present.isEmpty()) {
            refusals.add(Refusal.at("present", "programme.refusal.nobody-came"));
        }
        for (var line : roster) {
            var came = present.contains(line.person());
            if (came && line.onLeave()) {
                refusals.add(Refusal.at(
                        "present",
                        "programme.refusal.present-on-leave",
                        line.name().in(reader)));
            }
            if (!came && !absenceOf(line).isGiven()) {
                refusals.add(Refusal.at(
                        "present",
                        "programme.refusal.gathering-absence",
                        line.name().in(reader)));
            }
        }
        return List.copyOf(refusals);
    }
}
