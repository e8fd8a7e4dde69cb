package org.probity.risks;

import java.util.List;

/** What the ledger's filter offers. */
record LedgerChoices(
        List<RiskScope> scopes,
        List<RiskSource> sources,
        List<RiskCause> causes,
        List<String> grades,
        List<GradeState> gradeStates,
        List<PointStatus> statuses,
        List<LedgerSort> sorts,
        List<Integer> sizes) {

    static final LedgerChoices ALL = new LedgerChoices(
            List.of(RiskScope.values()),
            List.of(RiskSource.values()),
            List.of(RiskCause.values()),
            List.of("HIGH", "MEDIUM", "LOW", "NONE"),
            List.of(GradeState.values()),
            List.of(PointStatus.ACTIVE, PointStatus.CHANGED, PointStatus.CLOSED),
            List.of(LedgerSort.values()),
            List.of(10, 25, 100));
}
