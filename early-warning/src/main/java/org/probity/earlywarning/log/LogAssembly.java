package org.probity.earlywarning.log;

import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

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
    static EventLog join(List<LogColumns> sources, List<Run> runs, List<QualityFinding> found) {
        return new LogAssembly(sources, runs).assemble(found);
    }

    /** One log of events that stand in any order: put case by case, and within a case in order of time. */
    static EventLog sorted(LogColumns columns, List<QualityFinding> found) {
        LogColumns ordered = CaseOrder.of(columns);
        return join(List.of(ordered), List.of(new Run(0, 0, ordered.events(), 0, ordered.cases(), 0)), found);
    }

    private EventLog assemble(List<QualityFinding> found) {
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
        List<Field> known = List.of(Field.values());
        List<Column> gathered = together(known.size(), i -> gather(source -> source.fields.get(known.get(i)), false));
        Map<Field, Column> fields = new EnumMap<>(Field.class);
        known.forEach(field -> fields.put(field, gathered.get(field.ordinal())));
        return new EventLog(
                starts,
                gather(source -> source.caseIds, true),
                Timestamps.of(millis),
                offsets(),
                RowNumbers.of(rows),
                fields,
                named(source -> source.attributes, false),
                named(source -> source.caseAttributes, true),
                found,
                Clock.systemUTC());
    }

    private Map<String, Column> named(Function<LogColumns, Map<String, ColumnBuilder>> part, boolean ofCases) {
        Set<String> names = new LinkedHashSet<>();
        sources.forEach(source -> names.addAll(part.apply(source).keySet()));
        List<String> listed = List.copyOf(names);
        List<Column> gathered =
                together(listed.size(), i -> gather(source -> part.apply(source).get(listed.get(i)), ofCases));
        Map<String, Column> columns = new LinkedHashMap<>();
        for (int i = 0; i < listed.size(); i++) {
            columns.put(listed.get(i), gathered.get(i));
        }
        return columns;
    }

    /** Columns have nothing to do with one another: where several threads have read, several also join. */
    private List<Column> together(int count, IntFunction<Column> column) {
        IntStream all = IntStream.range(0, count);
        return (sources.size() > 1 ? all.parallel() : all).mapToObj(column).toList();
    }

    private Column gather(Function<LogColumns, ColumnBuilder> part, boolean ofCases) {
        Dictionary joined = new Dictionary();
        CodeList codes = new CodeList();
        int[][] translated = new int[sources.size()][];
        int next = 0;
        for (Run run : runs) {
            int from = ofCases ? run.fromCase() : run.fromEvent();
            int to = ofCases ? run.toCase() : run.toEvent();
            ColumnBuilder column = part.apply(sources.get(run.source()));
            if (column != null) {
                int[] translation = translated[run.source()];
                if (translation == null) {
                    translation = joined.addAll(column.dictionary());
                    translated[run.source()] = translation;
                }
                for (int row = from; row < to; row++) {
                    int code = column.code(row);
                    if (code != Dictionary.ABSENT) {
                        codes.set(next + row - from, translation[code]);
                    }
                }
            }
            next += to - from;
        }
        joined.trim();
        return new Column(joined, codes.freeze(next));
    }

    private Codes offsets() {
        CodeList joined = new CodeList();
        int next = 0;
        for (Run run : runs) {
            CodeList source = Objects.requireNonNull(sources.get(run.source())).offsets;
            for (int row = run.fromEvent(); row < run.toEvent(); row++, next++) {
                int code = source.get(row);
                if (code != Dictionary.ABSENT) {
                    joined.set(next, code);
                }
            }
        }
        return joined.freeze(events);
    }
}
