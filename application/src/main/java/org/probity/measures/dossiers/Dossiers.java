package org.probity.measures.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.probity.frame.Asked;
import org.probity.organization.PostId;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.Grade;
import org.probity.risks.RiskCause;
import org.probity.risks.RiskPointId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dossiers of HIGH points, for every part of the application that asks whether they stand. */
@Repository
public class Dossiers {

    public static final String SUBJECT = "measures.dossier";

    private final JdbcClient jdbc;

    Dossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The point with its dossier, whatever its grade is now; nothing where no such point is in the ledger. */
    public Optional<Dossier> of(RiskPointId point) {
        return jdbc.sql("select " + DossierSql.columns() + " from " + DossierSql.TABLES
                        + " where p.id = :point and p.status <> 'DRAFT' and not p.removed")
                .param("point", point.value())
                .query(Dossiers::dossier)
                .optional();
    }

    /** How many HIGH points the scope has, and how many of them have a complete dossier. */
    public Coverage coverage(Scope scope) {
        return jdbc.sql("select count(*) as high, count(*) filter (where " + DossierRule.complete()
                        + ") as complete from " + DossierSql.TABLES + " where " + DossierSql.HIGH + " and "
                        + scope.predicate("p"))
                .params(scope.parameters())
                .query((row, n) -> new Coverage(row.getLong("high"), row.getLong("complete")))
                .single();
    }

    /** SQL that is true for a HIGH point {@code p} whose dossier is not complete; goes with {@link #tables}. */
    public static String incomplete() {
        return DossierSql.HIGH + " and not (" + DossierRule.complete() + ")";
    }

    /** The tables over which {@link #incomplete} asks: the point {@code p}, its dossier, section {@code s} and post {@code o}. */
    public static String tables() {
        return DossierSql.TABLES;
    }

    /** How far the HIGH points are covered. */
    public record Coverage(long high, long complete) {

        public long percent() {
            return high == 0 ? 100 : complete * 100 / high;
        }
    }

    static Dossier dossier(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var basis = row.getString("basis");
        var now = row.getString("now_basis");
        var since = row.getTimestamp("state_since");
        var post = row.getObject("post_id", UUID.class);
        return new Dossier(
                id == null ? null : new DossierId(id),
                new Dossier.Point(
                        new RiskPointId(row.getObject("point_id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new SectionId(row.getObject("section_id", UUID.class)),
                        post == null ? null : new PostId(post),
                        row.getObject("power_id", UUID.class),
                        row.getString("code"),
                        bilingual(row, "title"),
                        bilingual(row, "description"),
                        Asked.constant(Grade.class, row.getString("approved_grade")),
                        row.getBoolean("high"),
                        row.getObject("probability", Integer.class),
                        row.getObject("harm", Integer.class),
                        row.getBigDecimal("control"),
                        row.getBigDecimal("residual"),
                        RiskCause.valueOf(row.getString("cause")),
                        row.getObject("effective_on", LocalDate.class),
                        bilingual(row, "section"),
                        bilingual(row, "post")),
                id == null ? DossierContent.NOTHING : content(row),
                Asked.constant(DossierState.class, row.getString("state")),
                since == null ? null : since.toInstant(),
                basis != null && !basis.equals(now),
                row.getString("returned_comment"),
                new Dossier.Count(row.getInt("measures"), row.getInt("structural"), row.getInt("education")),
                now,
                DossierRule.of((String[]) row.getArray("missing").getArray()),
                row.getInt("version"));
    }

    private static DossierContent content(ResultSet row) throws SQLException {
        Map<DossierQuestion, Bilingual> answers = DossierJson.read(row.getString("answers"));
        return new DossierContent(
                answers,
                new Disclosure(
                        Asked.constant(Disclosure.Kind.class, row.getString("disclosure")),
                        row.getString("disclosed_what"),
                        row.getString("disclosed_where"),
                        row.getString("disclosed_when"),
                        row.getString("withheld_reason")));
    }

    static Bilingual bilingual(ResultSet row, String column) throws SQLException {
        return Bilingual.of(row.getString(column + "_zh"), row.getString(column + "_en"));
    }
}
