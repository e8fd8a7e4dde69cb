package org.probity.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The leading group with its office, and other standing roles of a unit. */
@Repository
public class Appointments {

    private static final String ON_THE_DAY = "from_on <= :day and (to_on is null or to_on >= :day)";
    private static final String IN_ORDER = """
             order by array_position(array['LEADING_GROUP_CHAIR', 'LEADING_GROUP_DEPUTY', 'LEADING_GROUP_MEMBER',
                'LEADING_GROUP_OFFICE', 'DISCIPLINE_INSPECTION', 'LEGAL_REVIEWER', 'ASSESSMENT_TEAM', 'SUPERIOR', 'AUDITOR'], role),
                from_on, id
            """;

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final Stamps stamps;

    Appointments(JdbcClient jdbc, AuditLog auditLog, Stamps stamps) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.stamps = stamps;
    }

    /** All appointments of the unit on the day, the leading group's chair first. */
    public List<Appointment> all(UnitId unit, LocalDate day) {
        return jdbc.sql("select * from organization.appointment where unit_id = :unit and " + ON_THE_DAY + IN_ORDER)
                .param("unit", unit.value())
                .param("day", day)
                .query(Appointments::appointment)
                .list();
    }

    /** The leading group of the unit on the day: its chair first, its office not among them. */
    public List<Appointment> leadingGroup(UnitId unit, LocalDate day) {
        return all(unit, day).stream()
                .filter(appointment -> appointment.role().inLeadingGroup())
                .toList();
    }

    /** Who is appointed to the role on the day. */
    public List<PersonId> holders(UnitId unit, Appointment.Role role, LocalDate day) {
        return all(unit, day).stream()
                .filter(appointment -> appointment.role() == role)
                .map(Appointment::person)
                .toList();
    }

    /** What the person is appointed to on the day. */
    public List<Appointment> of(PersonId person, LocalDate day) {
        return jdbc.sql("select * from organization.appointment where person_id = :person and " + ON_THE_DAY + IN_ORDER)
                .param("person", person.value())
                .param("day", day)
                .query(Appointments::appointment)
                .list();
    }

    public Optional<Appointment> find(AppointmentId id) {
        return jdbc.sql("select * from organization.appointment where id = :id")
                .param("id", id.value())
                .query(Appointments::appointment)
                .optional();
    }

    /**
     * Appoints a person from the day on.
     *
     * @throws Refused when the person has the role already, is gone, or the leading group has a chair already
     */
    @Transactional
    public AppointmentId appoint(
            UnitId unit, PersonId person, Appointment.Role role, LocalDate fromOn, @Nullable LocalDate toOn) {
        var employment = jdbc.sql("select employment from organization.person where id = :person and unit_id = :unit")
                .param("person", person.value())
                .param("unit", unit.value())
                .query(String.class)
                .optional();
        var chaired = role == Appointment.Role.LEADING_GROUP_CHAIR
                && !holders(unit, role, fromOn).isEmpty();
        new Checks()
                .that(employment.isPresent(), "person", "organization.refusal.person-of-another-unit")
                .that(
                        employment
                                .map(e -> !e.equals("LEFT") && !e.equals("RETIRED"))
                                .orElse(true),
                        "person",
                        "organization.refusal.person-gone")
                .that(!chaired, "role", "organization.refusal.chaired-already")
                .that(toOn == null || !toOn.isBefore(fromOn), "toOn", "organization.refusal.ends-before-it-begins")
                .orRefuse();
        var id = AppointmentId.random();
        try {
            jdbc.sql("""
                            insert into organization.appointment (id, unit_id, person_id, role, from_on, to_on,
                                changed_at, changed_by, change_reason)
                            values (:id, :unit, :person, :role, :from, :to, :changed_at, :changed_by, :change_reason)
                            """)
                    .params(stamps.because(null))
                    .param("id", id.value())
                    .param("unit", unit.value())
                    .param("person", person.value())
                    .param("role", role.name())
                    .param("from", fromOn)
                    .param("to", toOn)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new Refused(Refusal.at("person", "organization.refusal.appointed-already"));
        }
        auditLog.append("organization.appointed", Subject.of("organization.appointment", id.value()));
        return id;
    }

    /** Ends an appointment after the day. */
    @Transactional
    public void end(AppointmentId id, int version, LocalDate lastDay, @Nullable String reason) {
        var appointment = find(id).orElseThrow();
        new Checks()
                .that(!lastDay.isBefore(appointment.fromOn()), "toOn", "organization.refusal.ends-before-it-begins")
                .orRefuse();
        var rows = jdbc.sql("""
                        update organization.appointment set to_on = :to, version = version + 1,
                            changed_at = :changed_at, changed_by = :changed_by, change_reason = :change_reason
                        where id = :id and version = :version
                        """)
                .params(stamps.because(reason))
                .param("id", id.value())
                .param("version", version)
                .param("to", lastDay)
                .update();
        if (rows == 0) {
            throw new EditConflict("appointment " + id);
        }
        auditLog.append("organization.appointment-ended", Subject.of("organization.appointment", id.value()), reason);
    }

    static Appointment appointment(ResultSet row, int n) throws SQLException {
        return new Appointment(
                new AppointmentId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Appointment.Role.valueOf(row.getString("role")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getInt("version"));
    }
}
