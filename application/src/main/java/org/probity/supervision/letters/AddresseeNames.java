package org.probity.supervision.letters;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.probity.organization.Appointment;
import org.probity.organization.Holdings;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.organization.Posts;
import org.probity.organization.Sections;
import org.probity.organization.Unit;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Component;

/** What an addressee is called on the day of the letter, and whom that makes the letter about. */
@Component
class AddresseeNames {

    private static final Bilingual NONE = new Bilingual("", "");

    private final People people;
    private final Holdings holdings;
    private final Posts posts;
    private final Sections sections;

    AddresseeNames(People people, Holdings holdings, Posts posts, Sections sections) {
        this.people = people;
        this.holdings = holdings;
        this.posts = posts;
        this.sections = sections;
    }

    /** Whom a letter is about; decides who else reads it. */
    enum About {
        HEAD,
        INSPECTION,
        OFFICE,
        OTHER
    }

    /** Name and post of the day. */
    record Named(Bilingual name, Bilingual post, About about) {}

    Named of(Addressee addressee, Unit unit, LocalDate day) {
        if (addressee.person() != null) {
            return person(addressee.person(), unit, day);
        }
        if (addressee.section() != null) {
            var section = sections.find(addressee.section())
                    .filter(found -> found.unit().equals(unit.id()))
                    .orElseThrow(() -> new Refused(Refusal.at("addressee", "measures.refusal.entry-choose")));
            return new Named(section.name(), NONE, About.OTHER);
        }
        return new Named(addressee.outside().isEmpty() ? unit.name() : addressee.outside(), NONE, About.OTHER);
    }

    private Named person(PersonId id, Unit unit, LocalDate day) {
        var person = people.find(id)
                .filter(found -> found.unit().equals(unit.id()))
                .orElseThrow(() -> new Refused(Refusal.at("addressee", "measures.refusal.entry-choose")));
        var held = holdings.of(id, day).stream()
                .map(holding -> posts.find(holding.post()).orElseThrow().name())
                .toList();
        return new Named(
                person.name(),
                new Bilingual(
                        held.stream()
                                .map(Bilingual::zh)
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.joining("、")),
                        held.stream()
                                .map(Bilingual::en)
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.joining(", "))),
                about(id, day));
    }

    private About about(PersonId id, LocalDate day) {
        var duties = people.responsibilitiesOf(id, day);
        if (duties.headOfUnit()) {
            return About.HEAD;
        }
        if (duties.appointments().contains(Appointment.Role.DISCIPLINE_INSPECTION)) {
            return About.INSPECTION;
        }
        return duties.appointments().contains(Appointment.Role.LEADING_GROUP_OFFICE) ? About.OFFICE : About.OTHER;
    }
}
