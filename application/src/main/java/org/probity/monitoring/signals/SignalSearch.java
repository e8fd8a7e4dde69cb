package org.probity.monitoring.signals;

import java.util.List;
import java.util.Locale;
import org.probity.identity.Viewer;
import org.probity.shell.SearchHit;
import org.probity.shell.SearchSource;
import org.probity.wording.Bilingual;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds signals by their number, indicator or a part of their wording, among those this viewer may read. */
@Component
@Order(20)
class SignalSearch implements SearchSource {

    private final JdbcClient jdbc;

    SignalSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String heading() {
        return "monitoring.signal.search";
    }

    @Override
    public List<SearchHit> find(Viewer viewer, String words, int limit) {
        if (viewer.unit() == null || viewer.person() == null) {
            return List.of();
        }
        return jdbc.sql("""
                        select s.id, s.number, s.wording_zh, s.wording_en from monitoring.signal s
                        where %s and (strpos(lower(s.wording_zh), :words) > 0 or strpos(lower(s.wording_en), :words) > 0
                            or strpos(lower(s.number), :words) > 0 or lower(s.indicator_code) = :words)
                        order by s.raised_on desc, s.serial desc limit :limit
                        """.formatted(SignalAccess.visible(viewer)))
                .params(SignalAccess.parameters(viewer))
                .param("words", words.toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .query((row, n) -> new SearchHit(
                        SignalList.two(row, "wording"),
                        new Bilingual(row.getString("number"), row.getString("number")),
                        SignalFilter.LIST + "/" + row.getString("id")))
                .list();
    }
}
