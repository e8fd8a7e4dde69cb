package org.probity.earlywarning.indicator.time;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Values;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.signal.Evidence;

/**
 * A stretch of a case that a limit concerns.
 *
 * @param to null while the stretch is open
 */
record Span(Event from, @Nullable Event to) {

    /** Between which activities a stretch runs, as declared in a row with {@code from}, {@code to} and {@code unless}. */
    record Between(@Nullable String from, Set<String> to, Set<String> unless, boolean directly) {

        Between(@Nullable String from, Set<String> to, Set<String> unless) {
            this(from, to, unless, false);
        }

        static Between of(Values row) {
            return new Between(row.textOrNull("from"), Set.copyOf(row.texts("to")), Set.copyOf(row.texts("unless")));
        }

        /** The same, but of a case in which something else comes between, nothing is said. */
        Between directly(boolean wanted) {
            return new Between(from, to, unless, wanted);
        }

        /** Whether a case with these activities has such a stretch, open or closed, if its times are recorded. */
        boolean mayLieIn(List<String> sequence) {
            if (from == null || to.isEmpty()) {
                return from == null || sequence.contains(from);
            }
            int start = sequence.indexOf(from);
            return start >= 0
                    && (isAnyOf(to, sequence.subList(start + 1, sequence.size()))
                            || !isAnyOf(unless, sequence.subList(start, sequence.size())));
        }

        private static boolean isAnyOf(Set<String> sought, List<String> activities) {
            return !Collections.disjoint(sought, activities);
        }

        /**
         * The stretch in a case. Without {@code from} it begins with the earliest event, without {@code to} it ends with
         * the latest. Null where the case does not have it: it never began, it was dropped by one of {@code unless}, its
         * end is recorded before its beginning, or a time is missing.
         */
        @Nullable
        Span in(Trace trace) {
            int start = from == null ? trace.earliest() : trace.find(from, 0);
            if (start < 0 || trace.epochMillis(start) == Event.NO_TIME) {
                return null;
            }
            if (to.isEmpty()) {
                return new Span(trace.event(start), trace.event(trace.latest()));
            }
            int end = trace.findAny(to, from == null ? 0 : start + 1);
            if (directly && start + 1 < trace.size() && end != start + 1) {
                return null;
            }
            if (end < 0) {
                boolean isDropped = trace.findAny(unless, start) >= 0 || trace.findAny(to, 0) >= 0;
                return isDropped ? null : new Span(trace.event(start), null);
            }
            return trace.epochMillis(end) == Event.NO_TIME ? null : new Span(trace.event(start), trace.event(end));
        }
    }

    Evidence evidence() {
        return to == null || to.row() == from.row() ? Evidence.of(from.ref()) : Evidence.of(from.ref(), to.ref());
    }
}
