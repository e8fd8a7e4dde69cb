package org.probity.programme.notices;

/** Where a public notice stands. */
public enum NoticeState {
    DRAFT,
    PUBLICISING,
    CONCLUDED,
    WITHDRAWN
}
