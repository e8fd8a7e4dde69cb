package org.probity.risks;

import static org.probity.risks.SignatureLevel.COLLECTIVE;
import static org.probity.risks.SignatureLevel.OFFICE;
import static org.probity.risks.SignatureLevel.SELF;

import java.util.List;
import org.probity.organization.Post;

/** Who signs after whom, by the post that a form is about (P2.1.2d). */
public enum FormChain {
    STAFF(SELF, SignatureLevel.CHIEF, SignatureLevel.LEADER, OFFICE, COLLECTIVE),
    /** A section chief's own form: nobody signs as the chief of oneself. */
    CHIEF(SELF, SignatureLevel.LEADER, OFFICE, COLLECTIVE),
    /** A deputy head's or the discipline officer's own form. */
    LEADER(SELF, SignatureLevel.HEAD, OFFICE, COLLECTIVE),
    /** The head's own form: the leading group decides without the head, or the superior body. */
    HEAD(SELF, OFFICE, COLLECTIVE),
    /** A unit form: studied collectively, never settled by one signature (P2.1.2e). */
    UNIT(SignatureLevel.CHIEF, COLLECTIVE, SignatureLevel.HEAD);

    private final List<SignatureLevel> levels;

    FormChain(SignatureLevel... levels) {
        this.levels = List.of(levels);
    }

    /** The levels at which it is signed, in their order. */
    List<SignatureLevel> levels() {
        return levels;
    }

    public static FormChain of(Post.Level level) {
        return switch (level) {
            case STAFF, SECTION_DEPUTY -> STAFF;
            case SECTION_CHIEF -> CHIEF;
            case DEPUTY, DISCIPLINE -> LEADER;
            case UNIT_HEAD -> HEAD;
        };
    }
}
