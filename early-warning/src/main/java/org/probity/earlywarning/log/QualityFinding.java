package org.probity.earlywarning.log;

/**
 * One defect of a log.
 *
 * @param row the row concerned, counted from one; 0 where it concerns a whole case
 * @param caseId the case concerned, empty where none is named
 * @param found what stands there, shortened to 80 characters
 */
public record QualityFinding(QualityKind kind, long row, String caseId, String found) {

    private static final int SHOWN = 80;

    public QualityFinding {
        if (found.length() > SHOWN) {
            found = found.substring(0, SHOWN) + "…";
        }
    }
}
