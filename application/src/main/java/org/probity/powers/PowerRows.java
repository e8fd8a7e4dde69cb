package org.probity.powers;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes powers with their bases, allocations and steps; every row keeps its id from edition to edition. */
@Repository
class PowerRows {

    /** Who writes when and why, the same for all rows of one act. */
    record Stamp(Instant at, String by, @Nullable String reason) {}

    private final JdbcClient jdbc;
    private final PowerJson json;

    PowerRows(JdbcClient jdbc, PowerJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(PowerId id, UnitId unit, PowerContent content, PowerState state, Set<PersonId> drafters, Stamp stamp) {
        jdbc.sql("""
                        insert into powers.power (id, unit_id, section_id, code, type, name_zh, name_en, sub_item_zh, sub_item_en,
                            content_zh, content_en, exercising_body_zh, exercising_body_en, object, unit_kind, statutory_limit,
                            statutory_unit, promised_limit, promised_unit, fee, discretion, benchmark, major_project, published,
                            secrecy_reason, disclosure, duty_items, liability, hotline, state, state_since, drafters,
                            published_on, changed_at, changed_by, change_reason)
                        values (:id, :unit, :section, :code, :type, :name_zh, :name_en, :sub_item_zh, :sub_item_en,
                            :content_zh, :content_en, :exercising_body_zh, :exercising_body_en, :object, :unit_kind, :statutory_limit,
                            :statutory_unit, :promised_limit, :promised_unit, :fee, :discretion, :benchmark, :major_project, :published,
                            :secrecy_reason, :disclosure, :duty_items, :liability, :hotline, :state, :at, :drafters,
                            case when :state = 'PUBLISHED' then cast(:at as date) end, :at, :by, :reason)
                        """)
                .params(parameters(content.facts()))
                .params(stamped(stamp))
                .param("id", id.value())
                .param("unit", unit.value())
                .param("state", state.name())
                .param("drafters", uuids(drafters))
                .update();
        writeParts(id, new PowerContent(content.facts(), List.of(), List.of(), List.of()), content, stamp);
    }

    /** Replaces what the table says of the power; the state stays. */
    void write(Power power, PowerContent old, PowerContent content, Set<PersonId> drafters, Stamp stamp) {
        var changed = jdbc.sql("""
                        update powers.power set section_id = :section, code = :code, type = :type, name_zh = :name_zh, name_en = :name_en,
                            sub_item_zh = :sub_item_zh, sub_item_en = :sub_item_en, content_zh = :content_zh, content_en = :content_en,
                            exercising_body_zh = :exercising_body_zh, exercising_body_en = :exercising_body_en, object = :object,
                            unit_kind = :unit_kind, statutory_limit = :statutory_limit, statutory_unit = :statutory_unit,
                            promised_limit = :promised_limit, promised_unit = :promised_unit, fee = :fee, discretion = :discretion,
                            benchmark = :benchmark, major_project = :major_project, published = :published,
                            secrecy_reason = :secrecy_reason, disclosure = :disclosure, duty_items = :duty_items,
                            liability = :liability, hotline = :hotline, drafters = :drafters,
                            version = version + 1, changed_at = :at, changed_by = :by, change_reason = :reason
                        where id = :id and version = :version
                        """)
                .params(parameters(content.facts()))
                .params(stamped(stamp))
                .param("drafters", uuids(drafters))
                .param("id", power.id().value())
                .param("version", power.version())
                .update();
        expectOne(changed, power);
        writeParts(power.id(), old, content, stamp);
    }

    /** Keeps the next edition beside the one in force. */
    void writeAmendment(Power power, PowerContent content, Set<PersonId> drafters, Stamp stamp) {
        var changed = jdbc.sql("""
                        update powers.power set amendment = cast(:amendment as jsonb), drafters = :drafters,
                            version = version + 1, changed_at = :at, changed_by = :by, change_reason = :reason
                        where id = :id and version = :version
                        """)
                .params(stamped(stamp))
                .param("amendment", json.writeContent(content))
                .param("drafters", uuids(drafters))
                .param("id", power.id().value())
                .param("version", power.version())
                .update();
        expectOne(changed, power);
    }

    /** Moves the power, or its amendment, to another state. */
    void move(Power power, Move move, Stamp stamp) {
        var changed = jdbc.sql("""
                        update powers.power set state = :state, amendment_state = :amendment_state,
                            amendment = cast(:amendment as jsonb), returned_comment = :comment, state_since = :at,
                            drafters = :drafters, edition = :edition, published_on = coalesce(:published_on, published_on),
                            revoked_on = :revoked_on, revoked_reason = :revoked_reason,
                            version = version + 1, changed_at = :at, changed_by = :by, change_reason = :reason
                        where id = :id and version = :version
                        """)
                .params(stamped(stamp))
                .param("state", move.state().name())
                .param(
                        "amendment_state",
                        move.amendmentState() == null
                                ? null
                                : move.amendmentState().name())
                .param("amendment", move.amendment() == null ? null : json.writeContent(move.amendment()))
                .param("comment", move.comment())
                .param("drafters", uuids(move.drafters()))
                .param("edition", move.edition())
                .param("published_on", move.publishedOn())
                .param("revoked_on", move.revokedReason() == null ? null : move.day())
                .param("revoked_reason", move.revokedReason())
                .param("id", power.id().value())
                .param("version", power.version())
                .update();
        expectOne(changed, power);
    }

    /** Where a power goes. */
    record Move(
            PowerState state,
            @Nullable PowerState amendmentState,
            @Nullable PowerContent amendment,
            @Nullable String comment,
            Set<PersonId> drafters,
            int edition,
            @Nullable LocalDate publishedOn,
            @Nullable String revokedReason,
            LocalDate day) {}

    private void writeParts(PowerId power, PowerContent old, PowerContent content, Stamp stamp) {
        writeBases(power, old.bases(), content.bases(), stamp);
        writeAllocations(power, old.allocations(), content.allocations(), stamp);
        writeSteps(power, old.steps(), content.steps(), stamp);
    }

    private void writeBases(PowerId power, List<LegalBasis> old, List<LegalBasis> bases, Stamp stamp) {
        var kept = new HashSet<UUID>();
        for (var position = 1; position <= bases.size(); position++) {
            var basis = bases.get(position - 1);
            var id = basis.id() == null ? UUID.randomUUID() : basis.id().value();
            kept.add(id);
            if (position <= old.size() && old.get(position - 1).equals(basis)) {
                continue;
            }
            jdbc.sql("""
                            insert into powers.legal_basis as b (id, power_id, position, name_zh, name_en, article, text, rank,
                                effective_on, repealed_on, changed_at, changed_by, change_reason)
                            values (:id, :power, :position, :zh, :en, :article, :text, :rank, :effective, :repealed, :at, :by, :reason)
                            on conflict (id) do update set position = :position, name_zh = :zh, name_en = :en, article = :article,
                                text = :text, rank = :rank, effective_on = :effective, repealed_on = :repealed, removed = false,
                                changed_at = :at, changed_by = :by, change_reason = :reason
                            where b.power_id = :power
                            """)
                    .params(stamped(stamp))
                    .param("id", id)
                    .param("power", power.value())
                    .param("position", position)
                    .param("zh", basis.name().zh())
                    .param("en", basis.name().en())
                    .param("article", basis.article())
                    .param("text", basis.text())
                    .param("rank", basis.rank().name())
                    .param("effective", basis.effectiveOn())
                    .param("repealed", basis.repealedOn())
                    .update();
        }
        remove(
                "powers.legal_basis",
                old.stream()
                        .map(LegalBasis::id)
                        .filter(Objects::nonNull)
                        .map(LegalBasisId::value)
                        .toList(),
                kept,
                stamp);
    }

    private void writeAllocations(PowerId power, List<Allocation> old, List<Allocation> allocations, Stamp stamp) {
        var kept = new HashSet<UUID>();
        for (var allocation : allocations) {
            var id = allocation.id() == null
                    ? UUID.randomUUID()
                    : allocation.id().value();
            kept.add(id);
            if (old.contains(allocation)) {
                continue;
            }
            jdbc.sql("""
                            insert into powers.allocation as a (id, power_id, post_id, role, substitute_post_id, from_on, to_on,
                                changed_at, changed_by, change_reason)
                            values (:id, :power, :post, :role, :substitute, :from, :to, :at, :by, :reason)
                            on conflict (id) do update set post_id = :post, role = :role, substitute_post_id = :substitute,
                                from_on = :from, to_on = :to, removed = false,
                                changed_at = :at, changed_by = :by, change_reason = :reason
                            where a.power_id = :power
                            """)
                    .params(stamped(stamp))
                    .param("id", id)
                    .param("power", power.value())
                    .param("post", allocation.post().value())
                    .param("role", allocation.role().name())
                    .param(
                            "substitute",
                            allocation.substitute() == null
                                    ? null
                                    : allocation.substitute().value())
                    .param("from", allocation.fromOn())
                    .param("to", allocation.toOn())
                    .update();
        }
        remove(
                "powers.allocation",
                old.stream()
                        .map(Allocation::id)
                        .filter(Objects::nonNull)
                        .map(AllocationId::value)
                        .toList(),
                kept,
                stamp);
    }

    private void writeSteps(PowerId power, List<Step> old, List<Step> steps, Stamp stamp) {
        var kept = new HashSet<UUID>();
        for (var step : steps) {
            var id = step.id() == null ? UUID.randomUUID() : step.id().value();
            kept.add(id);
            if (old.contains(step)) {
                continue;
            }
            jdbc.sql("""
                            insert into powers.step as s (id, power_id, number, name_zh, name_en, post_id, input, output, time_limit, time_unit,
                                counts, discretion, disclosed, control, complaint_channel, branches, changed_at, changed_by, change_reason)
                            values (:id, :power, :number, :zh, :en, :post, :input, :output, :limit, :limit_unit,
                                :counts, :discretion, :disclosed, :control, :channel, cast(:branches as jsonb), :at, :by, :reason)
                            on conflict (id) do update set number = :number, name_zh = :zh, name_en = :en, post_id = :post, input = :input,
                                output = :output, time_limit = :limit, time_unit = :limit_unit, counts = :counts,
                                discretion = :discretion, disclosed = :disclosed, control = :control, complaint_channel = :channel,
                                branches = cast(:branches as jsonb), removed = false,
                                changed_at = :at, changed_by = :by, change_reason = :reason
                            where s.power_id = :power
                            """)
                    .params(stamped(stamp))
                    .param("id", id)
                    .param("power", power.value())
                    .param("number", step.number())
                    .param("zh", step.name().zh())
                    .param("en", step.name().en())
                    .param("post", step.post() == null ? null : step.post().value())
                    .param("input", step.input())
                    .param("output", step.output())
                    .param("limit", step.limit() == null ? null : step.limit().days())
                    .param(
                            "limit_unit",
                            step.limit() == null ? null : step.limit().unit().name())
                    .param("counts", step.counts())
                    .param("discretion", step.discretion())
                    .param("disclosed", step.disclosed())
                    .param("control", step.control())
                    .param("channel", step.complaintChannel())
                    .param("branches", json.write(step.branches()))
                    .update();
        }
        remove(
                "powers.step",
                old.stream()
                        .map(Step::id)
                        .filter(Objects::nonNull)
                        .map(StepId::value)
                        .toList(),
                kept,
                stamp);
    }

    private void remove(String table, List<UUID> old, Set<UUID> kept, Stamp stamp) {
        var gone = new ArrayList<>(old);
        gone.removeAll(kept);
        if (!gone.isEmpty()) {
            jdbc.sql("update " + table + """
                             set removed = true, changed_at = :at, changed_by = :by, change_reason = :reason
                            where id = any(:ids)
                            """)
                    .params(stamped(stamp))
                    .param("ids", gone.toArray(UUID[]::new))
                    .update();
        }
    }

    private static void expectOne(int changed, Power power) {
        if (changed == 0) {
            throw new EditConflict("powers.power " + power.id());
        }
    }

    private static UUID[] uuids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static Map<String, @Nullable Object> stamped(Stamp stamp) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("at", Timestamp.from(stamp.at()));
        parameters.put("by", stamp.by());
        parameters.put("reason", stamp.reason());
        return parameters;
    }

