package org.probity.powers.rules;

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
import org.probity.organization.UnitId;
import org.probity.wording.EditConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes rules; who may is asked before. Zero rows written means that somebody else was quicker. */
@Repository
class RuleRows {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    RuleRows(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    void insert(RuleId id, UnitId unit, RuleFacts facts, RuleState state, Set<PersonId> drafters) {
        jdbc.sql("""
                        insert into powers.rule (id, unit_id, section_id, number, title_zh, title_en, issuer_zh, issuer_en, kind, text,
                            issued_on, from_on, state, state_since, drafters, changed_at, changed_by)
                        values (:id, :unit, :section, :number, :title_zh, :title_en, :issuer_zh, :issuer_en, :kind, :text,
                            :issued_on, :from_on, :state, :changed_at, :drafters, :changed_at, :changed_by)
                        """)
                .params(facts(facts))
                .params(stamp(null))
                .param("id", id.value())
                .param("unit", unit.value())
                .param("state", state.name())
                .param("drafters", ids(drafters))
                .update();
    }

    void write(Rule before, RuleFacts facts, Set<PersonId> drafters) {
        one(jdbc.sql("""
                        update powers.rule set section_id = :section, number = :number, title_zh = :title_zh, title_en = :title_en,
                            issuer_zh = :issuer_zh, issuer_en = :issuer_en, kind = :kind, text = :text, issued_on = :issued_on,
                            from_on = :from_on, drafters = :drafters, changed_at = :changed_at, changed_by = :changed_by,
                            change_reason = null, version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'
                        """)
                .params(facts(facts))
                .params(stamp(null))
                .param("drafters", ids(drafters))
                .param("id", before.id().value())
                .param("version", before.version())
                .update());
    }

    void move(Rule before, RuleState to, @Nullable String comment) {
        one(jdbc.sql("""
                        update powers.rule set state = :state, state_since = :changed_at, returned_comment = :comment,
                            changed_at = :changed_at, changed_by = :changed_by, change_reason = :change_reason,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                .params(stamp(comment))
                .param("state", to.name())
                .param("comment", to == RuleState.DRAFT ? comment : null)
                .param("id", before.id().value())
                .param("version", before.version())
                .update());
    }

    void issue(Rule before, LocalDate issuedOn, LocalDate fromOn, @Nullable String words) {
        one(jdbc.sql("""
                        update powers.rule set state = 'ISSUED', state_since = :changed_at, returned_comment = null,
                            issued_on = :issued, from_on = :from, changed_at = :changed_at, changed_by = :changed_by,
                            change_reason = :change_reason, version = version + 1
                        where id = :id and version = :version
                        """)
                .params(stamp(words))
                .param("issued", issuedOn)
                .param("from", fromOn)
                .param("id", before.id().value())
                .param("version", before.version())
                .update());
    }

    void repeal(Rule before, LocalDate on, String reason, @Nullable RuleId successor) {
        one(jdbc.sql("""
                        update powers.rule set repealed_on = :on, repeal_reason = :change_reason, successor_id = :successor,
                            changed_at = :changed_at, changed_by = :changed_by, change_reason = :change_reason,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                .params(stamp(reason))
                .param("on", on)
                .param("successor", successor == null ? null : successor.value(), java.sql.Types.OTHER)
                .param("id", before.id().value())
                .param("version", before.version())
                .update());
    }

    void link(UUID id, RuleId rule, UUID power, @Nullable UUID step) {
        jdbc.sql("""
                        insert into powers.rule_link (id, rule_id, power_id, step_id, changed_at, changed_by)
                        values (:id, :rule, :power, :step, :changed_at, :changed_by)
                        """)
                .params(stamp(null))
                .param("id", id)
                .param("rule", rule.value())
                .param("power", power)
                .param("step", step, java.sql.Types.OTHER)
                .update();
    }

    void unlink(UUID link, @Nullable String reason) {
        jdbc.sql("""
                        update powers.rule_link set removed = true, changed_at = :changed_at, changed_by = :changed_by,
                            change_reason = :change_reason where id = :id and not removed
                        """).params(stamp(reason)).param("id", link).update();
    }

    private static Map<String, @Nullable Object> facts(RuleFacts facts) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("section", facts.section() == null ? null : facts.section().value());
        values.put("number", facts.number());
        values.put("title_zh", facts.title().zh());
        values.put("title_en", facts.title().en());
        values.put("issuer_zh", facts.issuer().zh());
        values.put("issuer_en", facts.issuer().en());
        values.put("kind", facts.kind().name());
        values.put("text", facts.text());
        values.put("issued_on", facts.issuedOn());
        values.put("from_on", facts.fromOn());
        return values;
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
            throw new EditConflict(Rules.SUBJECT);
        }
    }
}
