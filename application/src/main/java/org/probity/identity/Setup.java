package org.probity.identity;

import java.util.ArrayList;
import org.probity.frame.Dates;
import org.probity.organization.Appointment;
import org.probity.organization.Appointments;
import org.probity.organization.People;
import org.probity.organization.Person;
import org.probity.organization.PersonDetails;
import org.probity.organization.UnitDetails;
import org.probity.organization.Units;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets an empty store up: its administrator, its unit, and the leading group office's first person, who does the rest. */
@Component
class Setup {

    private static final long ONE_AT_A_TIME = 0x7365747570L;

    private final SetupToken token;
    private final Accounts accounts;
    private final Units units;
    private final People people;
    private final Appointments appointments;
    private final Dates dates;
    private final JdbcClient jdbc;

    Setup(
            SetupToken token,
            Accounts accounts,
            Units units,
            People people,
            Appointments appointments,
            Dates dates,
            JdbcClient jdbc) {
        this.token = token;
        this.accounts = accounts;
        this.units = units;
        this.people = people;
        this.appointments = appointments;
        this.dates = dates;
        this.jdbc = jdbc;
    }

    /**
     * Sets up, once.
     *
     * @return the one-time password of the office's first person
     * @throws Refused when the word is wrong, the form is, or somebody was faster
     */
    @Transactional
    OneTimePassword setUp(SetupForm form) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", ONE_AT_A_TIME)
                .query()
                .singleRow();
        if (!token.isOpen()) {
            throw new Refused(Refusal.of("identity.refusal.set-up-already"));
        }
        var refusals = new ArrayList<>(form.refusals());
        if (!token.matches(SetupForm.text(form.word()))) {
            refusals.add(Refusal.at("word", "identity.refusal.setup-word"));
        }
        Refused.ifAny(refusals);
        accounts.open(null, form.administratorName(), form.password() == null ? "" : form.password(), "zh", false);
        var unit = units.add(new UnitDetails(
                SetupForm.text(form.code()), Bilingual.of(form.nameZh(), form.nameEn()), null, new Bilingual("", "")));
        var person = people.add(unit, new PersonDetails(form.person(), Person.Employment.ACTIVE));
        appointments.appoint(unit, person, Appointment.Role.LEADING_GROUP_OFFICE, dates.today(), null);
        return accounts.openFor(person, form.officeName());
    }
}