    private static Map<String, @Nullable Object> parameters(PowerFacts facts) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put(
                "section", facts.section() == null ? null : facts.section().value());
        parameters.put("code", facts.code());
        parameters.put("type", facts.type().name());
        bilingual(parameters, "name", facts.name());
        bilingual(parameters, "sub_item", facts.subItem());
        bilingual(parameters, "content", facts.content());
        bilingual(parameters, "exercising_body", facts.exercisingBody());
        parameters.put("object", facts.object());
        parameters.put(
                "unit_kind", facts.unitKind() == null ? null : facts.unitKind().name());
        limit(parameters, "statutory", facts.statutoryLimit());
        limit(parameters, "promised", facts.promisedLimit());
        parameters.put("fee", facts.fee());
        parameters.put("discretion", facts.discretion());
        parameters.put("benchmark", facts.benchmark());
        parameters.put("major_project", facts.majorProject());
        parameters.put("published", facts.disclosed());
        parameters.put("secrecy_reason", facts.secrecyReason());
        parameters.put("disclosure", facts.disclosure());
        parameters.put("duty_items", facts.dutyItems());
        parameters.put("liability", facts.liability());
        parameters.put("hotline", facts.hotline());
        return parameters;
    }

    private static void bilingual(Map<String, @Nullable Object> parameters, String name, Bilingual text) {
        parameters.put(name + "_zh", text.zh());
        parameters.put(name + "_en", text.en());
    }

    private static void limit(Map<String, @Nullable Object> parameters, String name, @Nullable TimeLimit limit) {
        parameters.put(name + "_limit", limit == null ? null : limit.days());
        parameters.put(name + "_unit", limit == null ? null : limit.unit().name());
    }
}
