package org.probity.programme.gatherings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.probity.organization.PersonId;
import org.probity.wording.Refusal;

/** A make-up session as it is recorded (P1.2.1). */
public record MakeUpSession(LocalDate heldOn, String place, String heldBy, List<PersonId> people) {

    public MakeUpSession {
        people = List.copyOf(people);
    }

    /**
     * Refuses a day before the gathering or ahead, a session for nobody, for somebody twice, for somebody who was not absent, who
     * made up already, or who is on long leave on that day.
     */
    List<Refusal> refusals(
            Gathering gathering,
            Map<PersonId, AttendanceLine> lines,
            Set<PersonId> onLeave,
            LocalDate today,
            Locale reader) {
        var refusals = new ArrayList<Refusal>();
        if (heldOn.isAfter(today)) {
            refusals.add(Refusal.at("madeUpOn", "programme.refusal.make-up-ahead"));
        }
        if (heldOn.isBefore(gathering.heldOn())) {
            refusals.add(Refusal.at("madeUpOn", "programme.refusal.make-up-before"));
        }
        if (place.isBlank() || place.length() > 200) {
            refusals.add(Refusal.at("madeUpPlace", "programme.refusal.gathering-place"));
        }
        if (heldBy.isBlank() || heldBy.length() > 200) {
            refusals.add(Refusal.at("madeUpBy", "programme.refusal.make-up-by"));
        }
        if (people.isEmpty()) {
            refusals.add(Refusal.at("madeUp", "programme.refusal.make-up-nobody"));
        }
        if (new HashSet<>(people).size() < people.size()) {
            refusals.add(Refusal.at("madeUp", "programme.refusal.present-twice"));
        }
        for (var person : new LinkedHashSet<>(people)) {
            var line = lines.get(person);
            if (line == null) {
                refusals.add(Refusal.at("madeUp", "programme.refusal.beyond-roster"));
            } else if (line.present()) {
                refusals.add(Refusal.at("madeUp", "programme.refusal.make-up-present", name(line, reader)));
            } else if (line.madeUpOn() != null) {
                refusals.add(Refusal.at("madeUp", "programme.refusal.made-up-already", name(line, reader)));
            } else if (onLeave.contains(person)) {
                refusals.add(Refusal.at("madeUp", "programme.refusal.present-on-leave", name(line, reader)));
            }
        }
        return List.copyOf(refusals);
    }

    private static String name(AttendanceLine line, Locale reader) {
        return line.who().name().in(reader);
    }
}
