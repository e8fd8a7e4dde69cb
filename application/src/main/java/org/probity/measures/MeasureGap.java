package org.probity.measures;

/** What a measure lacks to be carried out (P0.4, P2.2.2a). */
enum MeasureGap {
    OWNER("r.owner_post_id is null"),
    /** The owning post is closed, or nobody holds it today. */
    HOLDER("""
            r.owner_post_id is not null and (w.closed_on <= :today or not exists (select from organization.holding h
                where h.post_id = r.owner_post_id and h.from_on <= :today and (h.to_on is null or h.to_on >= :today)))"""),
    START("m.starts_on is null"),
    DUE("r.due_on is null"),
    EVIDENCE("m.evidence_required_zh = '' and m.evidence_required_en = ''"),
    FREQUENCY("r.check_frequency is null");

    private final String missing;

    MeasureGap(String missing) {
        this.missing = missing;
    }

    /** SQL over the aliases of {@link ControlMeasures#TABLES}, bound to {@code :today}. */
    String missing() {
        return "(" + missing + ")";
    }
}
