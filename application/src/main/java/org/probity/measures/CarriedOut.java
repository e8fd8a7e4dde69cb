package org.probity.measures;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.risks.MeasuresOnLedger;
import org.probity.risks.PointStatus;
import org.probity.risks.RiskPoint;
import org.probity.wording.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the ledger's measures are carried out (F6): number, state, last check with its day, result and checker. */
@Component
class CarriedOut implements MeasuresOnLedger {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    CarriedOut(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public Map<UUID, Carried> of(Collection<UUID> measures) {
        return jdbc
                .sql("""
                        select m.id, m.number, m.state, c.checked_on, c.result, c.name_zh, c.name_en from measures.measure m
                        left join lateral (select k.checked_on, k.result, p.name_zh, p.name_en from measures.check_record k
                            join organization.person p on p.id = k.checker_id
                            where k.measure_id = m.id order by k.checked_at desc limit 1) c on true
                        where m.id = any(:ids)
                        """)
                .param("ids", measures.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Carried(
                                row.getString("number"),
                                "measures.state." + row.getString("state"),
                                check(
                                        row.getObject("checked_on", LocalDate.class),
                                        row.getString("result"),
                                        Bilingual.of(row.getString("name_zh"), row.getString("name_en"))),
                                "/measures/" + row.getString("number"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public @Nullable String addUrl(RiskPoint point, Viewer viewer) {
        var open = point.status() == PointStatus.ACTIVE || point.status() == PointStatus.CHANGED;
        return open
                        && viewer.may("measures:draft")
                        && viewer.scope("measures:draft").covers(point.unit(), point.section(), point.post())
                ? "/measures/new?point=" + point.id()
                : null;
    }

    private @Nullable Bilingual check(@Nullable LocalDate on, @Nullable String result, Bilingual checker) {
        if (on == null) {
            return null;
        }
        return new Bilingual(
                check(on, result, checker, Locale.SIMPLIFIED_CHINESE), check(on, result, checker, Locale.ENGLISH));
    }

    private String check(LocalDate on, @Nullable String result, Bilingual checker, Locale locale) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(on) + " "
                + messages.getMessage("measures.checks.result." + result, null, locale) + " " + checker.in(locale);
    }
}
