package org.probity.measures.responsibility;

import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;

/**
 * A hole in the organization through which responsibility went upward, with the page that closes it.
 *
 * @param section the section it is in; none for a hole at the unit's top
 * @param post    the vacant or ungraded post, where it is known
 */
public record Gap(
        Kind kind, @Nullable SectionId section, @Nullable PostId post) {

    /** The holes there can be. */
    public enum Kind {
        /** Neither a chief's post nor anybody in it. */
        NO_CHIEF,
        /** The chief is on long leave and nobody deputises. */
        CHIEF_AWAY,
        /** No leader's post is in charge of the section (P2.2.1d). */
        NO_LEADER_IN_CHARGE,
        LEADER_POST_VACANT,
        LEADER_AWAY,
        NO_HEAD,
        /** The head is on long leave: the HIGH posts stay the head's, whose signature nobody gives (segregation rule 6). */
        HEAD_AWAY,
        /** The superior body has a name, but nobody stands for it here. */
        SUPERIOR_UNNAMED,
        NO_SUPERIOR,
        /** The post has no effective grade yet (P2.1.3b). */
        UNGRADED,
        /** Whoever was named instead has no authority over the post any more, so that the derived person answers again (P2.2.1b). */
        CHANGE_LAPSED
    }

    /** The page on which it is closed. */
    public String url() {
        return switch (kind) {
            case NO_CHIEF, CHIEF_AWAY, NO_LEADER_IN_CHARGE ->
                section == null ? "/organization" : "/organization/sections/" + section.value();
            case LEADER_POST_VACANT, LEADER_AWAY, NO_HEAD, HEAD_AWAY ->
                post == null ? "/organization" : "/organization/posts/" + post.value();
            case SUPERIOR_UNNAMED, NO_SUPERIOR -> "/organization/leading-group";
            case UNGRADED -> post == null ? "/risks/grades" : "/risks/grades/posts/" + post.value();
            case CHANGE_LAPSED ->
                post == null ? "/measures/responsibility" : "/measures/responsibility/posts/" + post.value();
        };
    }
}
