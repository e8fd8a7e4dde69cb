package org.probity.earlywarning.indicator;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;

/**
 * What holds of one key: records, one a kind and id. Since it is a set, neither the order in which records came nor how
 * often one came can be told from it.
 */
public final class FeedState {

    /** By time, those without any last, then by id. */
    static final Comparator<FeedRecord> BY_TIME = Comparator.comparing(FeedState::timeOrLast)
            .thenComparing(FeedRecord::kind)
            .thenComparing(FeedRecord::id);

    private final Map<FeedRecord.Ref, FeedRecord> records = new LinkedHashMap<>();

    void put(FeedRecord record) {
        FeedRecord before = records.get(record.ref());
        if (before == null || before.revision() <= record.revision()) {
            records.put(record.ref(), record);
        }
    }

    void remove(FeedRecord.Ref ref) {
        records.remove(ref);
    }

    void merge(FeedState later) {
        later.records.values().forEach(this::put);
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    List<FeedRecord> inOrder() {
        List<FeedRecord> sorted = new ArrayList<>(records.values());
        sorted.removeIf(FeedRecord::withdrawn);
        sorted.sort(BY_TIME);
        return sorted;
    }

    List<FeedRecord> inOrder(RecordKind kind) {
        List<FeedRecord> sorted = inOrder();
        sorted.removeIf(record -> record.kind() != kind);
        return sorted;
    }

    private static LocalDateTime timeOrLast(FeedRecord record) {
        LocalDateTime time = record.time();
        return time == null ? LocalDateTime.MAX : time;
    }
}
