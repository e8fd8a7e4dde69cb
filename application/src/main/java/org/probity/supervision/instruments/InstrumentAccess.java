package org.probity.supervision.instruments;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.People;
import org.probity.organization.Person;
import org.probity.organization.PersonId;
import org.probity.supervision.letters.LetterIssuer;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Component;

/** What a viewer may do about an instrument today. */
@Component
class InstrumentAccess {

    static final String ISSUE = "supervision:issue-instruments";

    private final People people;
    private final Dates dates;

    InstrumentAccess(People people, Dates dates) {
        this.people = people;
        this.dates = dates;
    }

    /** In whose name the viewer uses an instrument about the person; none where they may not. */
    @Nullable
    LetterIssuer issuer(Viewer viewer, PersonId person) {
        if (!viewer.may(ISSUE) || person.equals(viewer.person())) {
            return null;
        }
        var today = dates.today();
        return InstrumentRules.issuer(
                viewer.roles(),
                people.responsibilitiesOf(viewer.requirePerson(), today),
                people.responsibilitiesOf(person, today));
    }

    boolean isSubordinate(PersonId one, PersonId other) {
        var today = dates.today();
        return InstrumentRules.isSubordinate(
                people.responsibilitiesOf(one, today), people.responsibilitiesOf(other, today));
    }

    boolean hasLeft(PersonId person) {
        return people.find(person)
                .map(Person::employment)
                .filter(employment -> employment == Person.Employment.LEFT || employment == Person.Employment.RETIRED)
                .isPresent();
    }

    EnumSet<InstrumentAct> open(Viewer viewer, Instrument instrument) {
        var open = EnumSet.noneOf(InstrumentAct.class);
        var talk = instrument.talk();
        for (var act : InstrumentAct.values()) {
            var fits = act.isOpenIn(instrument.state())
                    && switch (act) {
                        case ISSUE -> false;
                        case TALK -> talk != null && talk.on() == null;
                        case SIGN, REFUSE -> talk != null && talk.on() != null;
                        case STATE -> instrument.statedOn() == null;
                        case FOLLOW_UP -> !dates.today().isBefore(instrument.followUpFrom());
                        case CLOSE -> true;
                        case END -> hasLeft(instrument.person());
                    };
            if (fits && isWho(viewer, instrument, act)) {
                open.add(act);
            }
        }
        return open;
    }

    private boolean isWho(Viewer viewer, Instrument instrument, InstrumentAct act) {
        var me = viewer.requirePerson();
        return switch (act.by()) {
            case PERSON -> me.equals(instrument.person());
            case TALKERS -> instrument.talk() != null && instrument.talk().isTalker(me);
            case ISSUER -> me.equals(instrument.issuedBy());
            case SUPERVISORS -> supervises(viewer, instrument);
            case SECOND_SUPERVISOR ->
                supervises(viewer, instrument)
                        && (instrument.followUp() == null
                                || !instrument.followUp().by().equals(me));
        };
    }

    private boolean supervises(Viewer viewer, Instrument instrument) {
        return viewer.requirePerson().equals(instrument.issuedBy()) || issuer(viewer, instrument.person()) != null;
    }

    void require(Viewer viewer, Instrument instrument, InstrumentAct act) {
        act.requireFrom(instrument.state());
        if (!isWho(viewer, instrument, act)) {
            throw new Refused(Refusal.of("supervision.refusal.instrument-by-" + act.by()));
        }
        if (!open(viewer, instrument).contains(act)) {
            throw new Refused(Refusal.of("supervision.refusal.instrument-not-yet-" + act));
        }
    }
}
