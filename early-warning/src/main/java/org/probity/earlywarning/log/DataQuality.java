package org.probity.earlywarning.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All defects of one log: every one is counted, the first of each kind are kept with their rows. */
public final class DataQuality {

    /** How many findings of one kind are kept with row numbers. */
    public static final int KEPT_OF_EACH_KIND = 1000;

    private final Map<QualityKind, Integer> counts = new EnumMap<>(QualityKind.class);
    private final List<QualityFinding> findings = new ArrayList<>();

    DataQuality() {}

    void add(QualityFinding finding) {
        if (counts.merge(finding.kind(), 1, Integer::sum) <= KEPT_OF_EACH_KIND) {
            findings.add(finding);
        }
    }

    /** Whether a finding of this kind would be kept with its row. */
    boolean keepsMore(QualityKind kind) {
        return count(kind) < KEPT_OF_EACH_KIND;
    }

    /** Counts defects that are not kept. */
    void count(QualityKind kind, int more) {
        counts.merge(kind, more, Integer::sum);
    }

    /** How many defects of each kind; kinds without any are left out. */
    public Map<QualityKind, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }

    public int count(QualityKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** The kept findings, at most {@link #KEPT_OF_EACH_KIND} of each kind. */
    public List<QualityFinding> findings() {
        return List.copyOf(findings);
    }
}
