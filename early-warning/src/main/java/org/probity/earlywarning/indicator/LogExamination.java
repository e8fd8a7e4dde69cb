package org.probity.earlywarning.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.Threads;
import org.probity.earlywarning.log.EventLog;
import org.probity.earlywarning.signal.Signals;

/**
 * Runs all indicators over a log in memory in one pass, with threads. Each thread takes a run of whole cases and closes
 * them one by one; only cases whose id stands in the log more than once are kept open until the end.
 */
public final class LogExamination {

    private final EventLog log;
    private final List<Indicator<?, ?>> indicators;
    private final @Nullable Instant now;
    private final Set<String> repeatedIds;

    public LogExamination(EventLog log, List<Indicator<?, ?>> indicators, @Nullable Instant now) {
        this.log = log;
        this.indicators = indicators.stream()
                .filter(indicator -> indicator.needs().stream()
                        .noneMatch(field -> log.column(field).isEmpty()))
                .toList();
        this.now = now;
        this.repeatedIds = repeatedIds(log);
    }

    /** Those of the indicators for which the log states what they need. */
    public List<Indicator<?, ?>> indicators() {
        return indicators;
    }

    /** The signals of the whole log, the same for any number of threads. */
    public Signals run(int threads) {
        List<Callable<Examination>> work = new ArrayList<>();
        int from = 0;
        for (int thread = 1; thread <= threads; thread++) {
            int first = from;
            int to = thread == threads ? log.caseCount() : caseAtEvent((long) log.size() * thread / threads);
            work.add(() -> part(first, to));
            from = to;
        }
        List<Examination> parts = Threads.run(work, threads);
        Examination whole = parts.get(0);
        whole.merge(parts.subList(1, parts.size()), threads);
        return whole.finish(threads);
    }

    private int caseAtEvent(long event) {
        return log.size() == 0 ? 0 : log.caseOf((int) Math.min(event, log.size() - 1));
    }

    private Examination part(int fromCase, int toCase) {
        return new LogPart(log, new Examination(indicators, now), now != null, repeatedIds).run(fromCase, toCase);
    }

    private static Set<String> repeatedIds(EventLog log) {
        if (!log.isAnyCaseRepeated()) {
            return Set.of();
        }
        Set<String> seen = new HashSet<>(log.caseCount() * 2);
        Set<String> repeated = new HashSet<>();
        for (int each = 0; each < log.caseCount(); each++) {
            if (!seen.add(log.caseId(each))) {
                repeated.add(log.caseId(each));
            }
        }
        return repeated;
    }
}
