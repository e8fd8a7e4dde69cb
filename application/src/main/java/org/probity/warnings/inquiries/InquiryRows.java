package org.probity.warnings.inquiries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.warnings.Warning;
import org.probity.warnings.WarningId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How inquiries are read. */
@Repository
class InquiryRows {

    private final JdbcClient jdbc;

    InquiryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Inquiry> of(Warning warning) {
        var id = warning.id();
        return jdbc.sql("select * from warnings.inquiry where warning_id = :id")
                .param("id", id.value())
                .query((row, n) -> new Inquiry(
                        warning,
                        Ground.valueOf(row.getString("ground")),
                        row.getString("ground_reason"),
                        row.getString("basis"),
                        Inquiry.Way.valueOf(row.getString("way")),
                        row.getInt("reply_days"),
                        row.getInt("round"),
                        row.getString("conclusion"),
                        replies(id),
                        evaluations(id),
                        items(id)))
                .optional();
    }

    /** The questions of a round, those of a draft included. */
    List<Reply.Item> questions(WarningId id, int round) {
        return jdbc.sql("""
                        select q.position, q.question, coalesce(a.answer, '') as answer from warnings.inquiry_question q
                        left join warnings.inquiry_answer a using (warning_id, round, position)
                        where q.warning_id = :id and q.round = :round order by q.position
                        """)
                .param("id", id.value())
                .param("round", round)
                .query((row, n) ->
                        new Reply.Item(row.getInt("position"), row.getString("question"), row.getString("answer")))
                .list();
    }

