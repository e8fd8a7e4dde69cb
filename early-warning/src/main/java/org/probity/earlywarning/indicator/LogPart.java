package org.probity.earlywarning.indicator;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.log.Column;
import org.probity.earlywarning.log.Dictionary;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.EventLog;
import org.probity.earlywarning.signal.Signals;

/** One thread's run of whole cases. What follows from the sequence of activities alone is asked once a variant. */
final class LogPart {

    private final EventLog log;
    private final Examination part;
    private final boolean looksAtOpenCases;
    private final Set<String> repeatedIds;
    private final @Nullable List<CaseIndicator>[] concerned;

    /** @param repeatedIds of cases that stand in the log more than once and must be kept open */
    LogPart(EventLog log, Examination part, boolean looksAtOpenCases, Set<String> repeatedIds) {
        this.log = log;
        this.part = part;
        this.looksAtOpenCases = looksAtOpenCases;
        this.repeatedIds = repeatedIds;
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists cannot be made otherwise
        @Nullable
        List<CaseIndicator>[] none = new List[log.variants().count()];
        this.concerned = none;
    }

    Examination run(int fromCase, int toCase) {
        LogCases cases = new LogCases(log);
        List<Column[]> needed = part.overEvents().stream().map(this::needed).toList();
        Trace trace = new Trace();
        for (int each = fromCase; each < toCase; each++) {
            if (!repeatedIds.isEmpty() && repeatedIds.contains(log.caseId(each))) {
                for (int event = log.caseStart(each); event < log.caseEnd(each); event++) {
                    part.accept(log.event(each, event));
                }
            } else {
                trace.load(cases, each);
                close(trace, log.variants().variantOf(each));
                for (int i = 0; i < needed.size(); i++) {
                    foldEvents(part.overEvents().get(i), needed.get(i), trace, log.caseStart(each));
                }
            }
        }
        return part;
    }

    private void close(Trace trace, int variant) {
        List<CaseIndicator> known = concerned[variant];
        if (known != null) {
            part.acceptClosed(trace, known);
            return;
        }
        List<CaseIndicator> silent = part.ofCases().stream()
                .filter(indicator -> !indicator.mayConcern(trace.activities())
                        || !looksAtOpenCases && indicator.followsFromActivities() && isSilent(indicator, trace))
                .toList();
        List<CaseIndicator> others =
                part.ofCases().stream().filter(each -> !silent.contains(each)).toList();
        concerned[variant] = others;
        part.acceptClosed(trace, others);
    }

    private static boolean isSilent(CaseIndicator indicator, Trace trace) {
        Signals tried = new Signals();
        indicator.finish(trace.caseId(), trace, tried);
        return tried.size() == 0;
    }

    /** Gives a fold over events only those events that state all it needs. */
    private static void foldEvents(GroupStates<Event, ?> group, Column[] needed, Trace trace, int start) {
        for (int i = 0; i < trace.size(); i++) {
            if (states(needed, start + i)) {
                group.accept(trace.event(i));
            }
        }
    }

    private Column[] needed(GroupStates<Event, ?> group) {
        return group.needs().stream().map(log::column).toArray(Column[]::new);
    }

    private static boolean states(Column[] needed, int event) {
        for (Column column : needed) {
            if (column.code(event) == Dictionary.ABSENT) {
                return false;
            }
        }
        return true;
    }
}
