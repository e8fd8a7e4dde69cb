package org.probity.measures.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signed a dossier, at which level; voided ones stay. */
@Repository
class DossierSignatures {

    private final JdbcClient jdbc;

    DossierSignatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One signature. */
    record Signed(
            DossierAct level,
            PersonId person,
            Bilingual name,
            String opinion,
            Instant at,
            @Nullable Instant voidedAt,
            @Nullable String voidReason) {

        public boolean isValid() {
            return voidedAt == null;
        }
    }

    List<Signed> of(@Nullable DossierId dossier) {
        return dossier == null
                ? List.of()
                : jdbc.sql("""
                        select g.*, n.name_zh, n.name_en from measures.dossier_signature g
                        join organization.person n on n.id = g.person_id where g.dossier_id = :dossier order by g.signed_at, g.id
                        """)
                        .param("dossier", dossier.value())
                        .query(DossierSignatures::signed)
                        .list();
    }

    private static Signed signed(ResultSet row, int n) throws SQLException {
        var voided = row.getTimestamp("voided_at");
        return new Signed(
                DossierAct.valueOf(row.getString("level")),
                new PersonId(row.getObject("person_id", UUID.class)),
                Dossiers.bilingual(row, "name"),
                row.getString("opinion"),
                row.getTimestamp("signed_at").toInstant(),
                voided == null ? null : voided.toInstant(),
                row.getString("void_reason"));
    }
}
