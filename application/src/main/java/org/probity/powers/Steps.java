package org.probity.powers;

import static org.probity.powers.Columns.id;
import static org.probity.powers.Columns.idOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.probity.organization.PostId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps in which powers are exercised. */
@Repository
public class Steps {

    private final JdbcClient jdbc;
    private final PowerJson json;

    Steps(JdbcClient jdbc, PowerJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The steps of a power in their order. */
    public List<Step> of(PowerId power) {
        return jdbc.sql("select * from powers.step where power_id = :power and not removed order by number")
                .param("power", power.value())
                .query(this::step)
                .list();
    }

    /** A step by its id, one that was removed since included: others may still speak of it. */
    public Optional<Step> find(StepId step) {
        return jdbc.sql("select * from powers.step where id = :id")
                .param("id", step.value())
                .query(this::step)
                .optional();
    }

    Step step(ResultSet row, int n) throws SQLException {
        var post = idOrNull(row, "post_id");
        return new Step(
                new StepId(id(row, "id")),
                row.getInt("number"),
                Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                post == null ? null : new PostId(post),
                row.getString("input"),
                row.getString("output"),
                Columns.limit(row, "time_limit", "time_unit"),
                row.getBoolean("counts"),
                row.getBoolean("discretion"),
                row.getBoolean("disclosed"),
                row.getString("control"),
                row.getString("complaint_channel"),
                json.read(row.getString("branches")));
    }
}
