package org.probity.programme.feedback;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Actor;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.identity.SignedInActor;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.Cycles;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Feedback windows and what was said in them. */
@Repository
public class Feedbacks {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final SignedInActor assumed;
    private final Clock clock;
    private final Dates dates;

    Feedbacks(
            JdbcClient jdbc,
            Cycles cycles,
            AuditLog auditLog,
            CurrentActor actor,
            SignedInActor assumed,
            Clock clock,
            Dates dates) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.auditLog = auditLog;
        this.actor = actor;
        this.assumed = assumed;
        this.clock = clock;
        this.dates = dates;
    }

    /** Opens a window from today; its last day is {@code days} days on. */
    @Transactional
    public UUID open(UnitId unit, Bilingual title, int days) {
        if (title.isEmpty() || title.zh().length() > 200 || title.en().length() > 300) {
            throw new Refused(Refusal.at("title", "programme.refusal.title"));
        }
        if (days < FeedbackWindow.FEWEST_DAYS || days > FeedbackWindow.MOST_DAYS) {
            throw new Refused(Refusal.at(
                    "days", "programme.refusal.window-days", FeedbackWindow.FEWEST_DAYS, FeedbackWindow.MOST_DAYS));
        }
        var cycle = cycles.requireCurrent(unit);
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into programme.feedback_window (id, unit_id, cycle_id, title_zh, title_en, from_on, to_on, opened_by, opened_at)
                        values (:id, :unit, :cycle, :zh, :en, :from, :to, :actor, :now)
                        """)
                .param("id", id)
                .param("unit", unit.value())
                .param("cycle", cycle.id().value())
                .param("zh", title.zh())
                .param("en", title.en())
                .param("from", dates.today())
                .param("to", dates.today().plusDays(days))
                .param("actor", actor.get().name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        auditLog.append("programme.feedback-asked", Subject.of("programme.feedback-window", id));
        return id;
    }

    /**
     * Takes feedback. Without a name nothing stored leads to the person: neither the row nor the log names anybody, and of the time
     * only the day is kept.
     *
     * @param person who gives it; none to give it without a name
     */
    @Transactional
    public UUID give(UUID windowId, @Nullable PersonId person, String text) {
        return give(windowId, person, text, null);
    }

    /** @param about what it is about; none for the window's matter as a whole */
    @Transactional
    UUID give(UUID windowId, @Nullable PersonId person, String text, FeedbackAbout.@Nullable About about) {
        var window = find(windowId).orElseThrow();
        if (!window.isOpenOn(dates.today())) {
            throw new Refused(Refusal.of("programme.refusal.window-closed"));
        }
        if (text.strip().length() < 5 || text.length() > 4000) {
            throw new Refused(Refusal.at("text", "programme.refusal.feedback-text"));
        }
        var id = UUID.randomUUID();
        var at = person == null ? dates.startOf(dates.today()) : clock.instant();
        jdbc.sql("""
                        insert into programme.feedback (id, window_id, person_id, subject, subject_id, text, given_at)
                        values (:id, :window, :person, :subject, :subject_id, :text, :at)
                        """)
                .param("subject", about == null ? null : about.kind())
                .param("subject_id", about == null ? null : about.id(), Types.OTHER)
                .param("id", id)
                .param("window", windowId)
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("text", text.strip())
                .param("at", Timestamp.from(at))
                .update();
        if (person == null) {
            appendUnnamed(id);
        } else {
            auditLog.append("programme.feedback-given", Subject.of("programme.feedback", id));
        }
        return id;
    }

    private void appendUnnamed(UUID id) {
        try {
            assumed.as(Actor.SYSTEM, () -> {
                auditLog.append("programme.feedback-given", Subject.of("programme.feedback", id));
                return id;
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional
    public void answer(UUID windowId, UUID id, int version, FeedbackState state, String answer) {
        if (state == FeedbackState.OPEN || answer.strip().length() < 2 || answer.length() > 2000) {
            throw new Refused(Refusal.at("answer", "programme.refusal.feedback-answer"));
        }
        var rows = jdbc.sql("""
                        update programme.feedback set state = :state, answer = :answer, answered_by = :actor, answered_at = :now,
                            version = version + 1 where id = :id and window_id = :window and version = :version and state = 'OPEN'
                        """)
                .param("state", state.name())
                .param("answer", answer.strip())
                .param("actor", actor.get().name())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("window", windowId)
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new EditConflict("programme.feedback");
        }
        auditLog.append("programme.feedback-answered", Subject.of("programme.feedback", id), answer.strip());
    }

    private static final String WINDOWS = """
            select w.*, (select count(*) from programme.feedback f where f.window_id = w.id) as given,
                   (select count(*) from programme.feedback f where f.window_id = w.id and f.state = 'OPEN') as open
            from programme.feedback_window w
            """;

    Optional<FeedbackWindow> find(UUID id) {
        return jdbc.sql(WINDOWS + "where w.id = :id")
                .param("id", id)
                .query((row, n) -> window(row))
                .optional();
    }

    List<FeedbackWindow> all(UnitId unit) {
        return jdbc.sql(WINDOWS + "where w.unit_id = :unit order by w.from_on desc, w.opened_at desc limit 200")
                .param("unit", unit.value())
                .query((row, n) -> window(row))
                .list();
    }

    private static FeedbackWindow window(java.sql.ResultSet row) throws java.sql.SQLException {
        return new FeedbackWindow(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getInt("given"),
                row.getInt("open"));
    }

    /**
     * What was said: everything to the office; to others their own, and what was answered, without names and without what was set
     * aside.
     */
    List<Feedback> said(UUID windowId, PersonId reader, boolean office) {
        return said("f.window_id = :of", windowId, reader, office);
    }

    /** The same of all that was said about a thing, in whatever window. */
    public List<Feedback> about(UUID subjectId, PersonId reader, boolean office) {
        return said("f.subject_id = :of", subjectId, reader, office);
    }

    /** The windows in which one may speak today. */
    public List<FeedbackWindow> openNow(UnitId unit) {
        return all(unit).stream()
                .filter(window -> window.isOpenOn(dates.today()))
                .toList();
    }

    private List<Feedback> said(String which, UUID of, PersonId reader, boolean office) {
        return jdbc.sql("""
                        select f.*, p.name_zh, p.name_en from programme.feedback f left join organization.person p on p.id = f.person_id
                        where %s and (:office or f.person_id = :reader or f.state in ('ADOPTED', 'NOT_ADOPTED'))
                        order by f.given_at, f.id limit :most
                        """.formatted(which))
                .param("of", of)
                .param("office", office)
                .param("reader", reader.value())
                .param("most", MOST)
                .query((row, n) -> {
                    var person = row.getObject("person_id", UUID.class);
                    var named = person != null && (office || person.equals(reader.value()));
                    var answered = row.getTimestamp("answered_at");
                    return new Feedback(
                            row.getObject("id", UUID.class),
                            named ? new PersonId(person) : null,
                            named
                                    ? Bilingual.of(row.getString("name_zh"), row.getString("name_en"))
                                    : Bilingual.of("", ""),
                            row.getString("text"),
                            row.getTimestamp("given_at").toInstant(),
                            FeedbackState.valueOf(row.getString("state")),
                            row.getString("answer"),
                            answered == null ? null : answered.toInstant(),
                            row.getInt("version"),
                            row.getString("subject"),
                            row.getObject("subject_id", UUID.class));
                })
                .list();
    }
}
