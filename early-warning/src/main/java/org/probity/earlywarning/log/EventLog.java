package org.probity.earlywarning.log;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * A log in memory. Events are numbered from zero and stand case by case; the events of case {@code c} are those from
 * {@code caseStart(c)} up to and without {@code caseEnd(c)}, in the order of the source. Immutable, and safe to be read
 * from many threads.
 */
public final class EventLog {

    private final int[] caseStarts;
    private final Column caseIds;
    private final Timestamps times;
    private final Codes offsets;
    private final RowNumbers rows;
    private final Map<Field, Column> fields;
    private final Map<String, Column> attributes;
    private final Map<String, Column> caseAttributes;
    private final Amounts amounts;
    private final DataQuality quality;
    private final Variants variants;

    EventLog(
            int[] caseStarts,
            Column caseIds,
            Timestamps times,
            Codes offsets,
            RowNumbers rows,
            Map<Field, Column> fields,
            Map<String, Column> attributes,
            Map<String, Column> caseAttributes,
            List<QualityFinding> foundWhileReading,
            Clock clock) {
        this.caseStarts = caseStarts;
        this.caseIds = caseIds;
        this.times = times;
        this.offsets = offsets;
        this.rows = rows;
        this.fields = fields;
        this.attributes = attributes;
        this.caseAttributes = caseAttributes;
        this.amounts = Amounts.of(column(Field.AMOUNT).dictionary());
        ForkJoinTask<Variants> found = ForkJoinPool.commonPool().submit(() -> Variants.of(this));
        this.quality = QualityInspection.of(this, foundWhileReading, clock);
        this.variants = found.join();
    }

    /** The number of events. */
    public int size() {
        return caseStarts[caseStarts.length - 1];
    }

    public int caseCount() {
        return caseStarts.length - 1;
    }

    /** The index of the first event of a case. */
    public int caseStart(int caseIndex) {
        return caseStarts[caseIndex];
    }

    /** The index after the last event of a case. */
    public int caseEnd(int caseIndex) {
        return caseStarts[caseIndex + 1];
    }

    /** The case's id as the source has it; empty where it has none. Two cases may bear the same id. */
    public String caseId(int caseIndex) {
        return Objects.requireNonNullElse(caseIds.text(caseIndex), "");
    }

    /** Whether some two cases bear the same id. */
    public boolean isAnyCaseRepeated() {
        return caseIds.dictionary().size() < caseCount();
    }

    /** The case to which an event belongs. */
    public int caseOf(int event) {
        int low = 0;
        int high = caseCount();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (caseStarts[middle] <= event) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A view of one event; finds its case by binary search, so prefer {@link #event(int, int)} in loops over cases. */
    public Event event(int index) {
        return event(caseOf(index), index);
    }

    /** A view of one event whose case is known. */
    public Event event(int caseIndex, int index) {
        return new LogEvent(this, caseIndex, index);
    }

    /** Milliseconds since the epoch, or {@link Event#NO_TIME}. */
    public long epochMillis(int event) {
        return times.at(event);
    }

    /** Whether any event states a time. */
    public boolean isTimed() {
        return !(times instanceof Timestamps.None);
    }

    /** The offset from UTC in which the time was recorded, in minutes. */
    public int offsetMinutes(int event) {
        int code = offsets.at(event);
        return code == Dictionary.ABSENT ? 0 : code - LogColumns.OFFSET_BASE;
    }

    /** Where the source states the event, counted from one. */
    public long row(int event) {
        return rows.at(event);
    }

    /** The column of a fact with a fixed meaning; empty where the source does not have it. */
    public Column column(Field field) {
        return Objects.requireNonNull(fields.get(field));
    }

    /** The distinct amounts as numbers, by the codes of {@link Field#AMOUNT}. */
    public Amounts amounts() {
        return amounts;
    }

    /** The column of any other fact of events, or null where the source does not have it. */
    public @Nullable Column attribute(String name) {
        return attributes.get(name);
    }

    /** The names of the facts that {@link #attribute} gives. */
    public Set<String> attributeNames() {
        return attributes.keySet();
    }

    /** The column of a fact of whole cases (rows are case indexes; the name without {@code case:}), or null. */
    public @Nullable Column caseAttribute(String name) {
        return caseAttributes.get(name);
    }

    public Set<String> caseAttributeNames() {
        return caseAttributes.keySet();
    }

    /** The distinct sequences of activities. */
    public Variants variants() {
        return variants;
    }

    /** What is wrong with this log. */
    public DataQuality quality() {
        return quality;
    }

    /** What the columns occupy, in bytes, without the dictionaries. */
    public long columnBytes() {
        long total = 4L * caseStarts.length + times.bytes() + offsets.bytes() + rows.bytes() + caseIds.bytes();
        for (Map<?, Column> part : List.of(fields, attributes, caseAttributes)) {
            total += part.values().stream().mapToLong(Column::bytes).sum();
        }
        return total + variants.bytes();
    }
}
