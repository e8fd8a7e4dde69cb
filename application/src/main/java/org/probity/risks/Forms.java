package org.probity.risks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.CurrentActor;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.programme.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All risk forms. Whoever changes one logs the act about {@code risks.form}. */
@Repository
class Forms {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    Forms(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    Optional<Form> find(FormId id) {
        return jdbc.sql("select * from risks.form where id = :id")
                .param("id", id.value())
                .query(Forms::form)
                .optional();
    }

    /** Finds a form and keeps others from changing it until the transaction ends. */
    Optional<Form> lock(FormId id) {
        return jdbc.sql("select * from risks.form where id = :id for update")
                .param("id", id.value())
                .query(Forms::form)
                .optional();
    }

    /** The forms of the cycle that are not withdrawn, unit forms included. */
    List<Form> ofCycle(CycleId cycle) {
        return jdbc.sql("select * from risks.form where cycle_id = :cycle and state <> 'WITHDRAWN' order by due_on, id")
                .param("cycle", cycle.value())
                .query(Forms::form)
                .list();
    }

    /** A person's own forms, the newest cycle first. */
    List<Form> ofPerson(PersonId person) {
        return jdbc.sql("""
                        select f.* from risks.form f join programme.cycle c on c.id = f.cycle_id
                        where f.person_id = :person order by c.year desc, f.due_on, f.id limit 200
                        """).param("person", person.value()).query(Forms::form).list();
    }

    Optional<Form> unitForm(CycleId cycle, SectionId section) {
        return jdbc.sql("""
                        select * from risks.form
                        where cycle_id = :cycle and section_id = :section and scope = 'UNIT' and state <> 'WITHDRAWN'
                        """)
                .param("cycle", cycle.value())
                .param("section", section.value())
                .query(Forms::form)
                .optional();
    }

    /** Issues a form; does nothing when the holder has one for the post, or the section its unit form. */
    boolean insert(Form form, @Nullable String reason) {
        return jdbc.sql("""
                        insert into risks.form (id, unit_id, cycle_id, scope, section_id, post_id, person_id, chain, state, due_on,
                                                changed_at, changed_by, change_reason)
                        values (:id, :unit, :cycle, :scope, :section, :post, :person, :chain, :state, :due, :now, :actor, :reason)
                        on conflict do nothing
                        """)
                        .param("id", form.id().value())
                        .param("unit", form.unit().value())
                        .param("cycle", form.cycle().value())
                        .param("scope", form.scope().name())
                        .param("section", form.section().value())
                        .param("post", form.post() == null ? null : form.post().value())
                        .param(
                                "person",
                                form.person() == null ? null : form.person().value())
                        .param("chain", form.chain().name())
                        .param("state", form.state().name())
                        .param("due", form.dueOn())
                        .param("now", now())
                        .param("actor", actor.get().name())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** Moves a locked form on. */
    void move(
            Form form,
            FormState next,
            LocalDate dueOn,
            @Nullable SignatureLevel returnedFrom,
            @Nullable String reason) {
        jdbc.sql("""
                        update risks.form set state = :state, due_on = :due, returned_from = :returned, version = version + 1,
                            changed_at = :now, changed_by = :actor, change_reason = :reason
                        where id = :id
                        """)
                .param("id", form.id().value())
                .param("state", next.name())
                .param("due", dueOn)
                .param("returned", returnedFrom == null ? null : returnedFrom.name())
                .param("now", now())
                .param("actor", actor.get().name())
                .param("reason", reason)
                .update();
    }

    void determine(Form form, MeetingId meeting, UUID agendaItem, Timestamp decidedAt) {
        jdbc.sql("""
                        update risks.form set state = 'DETERMINED', determined_at = :at, meeting_id = :meeting,
                            agenda_item_id = :item, returned_from = null, version = version + 1,
                            changed_at = :now, changed_by = :actor, change_reason = null
                        where id = :id
                        """)
                .param("id", form.id().value())
                .param("at", decidedAt)
                .param("meeting", meeting.value())
                .param("item", agendaItem)
                .param("now", now())
                .param("actor", actor.get().name())
                .update();
    }

    void declareNone(Form form, boolean declared, String reason) {
        jdbc.sql("""
                        update risks.form set none_declared = :declared, none_reason = :reason, version = version + 1,
                            changed_at = :now, changed_by = :actor, change_reason = null
                        where id = :id
                        """)
                .param("id", form.id().value())
                .param("declared", declared)
                .param("reason", reason)
                .param("now", now())
                .param("actor", actor.get().name())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static Form form(ResultSet row, int n) throws SQLException {
        var post = row.getObject("post_id", UUID.class);
        var person = row.getObject("person_id", UUID.class);
        var returned = row.getString("returned_from");
        var determined = row.getTimestamp("determined_at");
        var meeting = row.getObject("meeting_id", UUID.class);
        return new Form(
                new FormId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                RiskScope.valueOf(row.getString("scope")),
                new SectionId(row.getObject("section_id", UUID.class)),
                post == null ? null : new PostId(post),
                person == null ? null : new PersonId(person),
                FormChain.valueOf(row.getString("chain")),
                FormState.valueOf(row.getString("state")),
                returned == null ? null : SignatureLevel.valueOf(returned),
                row.getBoolean("none_declared"),
                row.getString("none_reason"),
                row.getObject("due_on", LocalDate.class),
                determined == null ? null : determined.toInstant(),
                meeting == null ? null : new MeetingId(meeting),
                row.getInt("version"));
    }
}
