package org.probity.shell.deadlines;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.shell.InboxSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What waits for a person in all modules, as they themselves would see it in My work. */
@Component
class WorkOf {

    private static final Logger log = LoggerFactory.getLogger(WorkOf.class);

    private final ObjectProvider<InboxSource> sources;

    WorkOf(ObjectProvider<InboxSource> sources) {
        this.sources = sources;
    }

    /**
     * What waits.
     *
     * @param whole whether every module answered
     */
    record Found(List<InboxItem> items, boolean whole) {

        /** What has a last day. */
        List<InboxItem> dated() {
            return items.stream().filter(item -> item.dueOn() != null).toList();
        }

        Set<Cause> causes() {
            return dated().stream().map(Cause::of).collect(Collectors.toSet());
        }
    }

    /** The person's own work; what others are late with is not of it. A module that fails does not keep the others. */
    Found of(Viewer viewer) {
        var items = new ArrayList<InboxItem>();
        var whole = true;
        for (var source : sources.stream()
                .filter(source -> !(source instanceof OverdueInbox))
                .toList()) {
            try {
                items.addAll(source.itemsFor(viewer));
            } catch (RuntimeException e) {
                whole = false;
                log.error(
                        "{} could not say what waits for a person",
                        source.getClass().getName(),
                        e);
            }
        }
        return new Found(items, whole);
    }
}
