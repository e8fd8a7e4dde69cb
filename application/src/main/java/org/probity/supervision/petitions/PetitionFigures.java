package org.probity.supervision.petitions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Petitions counted: every figure is the number of those this viewer can list. Duplicates and malicious ones gather no cluster. */
@Repository
class PetitionFigures {

    private static final int TWELVE = 12;
    private static final String COUNTED =
            " and p.duplicate_of is null and (p.outcome is null or p.outcome not in ('MALICIOUS', 'NOT_ACCEPTED')) ";

    private final JdbcClient jdbc;
    private final Dates dates;

    PetitionFigures(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** A month with its petitions by channel. */
    record Month(YearMonth month, Map<Channel, Integer> counts) {

        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int of(Channel channel) {
            return counts.getOrDefault(channel, 0);
        }
    }

    /** A section with its petitions; no id where they are about the unit as a whole. */
    record OfSection(Bilingual name, int petitions, int open) {}

    List<Cluster> clusters(Viewer viewer) {
        var all = new ArrayList<Cluster>();
        for (var by : Cluster.By.values()) {
            all.addAll(clusters(by, viewer));
        }
        return all;
    }

    private List<Cluster> clusters(Cluster.By by, Viewer viewer) {
        return jdbc.sql(
                        """
                        select t.id, t.name_zh, t.name_en, count(*) as petitions, bool_or(p.joint) as joint, max(p.received_on) as last
                        from supervision.petition p join %s t on t.id = p.%s
                        where p.received_on > :since and
                        """.formatted(by.table(), by.column())
                                + Sight.VISIBLE + COUNTED
                                + " group by t.id, t.name_zh, t.name_en having count(*) >= 2 or bool_or(p.joint) order by petitions desc, last desc limit 50")
                .params(Sight.of(viewer))
                .param("since", since())
                .query((row, n) -> new Cluster(
                        by,
                        row.getObject("id", UUID.class),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        row.getInt("petitions"),
                        row.getBoolean("joint"),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    /** The petitions of a cluster that the viewer is named for. */
    List<PetitionId> named(Cluster.By by, UUID id, Viewer viewer) {
        return jdbc.sql("select p.id from supervision.petition p where p.received_on > :since and p." + by.column()
                        + " = :of and " + Sight.VISIBLE + COUNTED + """
                         and exists (select from supervision.petition_reader r where r.petition_id = p.id and r.person_id = :viewer
                             and r.kind = 'INSPECTOR' and r.ended_at is null)
                         order by p.received_on, p.id limit 200
                        """)
                .params(Sight.of(viewer))
                .param("since", since())
                .param("of", id)
                .query((row, n) -> new PetitionId(row.getObject(1, UUID.class)))
                .list();
    }

    private LocalDate since() {
        return dates.today().minusMonths(Cluster.MONTHS);
    }

    List<Month> months(Viewer viewer) {
        var months = new ArrayList<Month>();
        var first = YearMonth.from(dates.today()).minusMonths(TWELVE - 1L);
        for (var i = 0; i < TWELVE; i++) {
            months.add(new Month(first.plusMonths(i), new EnumMap<>(Channel.class)));
        }
        jdbc.sql("""
                        select to_char(p.received_on, 'YYYY-MM') as month, p.channel, count(*) as petitions from supervision.petition p
                        where p.received_on >= :first and
                        """ + Sight.VISIBLE + " group by 1, 2")
                .params(Sight.of(viewer))
                .param("first", first.atDay(1))
                .query(row -> {
                    var month = YearMonth.parse(row.getString("month"));
                    months.stream()
                            .filter(each -> each.month().equals(month))
                            .findFirst()
                            .ifPresent(each -> put(each, row));
                });
        return months;
    }

    private static void put(Month month, java.sql.ResultSet row) {
        try {
            month.counts().put(Channel.valueOf(row.getString("channel")), row.getInt("petitions"));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<OfSection> sections(Viewer viewer) {
        return jdbc.sql("""
                        select s.name_zh, s.name_en, count(*) as petitions, count(*) filter (where p.closed_on is null) as open
                        from supervision.petition p left join organization.section s on s.id = p.section_id where
                        """ + Sight.VISIBLE
                        + " group by s.id, s.name_zh, s.name_en order by petitions desc, s.name_zh limit 100")
                .params(Sight.of(viewer))
                .query((row, n) -> new OfSection(
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        row.getInt("petitions"),
                        row.getInt("open")))
                .list();
    }
}
