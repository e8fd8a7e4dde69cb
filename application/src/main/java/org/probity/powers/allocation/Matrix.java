package org.probity.powers.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.powers.Allocation.Role;
import org.probity.powers.PowerId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How all powers in a scope are shared out over posts on a day, in three queries however many they are. */
@Repository
class Matrix {

    /** As many as one table can be read of; a unit's list has hundreds at most. */
    private static final int MOST = 5000;

    private final JdbcClient jdbc;

    Matrix(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Shares> of(Scope scope, @Nullable UUID section, LocalDate day) {
        var powers = powers(scope, section);
        var ids = powers.stream().map(Found::id).toArray(UUID[]::new);
        var parts = new HashMap<UUID, Map<PostId, Set<Role>>>();
        var substitutes = new HashMap<UUID, List<Shares.Substitute>>();
        jdbc.sql("""
                        select power_id, post_id, role, substitute_post_id from powers.allocation
                        where power_id = any(:powers) and not removed and from_on <= :day and (to_on is null or to_on >= :day)
                        """).param("powers", ids).param("day", day).query(row -> {
            var power = row.getObject("power_id", UUID.class);
            var post = new PostId(row.getObject("post_id", UUID.class));
            var role = Role.valueOf(row.getString("role"));
            parts.computeIfAbsent(power, id -> new HashMap<>())
                    .computeIfAbsent(post, id -> EnumSet.noneOf(Role.class))
                    .add(role);
            var substitute = row.getObject("substitute_post_id", UUID.class);
            if (substitute != null) {
                substitutes
                        .computeIfAbsent(power, id -> new ArrayList<>())
                        .add(new Shares.Substitute(new PostId(substitute), role, post));
            }
        });
        var steps = new HashMap<UUID, List<Shares.StepPost>>();
        jdbc.sql("""
                        select power_id, number, post_id from powers.step
                        where power_id = any(:powers) and not removed order by power_id, number
                        """).param("powers", ids).query(row -> {
            var post = row.getObject("post_id", UUID.class);
            steps.computeIfAbsent(row.getObject("power_id", UUID.class), id -> new ArrayList<>())
                    .add(new Shares.StepPost(row.getInt("number"), post == null ? null : new PostId(post)));
        });
        return powers.stream()
                .map(found -> new Shares(
                        new PowerId(found.id()),
                        found.code(),
                        found.name(),
                        found.section() == null ? null : new SectionId(found.section()),
                        found.draft(),
                        parts.getOrDefault(found.id(), Map.of()),
                        substitutes.getOrDefault(found.id(), List.of()),
                        steps.getOrDefault(found.id(), List.of())))
                .toList();
    }

    private record Found(
            UUID id, String code, Bilingual name, @Nullable UUID section, boolean draft) {}

    private List<Found> powers(Scope scope, @Nullable UUID section) {
        return jdbc.sql("""
                        select r.id, r.code, r.name_zh, r.name_en, r.section_id, coalesce(r.amendment_state, r.state) = 'DRAFT' as draft
                        from (select p.*, null::uuid as post_id from powers.power p) r
                        where %s and r.state <> 'REVOKED' and (cast(:section as uuid) is null or r.section_id = :section)
                        order by r.code limit %d
                        """.formatted(scope.predicate("r"), MOST))
                .params(scope.parameters())
                .param("section", section, java.sql.Types.OTHER)
                .query(Matrix::found)
                .list();
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                row.getString("code"),
                Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                row.getObject("section_id", UUID.class),
                row.getBoolean("draft"));
    }
}
