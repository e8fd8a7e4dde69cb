package org.probity.shell.deadlines;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.organization.PersonId;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What others are overdue with and their superior heard of: who, what, since when. It ends when the thing is done, or when the
 * reader is no longer the one above.
 */
@Component
class OverdueInbox implements InboxSource {

    private static final int MOST = 50;

    /** People whose work is looked at anew each time; of more the latest look counts. */
    private static final int LOOKED_AT = 10;

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final WorkOf work;
    private final Superiors superiors;
    private final MessageSource messages;
    private final Dates dates;

    OverdueInbox(
            JdbcClient jdbc, Viewers viewers, WorkOf work, Superiors superiors, MessageSource messages, Dates dates) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.work = work;
        this.superiors = superiors;
        this.messages = messages;
        this.dates = dates;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        return heardOf(viewer).stream().map(waiting -> item(waiting, viewer)).toList();
    }

    /** What the viewer heard of and is still so. */
    List<Waiting> heardOf(Viewer viewer) {
        var person = viewer.person();
        if (person == null) {
            return List.of();
        }
        var heard = jdbc.sql(WaitingRows.COLUMNS + """
                        join shell.reminder r on r.waiting_id = w.id and r.occasion = 'ESCALATED' and r.person_id = :person
                        where w.gone_at is null and w.overdue <> 'STAYS' order by w.due_on, w.id limit :most
                        """)
                .param("person", person.value())
                .param("most", MOST)
                .query(WaitingRows::waiting)
                .list();
        var today = dates.today();
        var now = new HashMap<PersonId, Set<Cause>>();
        return heard.stream()
                .filter(waiting -> superiors
                        .of(waiting.person(), waiting.unit(), waiting.section(), waiting.overdue(), today)
                        .contains(person))
                .filter(waiting -> stillWaits(waiting, now))
                .toList();
    }

    private boolean stillWaits(Waiting waiting, Map<PersonId, Set<Cause>> now) {
        if (!now.containsKey(waiting.person()) && now.size() >= LOOKED_AT) {
            return true;
        }
        return now.computeIfAbsent(
                        waiting.person(),
                        person -> viewers.of(person)
                                .map(work::of)
                                .map(found -> found.whole() ? found.causes() : Set.of(waiting.cause()))
                                .orElse(Set.of()))
                .contains(waiting.cause());
    }

    private InboxItem item(Waiting waiting, Viewer viewer) {
        var open = waiting.isOpenTo(viewer);
        return new InboxItem(
                "shell.deadlines.inbox.overdue",
                List.of(),
                new Bilingual(words(waiting, open, Locale.SIMPLIFIED_CHINESE), words(waiting, open, Locale.ENGLISH)),
                open ? waiting.url() : "/shell/deadlines/overdue",
                waiting.dueOn());
    }

    private String words(Waiting waiting, boolean open, Locale language) {
        var kind = messages.getMessage(waiting.task(), waiting.counts().toArray(), waiting.task(), language);
        var about = open ? waiting.about().in(language) : "";
        return messages.getMessage(
                about.isEmpty() ? "shell.deadlines.inbox.who-what" : "shell.deadlines.inbox.who-what-about",
                new Object[] {waiting.name().in(language), kind, about},
                language);
    }
}
