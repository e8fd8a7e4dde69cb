package org.probity.supervision.letters;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.probity.frame.Dates;
import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.springframework.stereotype.Component;

/**
 * Which letters a viewer sees: those to them, to the section they are chief of, or, as head, to the unit; those they signed or take part
 * in; and those of the kinds their roles read. About the head not the office; about the office neither the office; about discipline
 * inspection not it itself (segregation 4, 7).
 */
@Component
class LetterSight {

    static final String READ = "supervision:letters";

    /** Letters addressed to this viewer, who alone opens and acknowledges them. */
    static final String TO_ME = """
            (l.person_id = :sight_person or (l.person_id is null and not l.outside
              and (l.section_id = any(:sight_chief_of) or (l.section_id is null and :sight_head))))
            """;

    private static final String SEEN = """
            l.unit_id = :sight_unit and (l.signed_by = :sight_person or %s
              or exists (select 1 from supervision.letter_reader r where r.letter_id = l.id and r.person_id = :sight_person)
              or l.kind = any(:sight_kinds)
              or (l.kind = any(:sight_office_kinds) and l.about = 'OTHER')
              or (l.kind = any(:sight_inspection_kinds) and l.about <> 'INSPECTION')
              or (l.kind in ('RECTIFY', 'COMPEL') and l.section_id = any(:sight_sections)))
            """.formatted(TO_ME);

    private final People people;
    private final Dates dates;

    LetterSight(People people, Dates dates) {
        this.people = people;
        this.dates = dates;
    }

    /** SQL that is true for the letters {@code l} within. */
    String predicate() {
        return SEEN;
    }

    Map<String, Object> of(Viewer viewer) {
        var person = viewer.requirePerson();
        var duties = people.responsibilitiesOf(person, dates.today());
        var sight = new HashMap<String, Object>();
        sight.put("sight_unit", viewer.requireUnit().value());
        sight.put("sight_person", person.value());
        sight.put("sight_head", duties.headOfUnit());
        sight.put("sight_chief_of", ids(duties.chiefOf()));
        var led = new java.util.HashSet<>(duties.leaderOf());
        led.addAll(duties.chiefOf());
        sight.put("sight_sections", ids(led));
        sight.put(
                "sight_kinds",
                LetterKind.readBy(viewer.roles().stream()
                        .filter(role -> role != Role.LEADING_GROUP_OFFICE && role != Role.DISCIPLINE_INSPECTION)
                        .collect(Collectors.toSet())));
        sight.put("sight_office_kinds", of(viewer, Role.LEADING_GROUP_OFFICE));
        sight.put("sight_inspection_kinds", of(viewer, Role.DISCIPLINE_INSPECTION));
        return sight;
    }

    private static String[] of(Viewer viewer, Role role) {
        return viewer.is(role) ? LetterKind.readBy(Set.of(role)) : new String[0];
    }

    private static UUID[] ids(Set<SectionId> sections) {
        return sections.stream().map(SectionId::value).toArray(UUID[]::new);
    }

    /** Whether the letter is addressed to the person, themselves or as chief or head. */
    boolean isTo(Letter letter, PersonId person) {
        if (letter.person() != null) {
            return letter.person().equals(person);
        }
        if (letter.outside()) {
            return false;
        }
        var duties = people.responsibilitiesOf(person, dates.today());
        return duties.unit().equals(letter.unit())
                && (letter.section() == null
                        ? duties.headOfUnit()
                        : duties.chiefOf().contains(letter.section()));
    }
}
