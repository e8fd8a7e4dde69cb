package org.probity.powers;

import static org.probity.powers.Columns.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The legal bases of all powers. */
@Repository
public class LegalBases {

    private final JdbcClient jdbc;

    LegalBases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<LegalBasis> of(PowerId power) {
        return jdbc.sql(
                        "select * from powers.legal_basis where power_id = :power and not removed order by position, id")
                .param("power", power.value())
                .query(LegalBases::basis)
                .list();
    }

    static LegalBasis basis(ResultSet row, int n) throws SQLException {
        return new LegalBasis(
                new LegalBasisId(id(row, "id")),
                Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                row.getString("article"),
                row.getString("text"),
                LegalBasis.Rank.valueOf(row.getString("rank")),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("repealed_on", LocalDate.class));
    }
}
