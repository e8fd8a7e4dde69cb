package org.probity.audit;

/**
 * A module's promise that the content of a kind of subject is covered by the log: {@link AuditLog#append} hashes what the
 * query gives for the subject, and verification compares what it gives today with the subject's last entry.
 *
 * @param kind  the subject's kind, as in {@code risks.form}
 * @param query SQL that gives the columns {@code id uuid} and {@code content jsonb}, one row a subject; what may change without
 *              an act (a counter, a time of last reading) does not belong into the content
 */
public record AuditedContent(String kind, String query) {

    /** The whole row of one table, by its {@code id}. */
    public static AuditedContent row(String kind, String table) {
        return new AuditedContent(kind, "select id, to_jsonb(t) as content from " + table + " t");
    }
}
