package org.probity.warnings.disposals;

/** What may be laid on somebody, from the mildest on (F14); NONE needs a reason, as every other does. */
public enum Disposition {
    NONE(false),
    REMINDING_TALK(false),
    CRITICISM(false),
    WRITTEN_EXAMINATION(false),
    ORDER_TO_APOLOGISE(false),
    CIRCULATED_CRITICISM(false),
    ADMONITION(false),
    BONUS_DEDUCTION(true),
    HONOUR_CANCELLED(true),
    POST_ADJUSTMENT(true),
    SUSPENSION(true),
    DEMOTION(true),
    ORDER_TO_RESIGN(true),
    TAKING_BLAME_RESIGNATION(true),
    REMOVAL(true),
    CONTRACT_ENDED(true);

    private final boolean grave;

    Disposition(boolean grave) {
        this.grave = grave;
    }

    /** Whether it touches post, pay or honour, so that only whoever has the authority over personnel carries it out. */
    public boolean isGrave() {
        return grave;
    }
}
