package org.probity.earlywarning.feed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records that hold, one a kind and id, however often and in whatever order they came. For one thread at a time.
 */
public final class RecordStore {

    /** Records of one kind that are kept at most; past it the oldest happenings go. */
    public static final int MOST = 2_000_000;

    private final Map<RecordKind, Map<String, FeedRecord>> byKind = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, Integer> standing = new EnumMap<>(RecordKind.class);

    private final Set<RecordKind> declared = EnumSet.noneOf(RecordKind.class);

    /** By kind, column and value; made when first asked for, and dropped with any change of the kind. */
    private final Map<RecordKind, Map<String, Map<String, List<FeedRecord>>>> byColumn =
            new EnumMap<>(RecordKind.class);

    /** What became of a record: it changed what holds, or the same or a later one was there. */
    public record Outcome(boolean changed, @Nullable FeedRecord before) {}

    /** @throws IllegalStateException for one more record of a full register, which cannot forget */
    public Outcome put(FeedRecord record) {
        declared.add(record.kind());
        Map<String, FeedRecord> records = byKind.computeIfAbsent(record.kind(), unknown -> new LinkedHashMap<>());
        FeedRecord before = records.get(record.id());
        if (before != null && (before.revision() > record.revision() || before.saysTheSameAs(record))) {
            return new Outcome(false, before);
        }
        if (before == null && record.kind().isRegister() && records.size() >= MOST) {
            throw new IllegalStateException(record.kind().feed() + " has more than " + MOST + " records");
        }
        records.put(record.id(), record);
        byColumn.remove(record.kind());
        int change = (record.withdrawn() ? 0 : 1) - (before == null || before.withdrawn() ? 0 : 1);
        standing.merge(record.kind(), change, Integer::sum);
        return new Outcome(true, before);
    }

    /** Notes that a feed is given, even if nothing stands in it; false where that was known. */
    public boolean declare(RecordKind kind) {
        return declared.add(kind);
    }

    /** Whether a feed was given at all: only then does the absence of a record mean something. */
    public boolean has(RecordKind kind) {
        return declared.contains(kind);
    }

    public Set<RecordKind> declared() {
        return Collections.unmodifiableSet(declared);
    }

    public @Nullable FeedRecord find(RecordKind kind, @Nullable String id) {
        FeedRecord found =
                id == null ? null : byKind.getOrDefault(kind, Map.of()).get(id);
        return found == null || found.withdrawn() ? null : found;
    }

    /** Those that hold, in the order in which they first came. */
    public List<FeedRecord> all(RecordKind kind) {
        return byKind.getOrDefault(kind, Map.of()).values().stream()
                .filter(record -> !record.withdrawn())
                .toList();
    }

    /** Those that hold and state a value in a column, or among the values of a list. */
    public List<FeedRecord> where(RecordKind kind, String column, @Nullable String value) {
        if (value == null) {
            return List.of();
        }
        return byColumn.computeIfAbsent(kind, none -> new HashMap<>())
                .computeIfAbsent(column, none -> index(kind, column))
                .getOrDefault(value, List.of());
    }

    private Map<String, List<FeedRecord>> index(RecordKind kind, String column) {
        Map<String, List<FeedRecord>> index = new HashMap<>();
        for (FeedRecord record : all(kind)) {
            String single = record.text(column);
            List<String> several = record.list(column);
            for (String value : several.isEmpty() && single != null ? List.of(single) : several) {
                index.computeIfAbsent(value, none -> new ArrayList<>()).add(record);
            }
        }
        return index;
    }

    /** All, the withdrawn ones too, which keep older revisions away. */
    public Collection<FeedRecord> everything() {
        List<FeedRecord> all = new ArrayList<>();
        byKind.values().forEach(records -> all.addAll(records.values()));
        return Collections.unmodifiableList(all);
    }

    public int size(RecordKind kind) {
        return standing.getOrDefault(kind, 0);
    }

    /** Takes away happenings from before a day and, of kinds past {@link #MOST}, the oldest; returns them. */
    public List<FeedRecord> forget(LocalDate before) {
        List<FeedRecord> gone = new ArrayList<>();
        byKind.forEach((kind, records) -> {
            if (!kind.isRegister()) {
                List<FeedRecord> inOrder = new ArrayList<>(records.values());
                inOrder.sort(Comparator.comparing(RecordStore::timeOrLast));
                int tooMany = Math.max(0, inOrder.size() - MOST);
                for (int i = 0; i < inOrder.size(); i++) {
                    if (i < tooMany || timeOrLast(inOrder.get(i)).isBefore(before.atStartOfDay())) {
                        gone.add(inOrder.get(i));
                    }
                }
            }
        });
        gone.forEach(record -> {
            Objects.requireNonNull(byKind.get(record.kind())).remove(record.id());
            byColumn.remove(record.kind());
            standing.merge(record.kind(), record.withdrawn() ? 0 : -1, Integer::sum);
        });
        return gone;
    }

    private static LocalDateTime timeOrLast(FeedRecord record) {
        LocalDateTime time = record.time();
        return time == null ? LocalDateTime.MAX : time;
    }
}
