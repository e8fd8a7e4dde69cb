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

/** How the ledger's measures are carried out (F6): number, state, last check and its result. */
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
                .sql("select id, number, state, last_check_on, effect from measures.measure where id = any(:ids)")
                .param("ids", measures.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Carried(
                                row.getString("number"),
                                "measures.state." + row.getString("state"),
                                check(row.getObject("last_check_on", LocalDate.class), row.getString("effect")),
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

    private @Nullable Bilingual check(@Nullable LocalDate on, @Nullable String effect) {
        if (on == null) {
            return null;
        }
        var day = DateTimeFormatter.ISO_LOCAL_DATE.format(on);
        return new Bilingual(day + result(effect, Locale.SIMPLIFIED_CHINESE), day + result(effect, Locale.ENGLISH));
    }

    private String result(@Nullable String effect, Locale locale) {
        return effect == null ? "" : " " + messages.getMessage("measures.effect." + effect, null, locale);
    }
}
