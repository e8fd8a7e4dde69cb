package org.probity.programme.notices;

import java.util.List;
import java.util.UUID;

/**
 * Everything the page of one notice shows.
 *
 * @param kind      message key of what is made public
 * @param mayObject whether the reader may object today
 * @param personal  what in a draft looks like personal data
 */
record NoticeSheet(
        Notice notice, String kind, boolean mayPublicise, boolean mayObject, List<String> personal, List<Row> rows) {

    /** One objection, and whether the reader may decide it. */
    record Row(Objection objection, String about, boolean mayDecide) {}

    public long upheldCount() {
        return notice.count(Objection.State.UPHELD);
    }

    public long rejectedCount() {
        return notice.count(Objection.State.REJECTED);
    }

    public boolean isUpheld(UUID line) {
        return notice.isUpheldAgainst(line);
    }
}
