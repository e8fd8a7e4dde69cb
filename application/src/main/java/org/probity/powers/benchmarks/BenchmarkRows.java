package org.probity.powers.benchmarks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.CurrentActor;
import org.probity.organization.PersonId;
import org.probity.powers.PowerId;
import org.probity.wording.EditConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes benchmarks; who may is asked before. Zero rows written means that somebody else was quicker. */
@Repository
class BenchmarkRows {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    BenchmarkRows(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    void insert(
            BenchmarkId id,
            UUID line,
            PowerId power,
            int edition,
            BenchmarkContent content,
            @Nullable LocalDate wantedFrom,
            Set<PersonId> drafters) {
        jdbc.sql("""
                        insert into powers.benchmark (id, line_id, power_id, edition, cause_zh, cause_en, number, measure,
                            base_zh, base_en, law_min, law_max, law_zh, law_en, article, factors, bands, note, wanted_from,
                            state_since, drafters, changed_at, changed_by)
                        values (:id, :line, :power, :edition, :cause_zh, :cause_en, :number, :measure, :base_zh, :base_en,
                            :law_min, :law_max, :law_zh, :law_en, :article, cast(:factors as jsonb), cast(:bands as jsonb),
                            :note, :wanted_from, :changed_at, :drafters, :changed_at, :changed_by)
                        """)
                .params(facts(content, wantedFrom))
                .params(stamp(null))
                .param("id", id.value())
                .param("line", line)
                .param("power", power.value())
                .param("edition", edition)
                .param("drafters", ids(drafters))
                .update();
    }

    void write(Benchmark before, BenchmarkContent content, @Nullable LocalDate wantedFrom, Set<PersonId> drafters) {
        one(jdbc.sql("""
                        update powers.benchmark set cause_zh = :cause_zh, cause_en = :cause_en, number = :number,
                            measure = :measure, base_zh = :base_zh, base_en = :base_en, law_min = :law_min, law_max = :law_max,
                            law_zh = :law_zh, law_en = :law_en, article = :article, factors = cast(:factors as jsonb),
                            bands = cast(:bands as jsonb), note = :note, wanted_from = :wanted_from, drafters = :drafters,
                            changed_at = :changed_at, changed_by = :changed_by, change_reason = null, version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'
                        """)
                .params(facts(content, wantedFrom))
                .params(stamp(null))
                .param("drafters", ids(drafters))
                .param("id", before.id().value())
                .param("version", before.version())
                .update());
    }

    /** Moves an edition on its way, or back to its drafters with a comment. */
    void move(Benchmark before, BenchmarkState to, @Nullable String comment) {
        one(jdbc.sql("""
                        update powers.benchmark set state = :state, state_since = :changed_at, returned_comment = :comment,
                            changed_at = :changed_at, changed_by = :changed_by, change_reason = :change_reason,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                .params(stamp(comment))
                .param("state", to.name())
                .param("comment", to == BenchmarkState.DRAFT ? comment : null)
                .param("id", before.id().value())
                .param("version", before.version())
                .update());
    }

    void approve(Benchmark before, LocalDate today, LocalDate from, @Nullable String words) {
        one(jdbc.sql("""
                        update powers.benchmark set state = 'APPROVED', state_since = :changed_at, returned_comment = null,
                            approved_on = :today, from_on = :from, changed_at = :changed_at, changed_by = :changed_by,
                            change_reason = :change_reason, version = version + 1
                        where id = :id and version = :version
                        """)
                .params(stamp(words))
                .param("today", today)
                .param("from", from)
                .param("id", before.id().value())
                .param("version", before.version())
                .update());
    }

    void end(Benchmark before, BenchmarkState how, LocalDate on, @Nullable String reason) {
        one(jdbc.sql("""
                        update powers.benchmark set ended = :how, ended_on = :on, end_reason = :change_reason,
                            changed_at = :changed_at, changed_by = :changed_by, change_reason = :change_reason,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                .params(stamp(reason))
                .param("how", how.name())
                .param("on", on)
                .param("id", before.id().value())
                .param("version", before.version())
                .update());
    }

    /** The edition that the next one takes the place of: approved and not ended. */
    Optional<BenchmarkId> standing(UUID line) {
        return jdbc.sql(
                        "select id from powers.benchmark where line_id = :line and state = 'APPROVED' and ended_on is null")
                .param("line", line)
                .query(UUID.class)
                .optional()
                .map(BenchmarkId::new);
    }

    Optional<BenchmarkId> underWay(UUID line) {
        return jdbc.sql("""
                        select id from powers.benchmark where line_id = :line and state in ('DRAFT', 'SUBMITTED', 'REVIEWED')
                        """).param("line", line).query(UUID.class).optional().map(BenchmarkId::new);
    }

    int nextEdition(UUID line) {
        return jdbc.sql("select coalesce(max(edition), 0) + 1 from powers.benchmark where line_id = :line")
                .param("line", line)
                .query(Integer.class)
                .single();
    }

    private static Map<String, @Nullable Object> facts(BenchmarkContent content, @Nullable LocalDate wantedFrom) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("cause_zh", content.cause().zh());
        facts.put("cause_en", content.cause().en());
        facts.put("number", content.number());
        facts.put("measure", content.measure().name());
        facts.put("base_zh", content.base().zh());
        facts.put("base_en", content.base().en());
        facts.put("law_min", content.law().min());
        facts.put("law_max", content.law().max());
        facts.put("law_zh", content.law().law().zh());
        facts.put("law_en", content.law().law().en());
        facts.put("article", content.law().article());
        facts.put("factors", BenchmarkJson.write(content.factors()));
        facts.put("bands", BenchmarkJson.write(content.bands()));
        facts.put("note", content.note());
        facts.put("wanted_from", wantedFrom);
        return facts;
    }

    private Map<String, @Nullable Object> stamp(@Nullable String reason) {
        var stamp = new HashMap<String, @Nullable Object>();
        stamp.put("changed_at", Timestamp.from(clock.instant()));
        stamp.put("changed_by", actor.get().name());
        stamp.put("change_reason", reason);
        return stamp;
    }

    private static UUID[] ids(Set<PersonId> people) {
        return people.stream().map(PersonId::value).sorted().toArray(UUID[]::new);
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new EditConflict(Benchmarks.SUBJECT);
        }
    }
}
