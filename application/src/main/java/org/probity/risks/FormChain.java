package org.probity.risks;

import org.probity.organization.Post;

/** Who signs after whom, by the post that a form is about (P2.1.2d). */
public enum FormChain {
    STAFF,
    /** A section chief's own form: nobody signs as the chief of oneself. */
    CHIEF,
    /** A deputy head's or the discipline officer's own form. */
    LEADER,
    /** The head's own form: the leading group decides without the head, or the superior body. */
    HEAD,
    /** A unit form: studied collectively, never settled by one signature (P2.1.2e). */
    UNIT;

    public static FormChain of(Post.Level level) {
        return switch (level) {
            case STAFF, SECTION_DEPUTY -> STAFF;
            case SECTION_CHIEF -> CHIEF;
            case DEPUTY, DISCIPLINE -> LEADER;
            case UNIT_HEAD -> HEAD;
        };
    }
}
