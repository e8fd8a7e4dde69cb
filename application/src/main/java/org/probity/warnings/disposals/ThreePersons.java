package org.probity.warnings.disposals;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.Leadership;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.Posts;
import org.probity.organization.UnitId;
import org.probity.warnings.interviews.Standings;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** Who the three are for a post today: the head, the leader in charge of its section, and its holder. */
@Component
class ThreePersons {

    private static final Bilingual NOBODY = new Bilingual("", "");

    private final Leadership leadership;
    private final Posts posts;
    private final Standings standings;
    private final Dates dates;

    ThreePersons(Leadership leadership, Posts posts, Standings standings, Dates dates) {
        this.leadership = leadership;
        this.posts = posts;
        this.standings = standings;
        this.dates = dates;
    }

    List<RoleLine> of(UnitId unit, PostId post, PersonId holder) {
        var found = posts.find(post).orElseThrow();
        var today = dates.today();
        var head = leadership.headOf(unit, today);
        var leader = leadership.leaderOf(found.section(), today);
        return List.of(
                line(unit, DisposedRole.MAIN_PERSON, head, null),
                line(unit, DisposedRole.LEADER_IN_CHARGE, leader, null),
                line(unit, DisposedRole.POST_HOLDER, holder, found.name()));
    }

    private RoleLine line(UnitId unit, DisposedRole role, @Nullable PersonId person, @Nullable Bilingual post) {
        var standing = person == null ? null : standings.of(unit, person).orElse(null);
        return new RoleLine(
                role,
                person,
                standing == null ? NOBODY : standing.name(),
                post != null ? post : standing == null ? NOBODY : standing.post(),
                Set.of(),
                "",
                "",
                null);
    }
}
