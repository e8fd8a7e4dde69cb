package org.probity.risks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's lines by section and source (P0.3). A line with several sources counts under each of them, and once among the points.
 *
 * @param only the one source the list is filtered by; the others are then not asked for
 */
record SourceTable(@Nullable RiskSource only, List<Row> rows) {

    /** From so many points on, one and the same source for all is worth a question. */
    static final int WORTH_ASKING = 3;

    SourceTable {
        rows = List.copyOf(rows);
    }

    /**
     * A section's lines.
     *
     * @param whole whether these are all lines of the section, so that one can speak of the section itself
     */
    record Row(LedgerRow.Named section, Map<RiskSource, Long> bySource, long points, boolean whole) {

        Row {
            bySource = Map.copyOf(bySource);
        }

        public long of(RiskSource source) {
            return bySource.getOrDefault(source, 0L);
        }

        /** Whether all points have one and the same source, as if the other aspects had not been considered. */
        public boolean isOneSided() {
            return whole
                    && points >= WORTH_ASKING
                    && bySource.values().stream().filter(count -> count > 0).count() == 1;
        }
    }

    public List<RiskSource> columns() {
        return only == null ? List.of(RiskSource.values()) : List.of(only);
    }

    public long of(RiskSource source) {
        return rows.stream().mapToLong(row -> row.of(source)).sum();
    }

    public long points() {
        return rows.stream().mapToLong(Row::points).sum();
    }
}
