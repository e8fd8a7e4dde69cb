package org.probity.warnings.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.warnings.Warning;
import org.probity.warnings.WarningId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reminders hold besides what all warnings have. */
@Repository
class ReminderRows {

    private final JdbcClient jdbc;
    private final ZoneId zone;

    ReminderRows(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    Optional<Reminder> of(Warning warning) {
        return jdbc.sql("""
                        select r.*, t.name_zh as talker_zh, t.name_en as talker_en, s.name_zh as second_zh, s.name_en as second_en
                        from warnings.reminder r left join organization.person t on t.id = r.talker_id
                        left join organization.person s on s.id = r.second_id where r.warning_id = :id
                        """)
                .param("id", warning.id().value())
                .query((row, n) -> reminder(warning, row))
                .optional();
    }

    void write(WarningId id, ReminderDraft draft, PersonId talker) {
        var talk = draft.form() == Reminder.Form.TALK;
        var at = draft.talkAt() == null
                ? null
                : Timestamp.from(draft.talkAt().atZone(zone).toInstant());
        jdbc.sql("""
                        insert into warnings.reminder (warning_id, form, ground, ground_reason, request, talk_at, talk_place, talker_id,
                            second_id, key_points)
                        values (:id, :form, :ground, :reason, :request, :at, :place, :talker, :second, :points)
                        on conflict (warning_id) do update set form = excluded.form, ground = excluded.ground,
                            ground_reason = excluded.ground_reason, request = excluded.request, talk_at = excluded.talk_at,
                            talk_place = excluded.talk_place, talker_id = excluded.talker_id, second_id = excluded.second_id,
                            key_points = excluded.key_points
                        """)
                .param("id", id.value())
                .param("form", draft.form().name())
                .param("ground", draft.ground().name())
                .param("reason", draft.groundReason())
                .param("request", draft.request())
                .param("at", at, Types.TIMESTAMP)
                .param("place", draft.talkPlace())
                .param("talker", talk ? talker.value() : null, Types.OTHER)
                .param("second", draft.second() == null ? null : draft.second().value(), Types.OTHER)
                .param("points", draft.keyPoints())
                .update();
    }

    void acknowledge(WarningId id, String words, Instant at) {
        jdbc.sql("update warnings.reminder set own_words = :words, acknowledged_at = :at where warning_id = :id")
                .param("id", id.value())
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
    }

    void deliver(WarningId id, String note) {
        jdbc.sql("update warnings.reminder set paper_note = :note where warning_id = :id")
                .param("id", id.value())
                .param("note", note)
                .update();
    }

    void conclude(WarningId id, String conclusion) {
        jdbc.sql("update warnings.reminder set conclusion = :conclusion where warning_id = :id")
                .param("id", id.value())
                .param("conclusion", conclusion)
                .update();
    }

    private static Reminder reminder(Warning warning, ResultSet row) throws SQLException {
        return new Reminder(
                warning,
                Reminder.Form.valueOf(row.getString("form")),
                Reminder.Ground.valueOf(row.getString("ground")),
                row.getString("ground_reason"),
                row.getString("request"),
                new Reminder.Talk(
                        instant(row, "talk_at"),
                        row.getString("talk_place"),
                        person(row, "talker_id"),
                        Bilingual.of(row.getString("talker_zh"), row.getString("talker_en")),
                        person(row, "second_id"),
                        Bilingual.of(row.getString("second_zh"), row.getString("second_en")),
                        row.getString("key_points")),
                row.getString("own_words"),
                instant(row, "acknowledged_at"),
                row.getString("paper_note"),
                row.getString("conclusion"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
