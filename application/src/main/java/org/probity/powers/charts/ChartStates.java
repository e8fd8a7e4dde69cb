package org.probity.powers.charts;

import java.time.Instant;
import java.util.List;
import org.probity.powers.Power;
import org.probity.powers.PowerContents;
import org.probity.powers.PowerContents.Edition;
import org.probity.powers.PowerState;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the charts of a power's editions stand. */
@Component
class ChartStates {

    private final PowerContents contents;
    private final JdbcClient jdbc;

    ChartStates(PowerContents contents, JdbcClient jdbc) {
        this.contents = contents;
        this.jdbc = jdbc;
    }

    /** Where the chart of an edition stands now. */
    ChartState of(Power power, int edition) {
        var since = contents.editions(power.id()).stream()
                .filter(known -> known.number() == edition)
                .map(Edition::since)
                .findFirst()
                .orElse(null);
        var decisions = decisions(power, edition);
        var approved = since != null || underWay(power, edition) && power.stateUnderWay() == PowerState.LG_APPROVED;
        if (!approved) {
            return new ChartState(ChartState.Word.DRAFT, edition, null, null);
        }
        var superseded = edition < power.edition() || power.state() == PowerState.REVOKED;
        return new ChartState(
                superseded ? ChartState.Word.SUPERSEDED : ChartState.Word.APPROVED,
                edition,
                decisions.isEmpty() ? since : decisions.get(0).at(),
                decisions.isEmpty() ? null : decisions.get(0).title());
    }

    private static boolean underWay(Power power, int edition) {
        return edition == power.editionUnderWay();
    }

    private record Decision(Bilingual title, Instant at) {}

    private List<Decision> decisions(Power power, int edition) {
        return jdbc.sql("""
                        select b.title_zh, b.title_en, b.decided_at from powers.batch b
                        join powers.batch_line l on l.batch_id = b.id and not l.withdrawn
                        where l.power_id = :power and l.edition = :edition and b.state = 'ADOPTED' and b.decided_at is not null
                        order by b.decided_at desc limit 1
                        """)
                .param("power", power.id().value())
                .param("edition", edition)
                .query((row, n) -> new Decision(
                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }
}
