package org.probity.risks;

import java.util.List;
import java.util.Locale;
import org.probity.identity.Viewer;
import org.probity.shell.SearchHit;
import org.probity.shell.SearchSource;
import org.probity.wording.Bilingual;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds risk points of the ledger by their code or a part of their title, within what the viewer may see. */
@Component
@Order(4)
class RiskPointSearch implements SearchSource {

    private final JdbcClient jdbc;

    RiskPointSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String heading() {
        return "risks.search";
    }

    @Override
    public List<SearchHit> find(Viewer viewer, String words, int limit) {
        if (!viewer.may("risks:read") || viewer.unit() == null) {
            return List.of();
        }
        var scope = viewer.scope("risks:read");
        return jdbc.sql("""
                        select p.id, p.title_zh, p.title_en, s.name_zh, s.name_en
                        from risks.point p join organization.section s on s.id = p.section_id
                        where %s and p.status <> 'DRAFT' and not p.removed
                          and (strpos(lower(p.title_zh), :words) > 0 or strpos(lower(p.title_en), :words) > 0 or lower(p.code) = :words)
                        order by p.code limit :limit
                        """.formatted(scope.predicate("p")))
                .params(scope.parameters())
                .param("words", words.toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .query((row, n) -> new SearchHit(
                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        "/risks/ledger/" + row.getString("id")))
                .list();
    }
}
