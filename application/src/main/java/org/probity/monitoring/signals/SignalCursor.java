package org.probity.monitoring.signals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;

/** The last line of a page, after which the next begins: {@code 2026-06-03.12}. */
record SignalCursor(LocalDate raisedOn, int serial) {

    @Override
    public String toString() {
        return raisedOn + "." + serial;
    }

    static @Nullable SignalCursor parse(String word) {
        if (!word.matches("\\d{4}-\\d\\d-\\d\\d\\.\\d{1,9}")) {
            return null;
        }
        var day = Asked.day(word.substring(0, 10));
        return day == null ? null : new SignalCursor(day, Integer.parseInt(word.substring(11)));
    }
}
