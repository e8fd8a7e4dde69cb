package org.probity.risks;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done to a form. */
enum FormAct {
    /** Writing or changing its content; voids every signature given to another content. */
    WRITE(null),
    SIGN_SELF(SignatureLevel.SELF),
    /** The next level notes that the holder will not or cannot sign, and the form goes on. */
    RECORD_REFUSAL(SignatureLevel.SELF),
    SIGN_CHIEF(SignatureLevel.CHIEF),
    SIGN_LEADER(SignatureLevel.LEADER),
    SIGN_HEAD(SignatureLevel.HEAD),
    SUMMARISE(SignatureLevel.OFFICE),
    RETURN(null),
    /** A section's meeting studies a unit form. */
    STUDY(SignatureLevel.COLLECTIVE),
    /** The leading group's or the superior's meeting decides. */
    DETERMINE(SignatureLevel.COLLECTIVE),
    WITHDRAW(null);

    private final @Nullable SignatureLevel level;

    FormAct(@Nullable SignatureLevel level) {
        this.level = level;
    }

    Optional<SignatureLevel> level() {
        return Optional.ofNullable(level);
    }

    /** Whether one person signs by it on the form's page. */
    boolean isSigning() {
        return switch (this) {
            case SIGN_SELF, SIGN_CHIEF, SIGN_LEADER, SIGN_HEAD, SUMMARISE -> true;
            case WRITE, RECORD_REFUSAL, RETURN, STUDY, DETERMINE, WITHDRAW -> false;
        };
    }
}
