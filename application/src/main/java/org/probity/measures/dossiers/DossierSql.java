package org.probity.measures.dossiers;

/** The parts of SQL that all who read dossiers share. */
final class DossierSql {

    /** A measure that stands: declared {@code m}, and not ended where its life {@code l} is known. */
    private static final String STANDING_MEASURES = """
            risks.measure m left join measures.measure l on l.id = m.id
            where m.point_id = p.id and not m.removed and l.state is distinct from 'ENDED'
            """;

    /** What an analysis rests on: the grade, the scores and every measure of the point {@code p}, as one fingerprint. */
    static final String BASIS = """
            md5(concat_ws('|', p.approved_grade, p.probability, p.harm, p.control,
                (select string_agg(concat_ws('~', m.id, m.type, m.text_zh, m.text_en, m.owner_post_id), '|' order by m.id) from %s)))
            """.formatted(STANDING_MEASURES);

    /** Every point {@code p} with its dossier {@code d}, section {@code s}, post {@code o} and its measures counted in {@code n}. */
    static final String TABLES = """
            risks.point p
            left join measures.dossier d on d.point_id = p.id
            join organization.section s on s.id = p.section_id
            left join organization.post o on o.id = p.post_id
            cross join lateral (
                select count(*) as measures, count(*) filter (where m.type in (%s)) as structural,
                    count(*) filter (where m.type = 'EDUCATION') as education from %s) n
            """.formatted(StructuralMeasure.SQL, STANDING_MEASURES);

    /** A point that the leading group has graded HIGH and that is open. */
    static final String HIGH = "p.approved_grade = 'HIGH' and p.status in ('ACTIVE', 'CHANGED') and not p.removed";

    private static final String COLUMNS = """
            d.id, d.answers, d.disclosure, d.disclosed_what, d.disclosed_where, d.disclosed_when, d.withheld_reason,
            d.state, d.state_since, d.returned_comment, d.version, d.basis,
            p.id as point_id, p.unit_id, p.section_id, p.post_id, p.power_id, p.code, p.title_zh, p.title_en, p.description_zh,
            p.description_en, p.approved_grade, p.probability, p.harm, p.control, p.inherent, p.residual, p.cause, p.effective_on,
            s.name_zh as section_zh, s.name_en as section_en, o.name_zh as post_zh, o.name_en as post_en,
            n.measures, n.structural, n.education, %s as now_basis, (%s) as high, %s as missing
            """;

    private DossierSql() {}

    /** All that {@link Dossiers#dossier} reads; {@code missing} names the rules that do not stand. */
    static String columns() {
        return COLUMNS.formatted(BASIS, HIGH, DossierRule.allMissing());
    }
}
