package org.probity.programme.gatherings;

import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.springframework.security.access.AccessDeniedException;

/** What each person says for themselves: reading, quiz and pledge. Nobody says it for another, and nobody delegates it (P1.2.2). */
public final class OneselfAlone {

    private OneselfAlone() {}

    /**
     * Refuses a request that names anybody else.
     *
     * @param named who the request says it is for; none for oneself
     */
    public static void require(Viewer viewer, @Nullable String named) {
        if (named != null && !named.equals(viewer.requirePerson().toString())) {
            throw new AccessDeniedException("Nobody confirms for another");
        }
    }
}
