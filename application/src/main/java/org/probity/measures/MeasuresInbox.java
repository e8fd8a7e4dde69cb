package org.probity.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Measures that wait for a person: those of one's own posts to be begun or past their last day, and, one line for all, those of the
 * section that nobody has begun, that have no owner, or that did not help.
 */
@Component
class MeasuresInbox implements InboxSource {

    private static final int MOST = 50;
    private static final int DAYS_BEFORE = 14;

    private final JdbcClient jdbc;
    private final Dates dates;

    MeasuresInbox(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        if (viewer.unit() == null || viewer.person() == null || !viewer.may("measures:read")) {
            return List.of();
        }
        var items = new ArrayList<>(ofOwnPosts(viewer));
        if (viewer.may("measures:draft")) {
            ofSections(viewer, viewer.scope("measures:draft"), items);
        }
        return items;
    }

    private List<InboxItem> ofOwnPosts(Viewer viewer) {
        return jdbc
                .sql("select " + ControlMeasures.COLUMNS + " from " + ControlMeasures.TABLES + """
                         where m.unit_id = :unit and r.owner_post_id = any(:posts) and (m.state in ('PLANNED', 'REVISED')
                            or (m.state <> 'ENDED' and r.due_on < :soon))
                        order by r.due_on nulls last, length(m.number), m.number limit :most
                        """)
                .param("unit", viewer.requireUnit().value())
                .param("posts", viewer.posts().stream().map(PostId::value).toArray(UUID[]::new))
                .param("soon", dates.today().plusDays(DAYS_BEFORE))
                .param("most", MOST)
                .query(ControlMeasures::measure)
                .list()
                .stream()
                .map(measure -> new InboxItem(
                                "measures.inbox." + (measure.state().isToBegin() ? "begin" : "due"),
                                List.of(),
                                numbered(measure),
                                "/measures/" + measure.number(),
                                measure.dueOn())
                        .toSuperior("measures:read"))
                .toList();
    }

    private void ofSections(Viewer viewer, Scope scope, List<InboxItem> items) {
        var parameters = scope.parameters();
        jdbc.sql("select count(*) filter (where r.owner_post_id is null or r.due_on is null) as unowned,"
                        + " count(*) filter (where m.state = 'INEFFECTIVE') as ineffective,"
                        + " count(*) filter (where m.state in ('PLANNED', 'REVISED') and not coalesce(r.owner_post_id = any(:posts), false)) as planned,"
                        + " min(r.due_on) filter (where m.state in ('PLANNED', 'REVISED')) as first_due"
                        + " from " + ControlMeasures.TABLES + " where m.state <> 'ENDED' and " + scope.predicate("p"))
                .params(parameters)
                .param("posts", viewer.posts().stream().map(PostId::value).toArray(UUID[]::new))
                .query(row -> {
                    var where = section(scope);
                    add(items, "unowned", row.getInt("unowned"), "/measures?gap=OWNER" + where, null);
                    add(items, "ineffective", row.getInt("ineffective"), "/measures?state=INEFFECTIVE" + where, null);
                    add(
                            items,
                            "planned",
                            row.getInt("planned"),
                            "/measures?state=PLANNED" + where,
                            row.getObject("first_due", LocalDate.class));
                });
    }

    private static String section(Scope scope) {
        return scope.sections().size() == 1
                ? "&section="
                        + scope.sections().stream()
                                .map(SectionId::value)
                                .findFirst()
                                .orElseThrow()
                : "";
    }

    private static void add(List<InboxItem> items, String task, int count, String url, @Nullable LocalDate dueOn) {
        if (count > 0) {
            items.add(new InboxItem("measures.inbox." + task, List.of(count), new Bilingual("", ""), url, dueOn));
        }
    }

    private static Bilingual numbered(ControlMeasure measure) {
        return new Bilingual(
                measure.number() + " " + measure.text().in(java.util.Locale.SIMPLIFIED_CHINESE),
                measure.number() + " " + measure.text().in(java.util.Locale.ENGLISH));
    }
}
