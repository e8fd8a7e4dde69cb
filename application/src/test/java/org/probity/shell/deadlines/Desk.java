package org.probity.shell.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.boot.test.context.TestComponent;

/** A module whose work a test lays on people's desks and takes away. */
@TestComponent
class Desk implements InboxSource {

    private final Map<PersonId, List<InboxItem>> items = new ConcurrentHashMap<>();

    /** People of whom this module cannot say what waits. */
    final List<PersonId> broken = new CopyOnWriteArrayList<>();

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        var person = viewer.requirePerson();
        if (broken.contains(person)) {
            throw new IllegalStateException("this module is broken");
        }
        return items.getOrDefault(person, List.of());
    }

    static InboxItem item(String url, LocalDate due) {
        return new InboxItem(
                "risks.inbox.fill", List.of(), new Bilingual("保密的事情" + url, "A confidential matter " + url), url, due);
    }

    void lay(PersonId person, InboxItem item) {
        items.computeIfAbsent(person, p -> new CopyOnWriteArrayList<>()).add(item);
    }

    void take(PersonId person, String url) {
        items.getOrDefault(person, List.of()).removeIf(item -> item.url().equals(url));
    }

    void clear() {
        items.clear();
        broken.clear();
    }
}
