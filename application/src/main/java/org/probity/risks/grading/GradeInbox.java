package org.probity.risks.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Grades that wait for the viewer's proposal or opinion, one item for each post or section. */
@Component
class GradeInbox implements InboxSource {

    private final JdbcClient jdbc;

    GradeInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        var person = viewer.person();
        if (person == null || viewer.unit() == null) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        items.addAll(waiting(
                viewer,
                "risks:propose-grade",
                "risks.inbox.grade-propose",
                "r.grade_state = 'UNGRADED' and r.probability is not null and r.harm is not null and r.control is not null"
                        + " and f.state not in ('NOT_STARTED', 'DRAFT', 'RETURNED', 'WITHDRAWN')"
                        + " and (r.person_id = :person or (r.scope = 'UNIT' and r.section_id in (select c.section_id"
                        + " from organization.post c where c.level = 'SECTION_CHIEF' and c.id = any(:posts))))"));
        items.addAll(opinions(viewer, "risks:sign-chief", GradeTurn.SECTION_OPINION));
        items.addAll(opinions(viewer, "risks:sign-leader", GradeTurn.LEADER_OPINION));
        items.addAll(opinions(viewer, "risks:summarise", GradeTurn.OFFICE_OPINION));
        return items;
    }

    private List<InboxItem> opinions(Viewer viewer, String permission, GradeTurn turn) {
        return waiting(
                viewer,
                permission,
                "risks.inbox.grade-" + turn,
                "r.grade_turn = '" + turn + "' and r.person_id is distinct from :person");
    }

    private List<InboxItem> waiting(Viewer viewer, String permission, String task, String which) {
        if (!viewer.may(permission)) {
            return List.of();
        }
        var scope = viewer.scope(permission);
        var person = viewer.requirePerson();
        return jdbc.sql("""
                        select r.post_id, r.section_id, r.scope, count(*) as points, coalesce(o.name_zh, s.name_zh) as zh, coalesce(o.name_en, s.name_en) as en
                        from risks.point r join risks.form f on f.id = r.form_id
                        join programme.cycle c on c.id = r.cycle_id and c.stage <> 'CLOSED'
                        join organization.section s on s.id = r.section_id left join organization.post o on o.id = r.post_id
                        where not r.removed and r.verification <> 'REJECTED' and r.status <> 'CLOSED' and %s and %s
                        group by 1, 2, 3, 5, 6 order by 5, 1 limit 100
                        """.formatted(which, scope.predicate("r")))
                .params(scope.parameters())
                .param("person", person.value())
                .param(
                        "posts",
                        viewer.posts().stream().map(post -> post.value()).toArray(UUID[]::new))
                .query((row, n) -> new InboxItem(
                        task,
                        List.of(row.getInt("points")),
                        Bilingual.of(row.getString("zh"), row.getString("en")),
                        url(row.getObject("post_id", UUID.class), row.getObject("section_id", UUID.class)),
                        null))
                .list();
    }

    private static String url(@Nullable UUID post, UUID section) {
        return post == null ? "/risks/grades/sections/" + section : "/risks/grades/posts/" + post;
    }
}
