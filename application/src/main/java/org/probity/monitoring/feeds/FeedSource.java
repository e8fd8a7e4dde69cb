package org.probity.monitoring.feeds;

import java.util.List;
import java.util.Set;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.organization.UnitId;

/**
 * A register of the application itself that gives records to the indicators: computed whenever they are asked for, never typed
 * again. The module that keeps the register implements it, and publishes {@link RecordsArrived} when the register changes.
 */
public interface FeedSource {

    /** The kinds it knows all of: that a record is missing among these means that there is none. */
    Set<RecordKind> kinds();

    /** What holds today, each record under an id of its own. */
    List<FeedRecord> records(UnitId unit, RecordKind kind);

    /** Where people see the register: key of its name's words and its address, as in {@code measures.education.menu}. */
    Register register(RecordKind kind);

    /**
     * A register's page.
     *
     * @param label key of its name
     * @param url   its address
     */
    record Register(String label, String url) {}
}
