package org.probity.warnings.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.warnings.Warning;
import org.probity.warnings.Warnings;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the change that a lesson asks for is made: a new rule, the charts, risk points, measures of the post, or the indicator. */
@Component
class LessonLinks {

    private static final int MOST = 50;
    private static final Bilingual NOTHING = new Bilingual("", "");

    private final Warnings warnings;
    private final JdbcClient jdbc;

    LessonLinks(Warnings warnings, JdbcClient jdbc) {
        this.warnings = warnings;
        this.jdbc = jdbc;
    }

    /**
     * A place.
     *
     * @param label message key of what is done there
     * @param about what is changed there; empty where it is new
     */
    record Link(String label, Bilingual about, String url) {}

    List<Link> of(Lesson lesson, Viewer viewer) {
        var warning = warnings.find(lesson.warning()).orElseThrow();
        return switch (lesson.aim()) {
            case RULE ->
                viewer.may("powers:rules-draft")
                        ? List.of(new Link("warnings.lesson.go.new-rule", NOTHING, "/powers/rules/new"))
                        : List.of(new Link("warnings.lesson.go.rules", NOTHING, "/powers/rules"));
            case CHART -> charts(warning);
            case GRADE -> points(warning, "warnings.lesson.go.reexamine", "/risks/ledger/%s");
            case MEASURE -> measures(warning, viewer);
            case INDICATOR -> List.of(new Link("warnings.lesson.go.indicators", NOTHING, "/monitoring/indicators"));
            case NOTHING -> List.of();
        };
    }

    private List<Link> charts(Warning warning) {
        return links("warnings.lesson.go.chart", "/powers/%s/steps", """
                select distinct p.id, p.code, p.name_zh, p.name_en from powers.power p join powers.allocation a on a.power_id = p.id
                where a.post_id = :post and not a.removed order by p.code limit
                """ + MOST, warning);
    }

    private List<Link> points(Warning warning, String label, String url) {
        return links(label, url, """
                select id, code, title_zh as name_zh, title_en as name_en from risks.point where post_id = :post order by code limit
                """ + MOST, warning);
    }

    private List<Link> measures(Warning warning, Viewer viewer) {
        var links = new ArrayList<Link>();
        if (viewer.may("measures:draft")) {
            links.add(new Link("warnings.lesson.go.new-measure", NOTHING, "/measures/new"));
        }
        links.add(new Link("warnings.lesson.go.measures", NOTHING, "/measures"));
        return links;
    }

    private List<Link> links(String label, String url, String sql, Warning warning) {
        return jdbc.sql(sql)
                .param("post", warning.post().value())
                .query((row, n) -> new Link(
                        label,
                        Bilingual.of(
                                row.getString("code") + " " + row.getString("name_zh"),
                                row.getString("code") + " " + row.getString("name_en")),
                        url.formatted(row.getObject("id", UUID.class))))
                .list();
    }
}
