package org.probity.monitoring.indicators;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.CurrentActor;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.wording.EditConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes editions of indicators; who may is asked before. Zero rows written means that somebody else was quicker. */
@Repository
class IndicatorRows {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    IndicatorRows(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    void insert(IndicatorId id, UnitId unit, String code, int definition, IndicatorDraft draft, PersonId drafter) {
        jdbc.sql("""
                        insert into monitoring.indicator (id, unit_id, code, edition, definition, enabled, yellow, orange, red,
                            parameters, sections, powers, reason, wanted_from, state_since, drafters, changed_at, changed_by)
                        select :id, :unit, :code, coalesce(max(edition), 0) + 1, :definition, :enabled, :yellow, :orange, :red,
                            cast(:parameters as jsonb), :sections, :powers, :reason, :wanted_from, :changed_at, :drafters,
                            :changed_at, :changed_by
                        from monitoring.indicator where unit_id = :unit and code = :code
                        """)
                .params(facts(draft))
                .params(stamp(null))
                .param("id", id.value())
                .param("unit", unit.value())
                .param("code", code)
                .param("definition", definition)
                .param("drafters", new UUID[] {drafter.value()})
                .update();
    }

    void write(Indicator before, int version, int definition, IndicatorDraft draft, Set<PersonId> drafters) {
        one(jdbc.sql("""
                        update monitoring.indicator set enabled = :enabled, yellow = :yellow, orange = :orange, red = :red,
                            parameters = cast(:parameters as jsonb), sections = :sections, powers = :powers, reason = :reason,
                            wanted_from = :wanted_from, definition = :definition, drafters = :drafters,
                            changed_at = :changed_at, changed_by = :changed_by, change_reason = null, version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'
                        """)
                .params(facts(draft))
                .params(stamp(null))
                .param("definition", definition)
                .param(
                        "drafters",
                        drafters.stream().map(PersonId::value).sorted().toArray(UUID[]::new))
                .param("id", before.id().value())
                .param("version", version)
                .update());
    }

    /** Moves an edition on its way, or back to its drafters with a comment. */
    void move(Indicator before, int version, IndicatorState to, @Nullable PersonId reviewer, @Nullable String comment) {
        one(jdbc.sql("""
                        update monitoring.indicator set state = :state, state_since = :changed_at, returned_comment = :comment,
                            reviewed_by = :reviewer, changed_at = :changed_at, changed_by = :changed_by,
                            change_reason = :change_reason, version = version + 1
                        where id = :id and version = :version
                        """)
                .params(stamp(comment))
                .param("state", to.name())
                .param("comment", to == IndicatorState.DRAFT ? comment : null)
                .param("reviewer", reviewer == null ? null : reviewer.value())
                .param("id", before.id().value())
                .param("version", version)
                .update());
    }

    void approve(
            Indicator before, int version, PersonId by, LocalDate today, LocalDate from, @Nullable String comment) {
        one(jdbc.sql("""
                        update monitoring.indicator set state = 'APPROVED', state_since = :changed_at, returned_comment = null,
                            approved_by = :by, approved_on = :today, from_on = :from, changed_at = :changed_at,
                            changed_by = :changed_by, change_reason = :change_reason, version = version + 1
                        where id = :id and version = :version
                        """)
                .params(stamp(comment))
                .param("by", by.value())
                .param("today", today)
                .param("from", from)
                .param("id", before.id().value())
                .param("version", version)
                .update());
    }

    private static Map<String, @Nullable Object> facts(IndicatorDraft draft) {
        var setting = draft.setting();
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("enabled", setting.enabled());
        facts.put("yellow", setting.yellow());
        facts.put("orange", setting.orange());
        facts.put("red", setting.red());
        facts.put("parameters", SettingJson.write(setting.parameters()));
        facts.put(
                "sections",
                setting.sections().stream().map(SectionId::value).sorted().toArray(UUID[]::new));
        facts.put(
                "powers", setting.powers().stream().map(PowerId::value).sorted().toArray(UUID[]::new));
        facts.put("reason", draft.reason());
        facts.put("wanted_from", draft.wantedFrom());
        return facts;
    }

    private Map<String, @Nullable Object> stamp(@Nullable String reason) {
        var stamp = new HashMap<String, @Nullable Object>();
        stamp.put("changed_at", Timestamp.from(clock.instant()));
        stamp.put("changed_by", actor.get().name());
        stamp.put("change_reason", reason);
        return stamp;
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new EditConflict(Indicators.SUBJECT);
        }
    }
}
