package org.probity.earlywarning.log;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.probity.earlywarning.Threads;

/** Makes one log of what one or more threads have read. */
final class LogAssembly {

    /**
     * A run of cases that one thread read without a gap.
     *
     * @param source which of the sources
     * @param rowShift added to the row numbers, which each run counts from its own start
     */
    record Run(int source, int fromEvent, int toEvent, int fromCase, int toCase, int rowShift) {}

    private final List<LogColumns> sources;
    private final List<Run> runs;
    private final int events;
    private final int cases;

    private LogAssembly(List<LogColumns> sources, List<Run> runs) {
        this.sources = sources;
        this.runs = runs;
        this.events =
                runs.stream().mapToInt(run -> run.toEvent() - run.fromEvent()).sum();
        this.cases =
                runs.stream().mapToInt(run -> run.toCase() - run.fromCase()).sum();
    }

    /** One log of several sources whose events already stand case by case, in the order of the runs. */
    static EventLog join(List<LogColumns> sources, List<Run> runs, List<QualityFinding> found, Clock clock) {
        return new LogAssembly(sources, runs).assemble(found, clock);
    }

    /** One log of events that stand in any order: put case by case, and within a case in order of time. */
    static EventLog sorted(LogColumns columns, List<QualityFinding> found, Clock clock) {
        LogColumns ordered = CaseOrder.of(columns);
        return join(List.of(ordered), List.of(new Run(0, 0, ordered.events(), 0, ordered.cases(), 0)), found, clock);
    }

    private EventLog assemble(List<QualityFinding> found, Clock clock) {
        long[] millis = new long[events];
        int[] rows = new int[events];
        int[] starts = new int[cases + 1];
        int event = 0;
        int openCase = -1;
        int caseShift = 0;
        for (Run run : runs) {
            LogColumns source = sources.get(run.source());
            for (int from = run.fromEvent(); from < run.toEvent(); from++, event++) {
                int caseIndex = source.caseOf(from) - run.fromCase() + caseShift;
                while (openCase < caseIndex) {
                    starts[++openCase] = event;
                }
                millis[event] = source.millis(from);
                rows[event] = source.row(from) + run.rowShift();
            }
            caseShift += run.toCase() - run.fromCase();
        }
        while (openCase < cases) {
            starts[++openCase] = event;
        }
        Columns columns = columns();
        return new EventLog(
                starts,
                columns.caseIds(),
                Timestamps.of(millis),
                offsets(),
                RowNumbers.of(rows),
                columns.fields(),
                columns.attributes(),
                columns.caseAttributes(),
                found,
                clock);
    }

    private record Columns(
            Map<Field, Column> fields,
            Map<String, Column> attributes,
            Map<String, Column> caseAttributes,
            Column caseIds) {}

    /** Columns have nothing to do with one another: where several threads have read, several also join. */
    private Columns columns() {
        List<Callable<?>> work = new ArrayList<>();
        Map<Field, Column> fields = Collections.synchronizedMap(new EnumMap<>(Field.class));
        for (Field field : Field.values()) {
            work.add(() -> fields.put(field, gather(source -> source.fields.get(field), false)));
        }
        Map<String, Column> attributes = named(source -> source.attributes, false, work);
        Map<String, Column> caseAttributes = named(source -> source.caseAttributes, true, work);
        Column[] caseIds = new Column[1];
        work.add(() -> caseIds[0] = gather(source -> source.caseIds, true));
        Threads.run(work, Math.min(sources.size(), work.size()));
        return new Columns(new EnumMap<>(fields), attributes, caseAttributes, Objects.requireNonNull(caseIds[0]));
    }

    private Map<String, Column> named(
            Function<LogColumns, Map<String, ColumnBuilder>> part, boolean ofCases, List<Callable<?>> work) {
        Map<String, Column> columns = Collections.synchronizedMap(new LinkedHashMap<>());
        for (LogColumns source : sources) {
            part.apply(source).keySet().forEach(name -> columns.putIfAbsent(name, Column.empty()));
        }
        columns.keySet()
                .forEach(name -> work.add(() ->
                        columns.put(name, gather(source -> part.apply(source).get(name), ofCases))));
        return columns;
    }

    private Column gather(Function<LogColumns, ColumnBuilder> part, boolean ofCases) {
        Dictionary joined = new Dictionary();
        CodesJoin codes = new CodesJoin();
        int[][] translated = new int[sources.size()][];
        for (Run run : runs) {
            int from = ofCases ? run.fromCase() : run.fromEvent();
            int to = ofCases ? run.toCase() : run.toEvent();
            ColumnBuilder column = part.apply(sources.get(run.source()));
            if (column == null || column.dictionary().size() == 0) {
                codes.addAbsent(to - from);
                continue;
            }
            if (translated[run.source()] == null) {
                translated[run.source()] = joined.addAll(column.dictionary());
            }
            codes.add(column.codes(), from, to, translated[run.source()]);
        }
        joined.trim();
        return new Column(joined, codes.join());
    }

    private Codes offsets() {
        CodesJoin joined = new CodesJoin();
        runs.forEach(run -> joined.add(sources.get(run.source()).offsets, run.fromEvent(), run.toEvent(), null));
        return joined.join();
    }
}
