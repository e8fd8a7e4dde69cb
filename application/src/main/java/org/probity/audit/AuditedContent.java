package org.probity.audit;

/**
 * A module's promise that the content of a kind of subject is covered by the log: {@link AuditLog#append} hashes what the
 * query gives for the subject, and verification compares what it gives today with the subject's last entry. Fields that are
 * null are left out of the hash, so that a later migration may add a nullable column.
 *
 * @param kind  the subject's kind, as in {@code risks.form}
 * @param query SQL that gives the columns {@code id uuid} and {@code content jsonb}, one row a subject; what may change without
 *              an act (a counter, a time of last reading) does not belong into the content
 */
public record AuditedContent(String kind, String query) {

    /**
     * Makes JSON look the same in every session, wherever the program runs: times in UTC, bytes in hexadecimal. For the running
     * transaction only.
     */
    static final String CANONICAL_SESSION = """
            select set_config('TimeZone', 'UTC', true), set_config('bytea_output', 'hex', true),
                   set_config('IntervalStyle', 'iso_8601', true), set_config('extra_float_digits', '1', true)
            """;

    /** The whole row of one table, by its {@code id}. */
    public static AuditedContent row(String kind, String table) {
        return new AuditedContent(kind, "select id, to_jsonb(t) as content from " + table + " t");
    }

    /** SQL that gives the columns {@code id uuid} and {@code hash bytea}. */
    String hashes() {
        return "select c.id, sha256(convert_to(jsonb_strip_nulls(c.content)::text, 'UTF8')) as hash from (" + query
                + ") c";
    }
}
