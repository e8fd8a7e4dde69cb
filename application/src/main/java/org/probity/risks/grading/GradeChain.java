package org.probity.risks.grading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Post;

/**
 * Whose opinions a proposal passes before the leading group decides: section, leader in charge, office (F5). Nobody gives an opinion
 * on their own (segregation rule 1): a chief's grade begins with the leader, the head's with the office; a section's own point was
 * proposed by its chief already. An opinion that nobody can give, because the post is vacant, is passed over.
 *
 * @param level     the post's level; none for a unit point
 * @param hasChief  whether somebody other than the holder is chief of the section today
 * @param hasLeader whether somebody other than the holder is in charge of the section today
 */
public record GradeChain(Post.@Nullable Level level, boolean hasChief, boolean hasLeader) {

    List<GradeTurn> turns() {
        var turns = new ArrayList<GradeTurn>();
        if (hasChief && (level == Post.Level.STAFF || level == Post.Level.SECTION_DEPUTY)) {
            turns.add(GradeTurn.SECTION_OPINION);
        }
        if (hasLeader && level != Post.Level.UNIT_HEAD) {
            turns.add(GradeTurn.LEADER_OPINION);
        }
        turns.add(GradeTurn.OFFICE_OPINION);
        turns.add(GradeTurn.MEETING);
        return List.copyOf(turns);
    }

    /** Whose turn comes after this one. */
    GradeTurn after(GradeTurn turn) {
        return turns().stream()
                .filter(next -> next.compareTo(turn) > 0)
                .findFirst()
                .orElse(GradeTurn.MEETING);
    }
}
