package org.probity.monitoring.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordBuilder;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.monitoring.feeds.FeedSource;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.Power;
import org.probity.powers.Powers;
import org.probity.powers.TimeLimit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The power list as the indicators read it (IR-A06, IR-B01, IR-D08): a power decides collectively where a step of its chart says so
 * (集体, collective); discretion counts from the day on which it was published.
 */
@Component
class PowersRegister implements FeedSource {

    private final Powers powers;
    private final JdbcClient jdbc;

    PowersRegister(Powers powers, JdbcClient jdbc) {
        this.powers = powers;
        this.jdbc = jdbc;
    }

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(RecordKind.POWERS);
    }

    @Override
    public List<FeedRecord> records(UnitId unit, RecordKind kind) {
        var sections = sections(unit);
        var collective = collective(unit);
        var records = new ArrayList<FeedRecord>();
        for (var power : powers.all(unit)) {
            if (power.state().inForce() || power.state().confirmed()) {
                records.add(record(power, sections, collective));
            }
        }
        return records;
    }

    private static FeedRecord record(Power power, Map<SectionId, String> sections, Set<UUID> collective) {
        var section = power.section();
        return RecordBuilder.of(
                RecordKind.POWERS,
                power.code(),
                "dept",
                section == null ? null : sections.get(section),
                "discretion",
                power.facts().discretion(),
                "discretion_since",
                day(power.publishedOn()),
                "collective",
                collective.contains(power.id().value()),
                "promised",
                limit(power.facts().promisedLimit()),
                "legal",
                limit(power.facts().statutoryLimit()),
                "matter_class",
                power.type().name());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String limit(@Nullable TimeLimit limit) {
        return limit == null
                ? null
                : limit.days() + (limit.unit() == TimeLimit.Unit.WORKING_DAY ? " working days" : " days");
    }

    private Map<SectionId, String> sections(UnitId unit) {
        var codes = new HashMap<SectionId, String>();
        jdbc.sql("select id, code from organization.section where unit_id = :unit")
                .param("unit", unit.value())
                .query(row -> {
                    codes.put(new SectionId(row.getObject("id", UUID.class)), row.getString("code"));
                });
        return codes;
    }

    private Set<UUID> collective(UnitId unit) {
        return Set.copyOf(
                jdbc.sql("""
                        select distinct s.power_id from powers.step s join powers.power p on p.id = s.power_id
                        where p.unit_id = :unit and not s.removed and (s.name_zh like '%集体%' or s.name_en ilike '%collective%')
                        """).param("unit", unit.value()).query(UUID.class).list());
    }

    @Override
    public Register register(RecordKind kind) {
        return new Register("powers.menu.list", "/powers");
    }
}
