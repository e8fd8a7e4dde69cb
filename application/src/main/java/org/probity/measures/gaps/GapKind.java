package org.probity.measures.gaps;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.probity.measures.dossiers.Dossiers;
import org.probity.risks.VagueWords;

/**
 * A kind of gap (P0.4, P0.1, P2.1.1c, P2.2.2a, P2.2.2b, P2.2.2h) as one rule: SQL that gives its rows as of {@code :day} with the
 * columns {@code id, code, title_zh, title_en, unit_id, section_id, post_id}, over which the reader's scope is laid. What is closed
 * disappears by itself, since nothing is stored. A hint asks for a look and is no gap.
 */
public enum GapKind {
    /** A power that no post exercises today. */
    POWER_WITHOUT_POST(false, "/powers/{id}", """
            select w.id, w.code, w.name_zh as title_zh, w.name_en as title_en, w.unit_id, w.section_id, null::uuid as post_id
            from powers.power w where w.state <> 'REVOKED' and not exists (select from powers.allocation a
                where a.power_id = w.id and not a.removed and a.from_on <= :day and (a.to_on is null or a.to_on >= :day))
            """),
    /** A step at which a risk is marked or found, with no control said on it. */
    STEP_WITHOUT_CONTROL(false, "/powers/{id}/steps", """
            select w.id, w.code || ' / ' || t.number as code, t.name_zh as title_zh, t.name_en as title_en, w.unit_id, w.section_id,
                t.post_id
            from powers.step t join powers.power w on w.id = t.power_id and w.state <> 'REVOKED'
            where not t.removed and btrim(t.control) = '' and (
                t.id in (select p.step_id from risks.point p
                    where p.step_id is not null and p.unit_id = :scope_unit and p.status in ('ACTIVE', 'CHANGED') and not p.removed)
                or (t.power_id, t.number) in (select m.power_id, m.number from powers.imported_mark m))
            """),
    /** A post that somebody holds, for which the open year has no form. */
    POST_WITHOUT_FORM(false, "/risks/progress", """
            select o.id, o.code, o.name_zh as title_zh, o.name_en as title_en, o.unit_id, o.section_id, o.id as post_id
            from organization.post o join programme.cycle c on c.unit_id = o.unit_id and c.stage <> 'CLOSED'
            where (o.closed_on is null or o.closed_on > :day)
              and exists (select from organization.holding h where h.post_id = o.id and h.from_on <= :day and (h.to_on is null or h.to_on >= :day))
              and not exists (select from risks.form f where f.post_id = o.id and f.cycle_id = c.id and f.state <> 'WITHDRAWN')
            """),
    POINT_WITHOUT_MEASURE(false, "/measures?point={id}", """
            select p.id, p.code, p.title_zh, p.title_en, p.unit_id, p.section_id, p.post_id from risks.point p
            where p.status in ('ACTIVE', 'CHANGED') and not p.removed and not exists (
                select from risks.measure m left join measures.measure l on l.id = m.id
                where m.point_id = p.id and not m.removed and l.state is distinct from 'ENDED')
            """),
    MEASURE_WITHOUT_OWNER(false, "/measures/{id}", Sql.MEASURES + " and m.owner_post_id is null"),
    MEASURE_WITHOUT_DUE_DAY(false, "/measures/{id}", Sql.MEASURES + " and m.due_on is null"),
    /** Nobody could tell whether it is carried out. */
    MEASURE_WITHOUT_EVIDENCE(
            false, "/measures/{id}", Sql.MEASURES + " and l.evidence_required_zh = '' and l.evidence_required_en = ''"),
    /** Rule building follows the point (P2.2.2b): none that applies is tied to it. */
    POINT_WITHOUT_RULE(false, "/risks/ledger/{id}", """
            select p.id, p.code, p.title_zh, p.title_en, p.unit_id, p.section_id, p.post_id from risks.point p
            where p.status in ('ACTIVE', 'CHANGED') and not p.removed and not exists (
                select from risks.point_rule c join powers.rule r on r.id = c.rule_id
                where c.point_id = p.id and not c.removed and r.state = 'ISSUED' and (r.repealed_on is null or r.repealed_on > :day))
            """),
    HIGH_WITHOUT_DOSSIER(
            false,
            "/measures/dossiers/{id}",
            "select p.id, p.code, p.title_zh, p.title_en, p.unit_id, p.section_id, p.post_id from " + Dossiers.tables()
                    + " where " + Dossiers.incomplete()),
    /** Nobody answers for its MEDIUM posts (P2.2.1d). */
    SECTION_WITHOUT_LEADER(false, "/organization/sections/{id}", """
            select s.id, s.code, s.name_zh as title_zh, s.name_en as title_en, s.unit_id, s.id as section_id, null::uuid as post_id
            from organization.section s where (s.closed_on is null or s.closed_on > :day) and not exists (
                select from organization.division d where d.section_id = s.id and d.from_on <= :day and (d.to_on is null or d.to_on >= :day))
            """),
    /** Distribution of funds usually becomes a risk from some amount on (P2.1.2n). */
    DISTRIBUTION_WITHOUT_THRESHOLD(true, "/risks/ledger/{id}", """
            select p.id, p.code, p.title_zh, p.title_en, p.unit_id, p.section_id, p.post_id from risks.point p
            where p.status in ('ACTIVE', 'CHANGED') and not p.removed and p.scope = 'UNIT' and p.unit_kind = 'DISTRIBUTION' and p.threshold is null
            """),
    /** The same words on ten points or more were hardly thought for each (P0.4). */
    MEASURE_COPIED(true, "/measures/{id}", Sql.MEASURES + """
             and lower(btrim(coalesce(nullif(m.text_zh, ''), m.text_en))) in (
                select lower(btrim(coalesce(nullif(a.text_zh, ''), a.text_en)))
                from risks.measure a join risks.point b on b.id = a.point_id and b.status in ('ACTIVE', 'CHANGED') and not b.removed
                where not a.removed and b.unit_id = :scope_unit
                group by 1 having count(distinct a.point_id) >= 10)
            """),
    /** Its words tell neither who, when nor how one sees that it was done (P2.2.2a). */
    MEASURE_VAGUE(
            true,
            "/measures/{id}",
            Sql.MEASURES + " and " + VagueWords.sql("coalesce(nullif(m.text_zh, ''), m.text_en)"));

    /** What several kinds begin with; a constant of an enum cannot be read by its own constants. */
    private static final class Sql {

        private static final String MEASURES = """
                select m.id, l.number as code, m.text_zh as title_zh, m.text_en as title_en, p.unit_id, p.section_id, p.post_id
                from measures.measure l join risks.measure m on m.id = l.id and not m.removed
                join risks.point p on p.id = m.point_id and p.status in ('ACTIVE', 'CHANGED') and not p.removed
                where l.state <> 'ENDED'""";
    }

    private final boolean hint;
    private final String closedAt;
    private final String rows;

    GapKind(boolean hint, String closedAt, String rows) {
        this.hint = hint;
        this.closedAt = closedAt;
        this.rows = rows;
    }

    /** Whether it only asks for a look. */
    public boolean isHint() {
        return hint;
    }

    /** The page that closes it. */
    String closedAt() {
        return closedAt;
    }

    String rows() {
        return rows;
    }

    /** How an address names it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<GapKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
