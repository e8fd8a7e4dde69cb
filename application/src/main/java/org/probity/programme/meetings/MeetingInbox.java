package org.probity.programme.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.programme.MeetingBody;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings to come to, to record and to close, and matters that wait for one. */
@Component
class MeetingInbox implements InboxSource {

    private final JdbcClient jdbc;
    private final Matters matters;
    private final Dates dates;

    MeetingInbox(JdbcClient jdbc, Matters matters, Dates dates) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.dates = dates;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        var person = viewer.person();
        var unit = viewer.unit();
        if (person == null || unit == null) {
            return List.of();
        }
        var today = dates.today();
        var items = new ArrayList<InboxItem>();
        jdbc.sql("""
                        select m.id, m.title_zh, m.title_en, m.held_on, m.state, m.recorder_id = :person as records
                        from programme.meeting m
                        where m.unit_id = :unit and m.state in ('PLANNED', 'HELD')
                          and (m.recorder_id = :person or exists (select 1 from programme.attendance a
                               where a.meeting_id = m.id and a.person_id = :person))
                        order by m.held_on limit 100
                        """)
                .param("unit", unit.value())
                .param("person", person.value())
                .query(row -> {
                    var day = row.getObject("held_on", LocalDate.class);
                    var planned = "PLANNED".equals(row.getString("state"));
                    var records = row.getBoolean("records");
                    var task = !planned
                            ? (records ? "programme.inbox.finish-minutes" : "")
                            : records && !day.isAfter(today)
                                    ? "programme.inbox.record-meeting"
                                    : day.isBefore(today) ? "" : "programme.inbox.attend-meeting";
                    if (!task.isEmpty()) {
                        items.add(new InboxItem(
                                task,
                                List.of(),
                                Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                                "/programme/meetings/" + row.getObject("id", UUID.class),
                                planned ? day : null));
                    }
                });
        if (viewer.may("programme:arrange")) {
            matters.pending(unit, MeetingBody.LEADING_GROUP, null, null)
                    .forEach(group -> items.add(new InboxItem(
                            "programme.inbox.call-meeting",
                            List.of(group.matters().size()),
                            group.matters().get(0).title(),
                            "/programme/meetings/new",
                            null)));
        }
        return items;
    }
}
