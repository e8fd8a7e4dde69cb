package org.probity.warnings.interviews;

import java.time.LocalDate;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.monitoring.signals.SignalId;
import org.probity.monitoring.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the three criteria rest on: items, signals of the same indicators at the post, checks of the measures of its risk points. */
@Repository
class ImprovementFacts {

    private final JdbcClient jdbc;
    private final Signals signals;
    private final Dates dates;

    ImprovementFacts(JdbcClient jdbc, Signals signals, Dates dates) {
        this.jdbc = jdbc;
        this.signals = signals;
        this.dates = dates;
    }

    Improvement of(Interview interview) {
        var since = interview.heldOn() == null ? interview.meetsOn() : interview.heldOn();
        return new Improvement(
                interview.items().size(),
                (int) interview.closedItems(),
                since,
                dates.today(),
                newHits(interview, since),
                effective(interview, since));
    }

    private int newHits(Interview interview, LocalDate since) {
        var codes = new HashSet<String>();
        for (var signal : interview.warning().signals()) {
            var code = signals.require(new SignalId(signal)).indicator();
            if (code != null) {
                codes.add(code);
            }
        }
        if (codes.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                        select count(*) from monitoring.signal s where s.post_id = :post and s.indicator_code = any(:codes)
                          and s.last_seen_on > :since and s.state <> 'DISMISSED'
                        """)
                .param("post", interview.warning().post().value())
                .param("codes", codes.toArray(String[]::new))
                .param("since", since)
                .query(Integer.class)
                .single();
    }

    /** Of each measure of the post's risk points the last rating since; none where no check said anything. */
    private @Nullable Boolean effective(Interview interview, LocalDate since) {
        return jdbc.sql("""
                        select bool_and(r.effect = 'EFFECTIVE') as effective from (
                            select distinct on (c.measure_id) c.effect from measures.check_record c
                            join risks.point p on p.id = c.point_id
                            where p.post_id = :post and c.checked_on >= :since and c.effect is not null
                            order by c.measure_id, c.checked_on desc, c.id) r
                        """)
                .param("post", interview.warning().post().value())
                .param("since", since)
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject("effective", Boolean.class)))
                .single()
                .orElse(null);
    }
}
