package org.probity.earlywarning.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distinct sequences of activities of a log: what holds for one case of a variant's flow holds for all. */
public final class Variants {

    private final EventLog log;
    private final int[] variantOfCase;
    private final int[] firstCase;
    private final int[] caseCounts;

    private Variants(EventLog log, int[] variantOfCase, int[] firstCase, int[] caseCounts) {
        this.log = log;
        this.variantOfCase = variantOfCase;
        this.firstCase = firstCase;
        this.caseCounts = caseCounts;
    }

    static Variants of(EventLog log) {
        Map<Sequence, Integer> known = new HashMap<>();
        List<Integer> firsts = new ArrayList<>();
        int[] variantOfCase = new int[log.caseCount()];
        for (int each = 0; each < variantOfCase.length; each++) {
            Sequence sequence = Sequence.of(log, each);
            Integer variant = known.get(sequence);
            if (variant == null) {
                variant = firsts.size();
                known.put(sequence, variant);
                firsts.add(each);
            }
            variantOfCase[each] = variant;
        }
        int[] counts = new int[firsts.size()];
        for (int variant : variantOfCase) {
            counts[variant]++;
        }
        return new Variants(
                log, variantOfCase, firsts.stream().mapToInt(Integer::intValue).toArray(), counts);
    }

    /** The number of variants; they are numbered from zero as they first occur. */
    public int count() {
        return firstCase.length;
    }

    public int variantOf(int caseIndex) {
        return variantOfCase[caseIndex];
    }

    /** How many cases follow a variant. */
    public int caseCount(int variant) {
        return caseCounts[variant];
    }

    /** The first case of a variant. */
    public int firstCase(int variant) {
        return firstCase[variant];
    }

    /** The codes of the variant's activities, in order (see {@link Field#ACTIVITY}). */
    public int[] activities(int variant) {
        return Sequence.of(log, firstCase[variant]).codes();
    }

    long bytes() {
        return 4L * variantOfCase.length + 8L * firstCase.length;
    }

    private record Sequence(int[] codes, int hash) {

        static Sequence of(EventLog log, int caseIndex) {
            Column activities = log.column(Field.ACTIVITY);
            int start = log.caseStart(caseIndex);
            int[] codes = new int[log.caseEnd(caseIndex) - start];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = activities.code(start + i);
            }
            return new Sequence(codes, Arrays.hashCode(codes));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sequence sequence && hash == sequence.hash && Arrays.equals(codes, sequence.codes);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
