package org.probity.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;

/** What must be so before a post's duties are confirmed (P2.1.1a, segregation rule 1). */
final class PostConfirmation {

    private PostConfirmation() {}

    static List<Refusal> refusals(Post post, @Nullable PersonId by, Collection<PersonId> holders) {
        var refusals = new ArrayList<Refusal>();
        if (post.duties().isEmpty()) {
            refusals.add(Refusal.of("organization.refusal.post-without-duties"));
        }
        if (post.state() == Post.State.CONFIRMED) {
            refusals.add(Refusal.of("organization.refusal.post-confirmed-already"));
        }
        if (by != null && holders.contains(by)) {
            refusals.add(Refusal.of("organization.refusal.confirm-own-post"));
        }
        return refusals;
    }
}
