package org.probity.earlywarning.indicator.time;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.EventRef;

/** The timed steps of many cases in columns: sixteen bytes and a little a step, since all cases of a power are kept. */
final class RecordedSteps {

    private final Map<String, Integer> codes = new HashMap<>();
    private String[] activities = new String[16];
    private int[] steps = new int[64];
    private long[] millis = new long[64];
    private long[] rows = new long[64];
    private int size;
    private String[] caseIds = new String[16];
    private int[] ends = new int[16];
    private int cases;

    /** Adds the first {@code most} steps of a case that have a time. */
    void add(Trace trace, int most) {
        for (int i = 0; i < Math.min(trace.size(), most); i++) {
            if (trace.epochMillis(i) != Event.NO_TIME) {
                addStep(trace.activity(i), trace.epochMillis(i), trace.row(i));
            }
        }
        endCase(trace.caseId());
    }

    void merge(RecordedSteps later) {
        for (int each = 0; each < later.cases; each++) {
            for (int i = later.start(each); i < later.end(each); i++) {
                addStep(later.activities[later.steps[i]], later.millis[i], later.rows[i]);
            }
            endCase(later.caseIds[each]);
        }
    }

    int cases() {
        return cases;
    }

    int start(int caseIndex) {
        return caseIndex == 0 ? 0 : ends[caseIndex - 1];
    }

    int end(int caseIndex) {
        return ends[caseIndex];
    }

    int activityCount() {
        return codes.size();
    }

    int activity(int step) {
        return steps[step];
    }

    String activityName(int code) {
        return activities[code];
    }

    long millis(int step) {
        return millis[step];
    }

    String caseId(int caseIndex) {
        return caseIds[caseIndex];
    }

    EventRef ref(int caseIndex, int step) {
        return new EventRef(caseIds[caseIndex], rows[step]);
    }

    private int code(String activity) {
        Integer known = codes.get(activity);
        if (known != null) {
            return known;
        }
        int code = codes.size();
        if (code == activities.length) {
            activities = Arrays.copyOf(activities, code * 2);
        }
        activities[code] = activity;
        codes.put(activity, code);
        return code;
    }

    void addStep(String activity, long time, long row) {
        if (size == steps.length) {
            int grown = size + (size >> 1);
            steps = Arrays.copyOf(steps, grown);
            millis = Arrays.copyOf(millis, grown);
            rows = Arrays.copyOf(rows, grown);
        }
        steps[size] = code(activity);
        millis[size] = time;
        rows[size++] = row;
    }

    void endCase(String caseId) {
        if (cases == ends.length) {
            ends = Arrays.copyOf(ends, cases * 2);
            caseIds = Arrays.copyOf(caseIds, cases * 2);
        }
        ends[cases] = size;
        caseIds[cases++] = caseId;
    }
}
