package org.probity.monitoring.signals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often each indicator was right, counted from the signals this viewer may see. */
@Repository
class SignalFigures {

    /** From how many concluded signals on a rate says anything. */
    static final int ENOUGH = 3;

    private final JdbcClient jdbc;

    SignalFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One indicator, or one source without indicators.
     *
     * @param dismissed duplicates left out, which say nothing of the indicator
     */
    public record Line(
            String code, Bilingual name, long raised, long open, long confirmed, long dismissed, long duplicates) {

        /** Of a hundred that somebody judged, how many were none; -1 while none was. */
        public long rate() {
            var judged = confirmed + dismissed;
            return judged == 0 ? -1 : Math.round(100.0 * dismissed / judged);
        }

        /** Whether its threshold, or what it leaves out, asks to be looked at: half or more of three or more were none. */
        public boolean asksForTuning() {
            return confirmed + dismissed >= ENOUGH && rate() >= 50;
        }
    }

    /** Why one was none. */
    public record Exclusion(
            UUID id,
            String number,
            String code,
            Bilingual name,
            Dismissal dismissal,
            String reason,
            String exclusion,
            LocalDate on) {

        public String path() {
            return SignalFilter.LIST + "/" + id;
        }
    }

    List<Line> byIndicator(Viewer viewer) {
        return lines(viewer, "s.indicator_code", "s.indicator_code is not null");
    }

    List<Line> bySource(Viewer viewer) {
        return lines(viewer, "s.source", "true");
    }

    Map<Dismissal, Long> byReason(Viewer viewer) {
        var found = new java.util.EnumMap<Dismissal, Long>(Dismissal.class);
        jdbc.sql("select s.dismissal, count(*) as n from monitoring.signal s where s.state = 'DISMISSED' and "
                        + SignalAccess.visible(viewer) + " group by s.dismissal")
                .params(SignalAccess.parameters(viewer))
                .query(row -> {
                    found.put(Dismissal.valueOf(row.getString("dismissal")), row.getLong("n"));
                });
        return found;
    }

    List<Exclusion> exclusions(Viewer viewer) {
        return jdbc.sql("""
                        select s.id, s.number, coalesce(s.indicator_code, '') as code, s.dismissal, s.dismissal_reason, s.exclusion, s.concluded_on
                        from monitoring.signal s where s.state = 'DISMISSED' and %s order by s.concluded_on desc, s.serial desc limit 100
                        """.formatted(SignalAccess.visible(viewer)))
                .params(SignalAccess.parameters(viewer))
                .query((row, n) -> new Exclusion(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("code"),
                        IndicatorNames.of(row.getString("code")),
                        Dismissal.valueOf(row.getString("dismissal")),
                        row.getString("dismissal_reason"),
                        row.getString("exclusion"),
                        row.getObject("concluded_on", LocalDate.class)))
                .list();
    }

    private List<Line> lines(Viewer viewer, String key, String condition) {
        var parameters = new HashMap<String, Object>(SignalAccess.parameters(viewer));
        return jdbc.sql("""
                        select %1$s as code, count(*) as raised, count(*) filter (where s.state in ('NEW', 'VERIFYING')) as open,
                            count(*) filter (where s.state in ('CONFIRMED', 'TAKEN_UP', 'SETTLED')) as confirmed,
                            count(*) filter (where s.state = 'DISMISSED' and s.dismissal <> 'DUPLICATE') as dismissed,
                            count(*) filter (where s.state = 'DISMISSED' and s.dismissal = 'DUPLICATE') as duplicates
                        from monitoring.signal s where %2$s and %3$s group by %1$s order by count(*) desc, 1 limit 200
                        """.formatted(key, condition, SignalAccess.visible(viewer)))
                .params(parameters)
                .query((row, n) -> new Line(
                        row.getString("code"),
                        IndicatorNames.of(row.getString("code")),
                        row.getLong("raised"),
                        row.getLong("open"),
                        row.getLong("confirmed"),
                        row.getLong("dismissed"),
                        row.getLong("duplicates")))
                .list();
    }
}
