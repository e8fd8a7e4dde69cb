package org.probity.measures.projects;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.wording.Refusal;

/** P2.2.2j and §7 (1): nobody checks a link that is their own or in which they hold power. */
final class CheckerIsNoSubject {

    private CheckerIsNoSubject() {}

    static boolean isSubject(Set<PostId> posts, Link link) {
        return holds(posts, link.facts().post())
                || link.subjects().stream().anyMatch(subject -> holds(posts, subject.post()));
    }

    /** Whether the post is one of these; none is nobody's. */
    static boolean holds(Set<PostId> posts, @Nullable PostId post) {
        return post != null && posts.contains(post);
    }

    static List<Refusal> refusals(Set<PostId> posts, Link link) {
        return isSubject(posts, link)
                ? List.of(Refusal.at("result", "measures.projects.refusal.own-check"))
                : List.of();
    }
}
