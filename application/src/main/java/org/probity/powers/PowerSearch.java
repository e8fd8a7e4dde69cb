package org.probity.powers;

import java.util.List;
import java.util.Locale;
import org.probity.identity.Viewer;
import org.probity.shell.SearchHit;
import org.probity.shell.SearchSource;
import org.probity.wording.Bilingual;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds powers by their code or a part of their name; the whole list is open to everybody of the unit. */
@Component
@Order(3)
class PowerSearch implements SearchSource {

    private final JdbcClient jdbc;

    PowerSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String heading() {
        return "powers.search";
    }

    @Override
    public List<SearchHit> find(Viewer viewer, String words, int limit) {
        if (!viewer.may("powers:read") || viewer.unit() == null) {
            return List.of();
        }
        var scope = viewer.scope("powers:read");
        return jdbc.sql("""
                        select p.id, p.code, p.name_zh, p.name_en, s.name_zh as section_zh, s.name_en as section_en
                        from (select *, null::uuid as post_id from powers.power) p
                        left join organization.section s on s.id = p.section_id
                        where %s and (strpos(lower(p.name_zh), :words) > 0 or strpos(lower(p.name_en), :words) > 0 or lower(p.code) = :words)
                        order by p.code limit :limit
                        """.formatted(scope.predicate("p")))
                .params(scope.parameters())
                .param("words", words.toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .query((row, n) -> new SearchHit(
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                        "/powers/" + row.getString("id")))
                .list();
    }
}
