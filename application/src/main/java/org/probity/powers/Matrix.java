package org.probity.powers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.Scope;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Powers by posts with the parts they play on a day (P2.1.1c): who has what, what lies with nobody, what lies too much with one. */
@Repository
class Matrix {

    private static final int ROWS = 60;

    private final JdbcClient jdbc;

    Matrix(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A power's line: for each post its parts. */
    record Line(PowerId id, String code, Bilingual name, Map<PostId, Set<Allocation.Role>> cells) {

        public boolean isOrphan() {
            return cells.isEmpty();
        }

        public Set<Allocation.Role> at(PostId post) {
            return cells.getOrDefault(post, Set.of());
        }

        public boolean concentrated(PostId post) {
            return Allocation.concentrated(at(post));
        }
    }

    /** The lines of one page and the posts that play a part in them. */
    record Sheet(List<Line> lines, Set<PostId> posts, boolean more) {}

    Sheet of(Scope scope, @Nullable UUID section, int page, LocalDate day) {
        var lines = new ArrayList<Line>();
        var byId = new HashMap<UUID, Line>();
        jdbc.sql("""
                        select r.id, r.code, r.name_zh, r.name_en
                        from (select p.*, null::uuid as post_id from powers.power p) r
                        where %s and r.state <> 'REVOKED' and (cast(:section as uuid) is null or r.section_id = :section)
                        order by r.code limit %d offset :offset
                        """.formatted(scope.predicate("r"), ROWS + 1))
                .params(scope.parameters())
                .param("section", section, java.sql.Types.OTHER)
                .param("offset", (page - 1) * ROWS)
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    var line = new Line(
                            new PowerId(id),
                            row.getString("code"),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                            new HashMap<>());
                    lines.add(line);
                    byId.put(id, line);
                });
        var more = lines.size() > ROWS;
        var shown = more ? List.copyOf(lines.subList(0, ROWS)) : List.copyOf(lines);
        var posts = new HashSet<PostId>();
        jdbc.sql("""
                        select power_id, post_id, role from powers.allocation
                        where power_id = any(:powers) and not removed and from_on <= :day and (to_on is null or to_on >= :day)
                        """)
                .param("powers", shown.stream().map(line -> line.id().value()).toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    var post = new PostId(row.getObject("post_id", UUID.class));
                    var line = byId.get(row.getObject("power_id", UUID.class));
                    if (line != null) {
                        posts.add(post);
                        line.cells()
                                .computeIfAbsent(post, id -> EnumSet.noneOf(Allocation.Role.class))
                                .add(Allocation.Role.valueOf(row.getString("role")));
                    }
                });
        return new Sheet(shown, posts, more);
    }
}
