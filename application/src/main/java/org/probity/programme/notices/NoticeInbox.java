package org.probity.programme.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Things that wait to be made public, drafts to publish and objections to decide. */
@Component
class NoticeInbox implements InboxSource {

    private final JdbcClient jdbc;
    private final Notices notices;

    NoticeInbox(JdbcClient jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        var unit = viewer.unit();
        var person = viewer.person();
        if (unit == null || person == null) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        if (viewer.may("programme:publicise")) {
            var drafts = jdbc.sql("""
                            select id, title_zh, title_en from programme.notice where unit_id = :unit and state = 'DRAFT' limit 50
                            """)
                    .param("unit", unit.value())
                    .query((row, n) -> new InboxItem(
                            "programme.inbox.publish",
                            List.of(),
                            Bilingual.of(row.getString(2), row.getString(3)),
                            "/programme/notices/" + row.getObject(1, UUID.class),
                            null))
                    .list();
            items.addAll(drafts);
            if (drafts.isEmpty()) {
                notices.subjects().forEach(subject -> {
                    var pending = subject.pending(unit);
                    if (!pending.isEmpty()) {
                        items.add(new InboxItem(
                                "programme.inbox.draft-notice",
                                List.of(pending.size()),
                                pending.get(0).text(),
                                "/programme/notices/new?kind=" + subject.kind(),
                                null));
                    }
                });
            }
        }
        if (viewer.may("programme:decide-objection")) {
            jdbc.sql("""
                            select o.notice_id, n.title_zh, n.title_en, o.due_on from programme.objection o
                            join programme.notice n on n.id = o.notice_id
                            where n.unit_id = :unit and n.state = 'PUBLICISING' and o.state = 'OPEN' and o.person_id is distinct from :person
                            order by o.due_on limit 100
                            """)
                    .param("unit", unit.value())
                    .param("person", person.value())
                    .query(row -> {
                        items.add(new InboxItem(
                                        "programme.inbox.decide-objection",
                                        List.of(),
                                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                                        "/programme/notices/" + row.getObject("notice_id", UUID.class),
                                        row.getObject("due_on", LocalDate.class))
                                .toOffice("programme:read"));
                    });
        }
        return items;
    }
}
