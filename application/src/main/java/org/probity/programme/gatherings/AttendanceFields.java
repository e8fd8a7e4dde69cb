package org.probity.programme.gatherings;

import java.util.HashMap;
import java.util.List;
import org.probity.frame.Asked;
import org.probity.organization.PersonId;
import org.springframework.util.MultiValueMap;

/** Attendance as the pages submit it: {@code present}, and for the others {@code absence.<person>} and {@code note.<person>}. */
final class AttendanceFields {

    private static final int MOST = 2000;

    private AttendanceFields() {}

    static AttendanceSheet sheet(MultiValueMap<String, String> fields) {
        var absences = new HashMap<PersonId, AttendanceSheet.Absence>();
        fields.keySet().stream()
                .filter(name -> name.startsWith("absence."))
                .limit(MOST)
                .map(name -> PersonId.of(name.substring("absence.".length())))
                .forEach(person -> absences.put(person, absence(fields, person)));
        return new AttendanceSheet(people(fields, "present"), absences);
    }

    static AttendanceSheet.Absence absence(MultiValueMap<String, String> fields, PersonId person) {
        return new AttendanceSheet.Absence(
                Asked.constant(AbsenceReason.class, fields.getFirst("absence." + person)),
                GatheringForm.text(fields.getFirst("note." + person)));
    }

    static MakeUpSession makeUp(MultiValueMap<String, String> fields) {
        return new MakeUpSession(
                GatheringForm.day("madeUpOn", fields.getFirst("madeUpOn")),
                GatheringForm.text(fields.getFirst("madeUpPlace")),
                GatheringForm.text(fields.getFirst("madeUpBy")),
                people(fields, "madeUp"));
    }

    private static List<PersonId> people(MultiValueMap<String, String> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .limit(MOST)
                .map(PersonId::of)
                .toList();
    }
}
