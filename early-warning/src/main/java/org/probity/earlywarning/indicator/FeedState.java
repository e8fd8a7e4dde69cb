package org.probity.earlywarning.indicator;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /** Those that hold, sorted but for what came since; null after any other change. */
    private @Nullable List<FeedRecord> sorted;

    private boolean isSorted;

    void put(FeedRecord record) {
        FeedRecord before = records.get(record.ref());
        if (before == null || before.revision() <= record.revision()) {
            records.put(record.ref(), record);
            isSorted = false;
            if (before != null || record.withdrawn()) {
                sorted = null;
            } else if (sorted != null) {
                sorted.add(record);
            }
        }
    }

    void remove(FeedRecord.Ref ref) {
        if (records.remove(ref) != null) {
            sorted = null;
        }
    }

    void merge(FeedState later) {
        later.records.values().forEach(this::put);
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /** As long as nothing changes. What is nearly sorted is sorted in a time of its length. */
    List<FeedRecord> inOrder() {
        List<FeedRecord> standing = sorted;
        if (standing == null) {
            standing = new ArrayList<>(records.values());
            standing.removeIf(FeedRecord::withdrawn);
            isSorted = false;
            sorted = standing;
        }
        if (!isSorted) {
            standing.sort(BY_TIME);
            isSorted = true;
        }
        return Collections.unmodifiableList(standing);
    }

    List<FeedRecord> inOrder(RecordKind kind) {
        return inOrder().stream().filter(record -> record.kind() == kind).toList();
    }

    private static LocalDateTime timeOrLast(FeedRecord record) {
        LocalDateTime time = record.time();
        return time == null ? LocalDateTime.MAX : time;
    }
}
