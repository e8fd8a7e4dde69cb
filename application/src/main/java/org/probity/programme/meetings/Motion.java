package org.probity.programme.meetings;

/** What is put to the vote: to adopt the matter, or to send it back with a reason. */
public enum Motion {
    ADOPT,
    RETURN
}
