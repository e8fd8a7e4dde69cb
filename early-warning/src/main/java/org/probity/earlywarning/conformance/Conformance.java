package org.probity.earlywarning.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.probity.earlywarning.Threads;
import org.probity.earlywarning.log.Dictionary;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.EventLog;
import org.probity.earlywarning.log.Field;

/** A whole log held against a chart: one verdict for each variant, and what they come to. */
public final class Conformance {

    private final EventLog log;
    private final Verdict[] verdicts;

    private Conformance(EventLog log, Verdict[] verdicts) {
        this.log = log;
        this.verdicts = verdicts;
    }

    /** @param threads how many threads may be used, at least one; the result does not depend on it */
    public static Conformance of(EventLog log, ConformanceChecker checker, int threads) {
        Verdict[] verdicts = new Verdict[log.variants().count()];
        AtomicInteger next = new AtomicInteger();
        Callable<Boolean> work = () -> {
            for (int variant = next.getAndIncrement(); variant < verdicts.length; variant = next.getAndIncrement()) {
                verdicts[variant] = checker.check(names(log, variant));
            }
            return true;
        };
        Threads.run(Collections.nCopies(threads, work), threads);
        return new Conformance(log, verdicts);
    }

    private static List<String> names(EventLog log, int variant) {
        Dictionary texts = log.column(Field.ACTIVITY).dictionary();
        int[] codes = log.variants().activities(variant);
        List<String> names = new ArrayList<>(codes.length);
        for (int code : codes) {
            names.add(code == Dictionary.ABSENT ? "" : texts.text(code));
        }
        return names;
    }

    public Verdict verdict(int caseIndex) {
        return verdicts[log.variants().variantOf(caseIndex)];
    }

    /** The event a deviation of a case refers to; null where a step is missing after the last one. */
    public @org.jspecify.annotations.Nullable Event event(int caseIndex, Deviation deviation) {
        int index = log.caseStart(caseIndex) + deviation.position();
        return index < log.caseEnd(caseIndex) ? log.event(caseIndex, index) : null;
    }

    /** The cases that fit. */
    public int fitting() {
        int fitting = 0;
        for (int variant = 0; variant < verdicts.length; variant++) {
            fitting += verdicts[variant].fitting() ? log.variants().caseCount(variant) : 0;
        }
        return fitting;
    }

    /** The tokens of all cases together. */
    public Replay replay() {
        Replay sum = Replay.NONE;
        for (int variant = 0; variant < verdicts.length; variant++) {
            sum = sum.times(log.variants().caseCount(variant), verdicts[variant].replay());
        }
        return sum;
    }

    /** The mean of the replay fitness of all cases. */
    public double averageReplayFitness() {
        return average(verdict -> verdict.replay().fitness());
    }

    /** The mean of the alignment fitness of all cases. */
    public double averageAlignmentFitness() {
        return average(Verdict::fitness);
    }

    /** The alignment costs of all cases together. */
    public long cost() {
        long cost = 0;
        for (int variant = 0; variant < verdicts.length; variant++) {
            cost += (long) verdicts[variant].cost() * log.variants().caseCount(variant);
        }
        return cost;
    }

    /** Whether any cost is only "at least". */
    public boolean bounded() {
        for (Verdict verdict : verdicts) {
            if (verdict.bounded()) {
                return true;
            }
        }
        return false;
    }

    private double average(java.util.function.ToDoubleFunction<Verdict> measure) {
        double sum = 0;
        for (int variant = 0; variant < verdicts.length; variant++) {
            sum += measure.applyAsDouble(verdicts[variant]) * log.variants().caseCount(variant);
        }
        return log.caseCount() == 0 ? 1 : sum / log.caseCount();
    }
}
