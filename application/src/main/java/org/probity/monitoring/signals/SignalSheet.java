package org.probity.monitoring.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/** All that one signal's page shows beside {@link SignalFacts} (F10). */
public record SignalSheet(
        Bilingual indicatorName,
        @Nullable Integer indicatorVersion,
        Map<String, Object> parameters,
        @Nullable String sourceUrl,
        Bilingual section,
        Bilingual post,
        @Nullable UUID postId,
        Bilingual power,
        @Nullable UUID powerId,
        LocalDate lastSeenOn,
        LocalDate dueOn,
        boolean overdue,
        List<StepMark> marks,
        Bilingual assignedBy,
        @Nullable LocalDate assignedOn,
        String findings,
        Findings.@Nullable Proposal proposal,
        @Nullable SignalLevel judgedLevel,
        String levelReason,
        @Nullable ProposedStep step,
        @Nullable Dismissal dismissal,
        String dismissalReason,
        String exclusion,
        @Nullable UUID proposedBy,
        Bilingual proposer,
        @Nullable LocalDate proposedOn,
        String returnedReason,
        Bilingual concluder,
        @Nullable LocalDate concludedOn,
        String opinion,
        @Nullable LocalDate settledOn,
        String settlement,
        List<Bilingual> verifiers,
        List<Told> persons,
        List<Occurrence> occurrences,
        List<SignalReference> references) {

    /** Somebody it concerns: told when, answered what. */
    public record Told(
            UUID person,
            Bilingual name,
            @Nullable LocalDate toldOn,
            String answer,
            @Nullable LocalDate answeredOn) {}

    /**
     * The rows as they were frozen.
     *
     * @param intact whether they still have the hash they were frozen with
     */
    public record Occurrence(
            int position,
            LocalDate seenOn,
            SignalLevel level,
            @Nullable String value,
            List<Map<String, Object>> rows,
            String hash,
            boolean intact) {

        /** The columns, in the order in which the rows name them. */
        public Set<String> columns() {
            var columns = new java.util.LinkedHashSet<String>();
            rows.forEach(row -> columns.addAll(row.keySet()));
            return columns;
        }
    }
}
