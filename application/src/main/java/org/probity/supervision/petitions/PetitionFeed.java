package org.probity.supervision.petitions;

import static org.probity.earlywarning.feed.RecordKind.PETITIONS;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.monitoring.feeds.FeedSource;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What of petitions IR-K07 counts: day, post or power or section, whether a joint letter. Nothing of what the superior handles, and
 * nothing that is about somebody who sees feeds themselves (the leading group's office, discipline inspection).
 */
@Component
class PetitionFeed implements FeedSource {

    private final JdbcClient jdbc;

    PetitionFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(PETITIONS);
    }

    @Override
    public List<FeedRecord> records(UnitId unit, RecordKind kind) {
        return jdbc.sql("""
                        select p.number, p.received_on, p.joint, coalesce(o.code, w.code, s.code) as target,
                            case when o.id is not null then 'POST' when w.id is not null then 'POWER' else 'SECTION' end as kind
                        from supervision.petition p
                        left join organization.post o on o.id = p.post_id left join powers.power w on w.id = p.power_id
                        left join organization.section s on s.id = p.section_id
                        where p.unit_id = :unit and p.route = 'INSPECTION' and p.summary <> '' and p.duplicate_of is null
                          and (p.outcome is null or p.outcome not in ('MALICIOUS', 'NOT_ACCEPTED'))
                          and coalesce(o.code, w.code, s.code) is not null
                          and not exists (select from supervision.petition_excluded x join organization.appointment a on a.person_id = x.person_id
                              where x.petition_id = p.id and a.role in ('LEADING_GROUP_OFFICE', 'DISCIPLINE_INSPECTION')
                                and (a.to_on is null or a.to_on >= p.received_on))
                        order by p.received_on, p.number
                        """)
                .param("unit", unit.value())
                .query((row, n) -> {
                    var values = new LinkedHashMap<String, Object>();
                    values.put("no", row.getString("number"));
                    values.put("received", row.getObject("received_on", LocalDate.class));
                    values.put("target", row.getString("target"));
                    values.put("kind", row.getString("kind"));
                    values.put("joint", row.getBoolean("joint"));
                    return new FeedRecord(PETITIONS, row.getString("number"), 0, false, 0, values);
                })
                .list();
    }

    @Override
    public Register register(RecordKind kind) {
        return new Register("supervision.petitions", "/supervision/petitions");
    }
}
