package org.probity.measures.dossiers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a dossier needs to be complete (P2.2.2h), each with the SQL that is true where it is missing, over the point {@code p}, its
 * dossier {@code d} and the count of its measures {@code n}. One definition serves the page, the list, the totals and the gap report.
 */
public enum DossierRule {
    HOW(answered(DossierQuestion.HOW), "edit#HOW"),
    ALONE(answered(DossierQuestion.ALONE), "edit#ALONE"),
    SIGNS(answered(DossierQuestion.SIGNS), "edit#SIGNS"),
    CASES(answered(DossierQuestion.CASES), "edit#CASES"),
    CONSEQUENCES(answered(DossierQuestion.CONSEQUENCES), "edit#CONSEQUENCES"),
    LIKELIHOOD(answered(DossierQuestion.LIKELIHOOD), "edit#LIKELIHOOD"),
    HARM(answered(DossierQuestion.HARM), "edit#HARM"),
    /** At least two measures. */
    TWO_MEASURES("n.measures < 2", "measures"),
    /** At least one of them structural; only education is no control. */
    STRUCTURAL_MEASURE("n.structural = 0", "measures"),
    DISCLOSURE("""
            d.id is null or d.disclosure is null
            or d.disclosure = 'PUBLIC' and (d.disclosed_what = '' or d.disclosed_where = '' or d.disclosed_when = '')
            or d.disclosure = 'WITHHELD' and length(d.withheld_reason) < 6
            """, "edit#disclosure"),
    ALLOCATION(answered(DossierQuestion.ALLOCATION), "edit#ALLOCATION"),
    /** Grade, scores and measures are those that it was prepared for. */
    CURRENT("d.basis is not null and d.basis <> " + DossierSql.BASIS, "acts"),
    PREPARED("d.id is null or d.state = 'DRAFT'", "acts"),
    ENDORSED("d.id is null or d.state not in ('ENDORSED', 'CONFIRMED')", "acts"),
    /** By the head in person; nobody may do it in the head's name. */
    CONFIRMED("d.id is null or d.state <> 'CONFIRMED'", "acts");

    private final String missing;
    private final String place;

    DossierRule(String missing, String place) {
        this.missing = missing;
        this.place = place;
    }

    private static String answered(DossierQuestion question) {
        return "d.id is null or greatest(length(coalesce(d.answers->'%1$s'->>'zh', '')), length(coalesce(d.answers->'%1$s'->>'en', ''))) < %2$d"
                .formatted(question.name(), DossierQuestion.SHORTEST);
    }

    String missing() {
        return "(" + missing + ")";
    }

    /** Where it is done: a page or part below the dossier's own. */
    public String place() {
        return place;
    }

    /** Whether it is about what the dossier says, so that it must stand before anybody signs. */
    public boolean isContent() {
        return compareTo(CURRENT) < 0;
    }

    /** SQL that is true for a complete dossier. */
    static String complete() {
        return Arrays.stream(values()).map(rule -> "not " + rule.missing()).collect(Collectors.joining(" and "));
    }

    /** SQL that gives the names of all that is missing. */
    static String allMissing() {
        return Arrays.stream(values())
                .map(rule -> "case when " + rule.missing() + " then '" + rule.name() + "' end")
                .collect(Collectors.joining(", ", "array_remove(array[", "], null)"));
    }

    static List<DossierRule> of(String[] names) {
        return Arrays.stream(names).map(DossierRule::valueOf).toList();
    }
}