    private List<Reply> replies(WarningId id) {
        return jdbc.sql("""
                        select y.*, p.name_zh, p.name_en from warnings.inquiry_reply y
                        left join organization.person p on p.id = y.endorsed_by where y.warning_id = :id order by y.round
                        """)
                .param("id", id.value())
                .query((row, n) -> new Reply(
                        row.getInt("round"),
                        questions(id, row.getInt("round")),
                        row.getString("causes"),
                        row.getString("measures"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("signed_on", LocalDate.class),
                        row.getString("endorsement"),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        row.getObject("endorsed_on", LocalDate.class)))
                .list();
    }

    private List<Evaluation> evaluations(WarningId id) {
        return jdbc.sql("""
                        select e.*, p.name_zh, p.name_en, c.name_zh as confirmer_zh, c.name_en as confirmer_en
                        from warnings.inquiry_evaluation e join organization.person p on p.id = e.evaluated_by
                        left join organization.person c on c.id = e.confirmed_by where e.warning_id = :id order by e.round
                        """)
                .param("id", id.value())
                .query(InquiryRows::evaluation)
                .list();
    }

    private static Evaluation evaluation(ResultSet row, int n) throws SQLException {
        var confirmer = row.getObject("confirmed_by", UUID.class);
        return new Evaluation(
                row.getInt("round"),
                Evaluation.Result.valueOf(row.getString("result")),
                row.getString("opinion"),
                row.getBoolean("ask_again"),
                new PersonId(row.getObject("evaluated_by", UUID.class)),
                Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                row.getObject("evaluated_on", LocalDate.class),
                confirmer == null ? null : new PersonId(confirmer),
                Bilingual.of(row.getString("confirmer_zh"), row.getString("confirmer_en")),
                row.getObject("confirmed_on", LocalDate.class),
                row.getString("confirmation"));
    }

    private List<Rectification> items(WarningId id) {
        return jdbc.sql("select * from warnings.inquiry_item where warning_id = :id order by position")
                .param("id", id.value())
                .query((row, n) -> new Rectification(
                        row.getObject("id", UUID.class),
                        row.getInt("position"),
                        row.getString("item"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("report"),
                        row.getObject("reported_on", LocalDate.class),
                        row.getString("remark"),
                        row.getObject("accepted_on", LocalDate.class)))
                .list();
    }

    /** Who commented on the reply of a round. */
    Optional<PersonId> endorser(WarningId id, int round) {
        return jdbc.sql("""
                        select endorsed_by from warnings.inquiry_reply
                        where warning_id = :id and round = :round and endorsed_by is not null
                        """)
                .param("id", id.value())
                .param("round", round)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    void write(WarningId id, InquiryDraft draft) {
        jdbc.sql("""
                        insert into warnings.inquiry (warning_id, ground, ground_reason, basis, way, reply_days)
                        values (:id, :ground, :reason, :basis, :way, :days)
                        on conflict (warning_id) do update set ground = excluded.ground, ground_reason = excluded.ground_reason,
                            basis = excluded.basis, way = excluded.way, reply_days = excluded.reply_days
                        """)
                .param("id", id.value())
                .param("ground", draft.ground().name())
                .param("reason", draft.groundReason())
                .param("basis", draft.basis())
                .param("way", draft.way().name())
                .param("days", draft.replyDays())
                .update();
        ask(id, 1, draft.questions());
    }

    /** Writes a round's questions; those of a draft before are replaced. */
    void ask(WarningId id, int round, List<String> questions) {
        jdbc.sql("delete from warnings.inquiry_question where warning_id = :id and round = :round")
                .param("id", id.value())
                .param("round", round)
                .update();
        for (var n = 0; n < questions.size(); n++) {
            jdbc.sql("""
                            insert into warnings.inquiry_question (warning_id, round, position, question)
                            values (:id, :round, :position, :question)
                            """)
                    .param("id", id.value())
                    .param("round", round)
                    .param("position", n + 1)
                    .param("question", questions.get(n))
                    .update();
        }
    }

    /** Opens a round for its reply, or gives it a new day. */
    void open(WarningId id, int round, LocalDate dueOn) {
        jdbc.sql("update warnings.inquiry set round = :round where warning_id = :id")
                .param("id", id.value())
                .param("round", round)
                .update();
        jdbc.sql("""
                        insert into warnings.inquiry_reply (warning_id, round, due_on) values (:id, :round, :due)
                        on conflict (warning_id, round) do update set due_on = excluded.due_on
                        """)
                .param("id", id.value())
                .param("round", round)
                .param("due", dueOn)
                .update();
    }

    void keep(WarningId id, int round, ReplyDraft reply) {
        reply.answers()
                .forEach((position, answer) -> jdbc.sql("""
                                insert into warnings.inquiry_answer (warning_id, round, position, answer)
                                values (:id, :round, :position, :answer)
                                on conflict (warning_id, round, position) do update set answer = excluded.answer
                                """)
                        .param("id", id.value())
                        .param("round", round)
                        .param("position", position)
                        .param("answer", answer)
                        .update());
        jdbc.sql("""
                        update warnings.inquiry_reply set causes = :causes, measures = :measures
                        where warning_id = :id and round = :round
                        """)
                .param("id", id.value())
                .param("round", round)
                .param("causes", reply.causes())
                .param("measures", reply.measures())
                .update();
    }

    void sign(WarningId id, int round, PersonId person, LocalDate on) {
        jdbc.sql("""
                        update warnings.inquiry_reply set signed_by = :person, signed_on = :on
                        where warning_id = :id and round = :round
                        """)
                .param("id", id.value())
                .param("round", round)
                .param("person", person.value())
                .param("on", on)
                .update();
    }

    void endorse(WarningId id, int round, PersonId person, String comment, LocalDate on) {
        jdbc.sql("""
                        update warnings.inquiry_reply set endorsed_by = :person, endorsement = :comment, endorsed_on = :on
                        where warning_id = :id and round = :round
                        """)
                .param("id", id.value())
                .param("round", round)
                .param("person", person.value())
                .param("comment", comment)
                .param("on", on)
                .update();
    }

    void evaluate(
            WarningId id,
            int round,
            Evaluation.Result result,
            String opinion,
            boolean askAgain,
            PersonId evaluator,
            LocalDate on) {
        jdbc.sql("""
                        insert into warnings.inquiry_evaluation (warning_id, round, result, opinion, ask_again, evaluated_by, evaluated_on)
                        values (:id, :round, :result, :opinion, :again, :by, :on)
                        on conflict (warning_id, round) do update set result = excluded.result, opinion = excluded.opinion,
                            ask_again = excluded.ask_again, evaluated_by = excluded.evaluated_by, evaluated_on = excluded.evaluated_on
                        """)
                .param("id", id.value())
                .param("round", round)
                .param("result", result.name())
                .param("opinion", opinion)
                .param("again", askAgain)
                .param("by", evaluator.value())
                .param("on", on)
                .update();
    }

    void confirm(WarningId id, int round, PersonId by, LocalDate on, String words) {
        jdbc.sql("""
                        update warnings.inquiry_evaluation set confirmed_by = :by, confirmed_on = :on, confirmation = :words
                        where warning_id = :id and round = :round
                        """)
                .param("id", id.value())
                .param("round", round)
                .param("by", by.value())
                .param("on", on)
                .param("words", words)
                .update();
    }

    void demand(WarningId id, int position, String item, LocalDate dueOn) {
        jdbc.sql("""
                        insert into warnings.inquiry_item (id, warning_id, position, item, due_on)
                        values (:item_id, :id, :position, :item, :due)
                        """)
                .param("item_id", UUID.randomUUID())
                .param("id", id.value())
                .param("position", position)
                .param("item", item)
                .param("due", dueOn)
                .update();
    }

    void report(UUID item, String report, LocalDate on) {
        jdbc.sql("update warnings.inquiry_item set report = :report, reported_on = :on where id = :item")
                .param("item", item)
                .param("report", report)
                .param("on", on)
                .update();
    }

    /** @param by who accepts it; none when it is sent back */
    void check(UUID item, @Nullable PersonId by, @Nullable LocalDate on, String remark) {
        jdbc.sql("""
                        update warnings.inquiry_item set accepted_by = :by, accepted_on = :on, remark = :remark,
                            reported_on = case when cast(:on as date) is null then null else reported_on end where id = :item
                        """)
                .param("item", item)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("on", on, Types.DATE)
                .param("remark", remark)
                .update();
    }

    void conclude(WarningId id, String conclusion) {
        jdbc.sql("update warnings.inquiry set conclusion = :conclusion where warning_id = :id")
                .param("id", id.value())
                .param("conclusion", conclusion)
                .update();
    }
}
