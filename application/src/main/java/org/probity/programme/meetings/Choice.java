package org.probity.programme.meetings;

/** What a member present said to one item. */
public enum Choice {
    FOR,
    AGAINST,
    ABSTAIN,
    /** Left the room because the matter is about themselves; no vote. */
    RECUSED
}
