package org.probity.earlywarning.log;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives the rows of a table one by one as events, in the order of the file. */
final class CsvEvents implements CsvTable.Rows {

    private static final StreamedEvent.RowsBefore START = new StreamedEvent.RowsBefore();

    private final Consumer<? super Event> to;
    private final TimeText time = new TimeText();
    private List<String> header = List.of();
    private LogMapping mapping = LogMapping.XES;

    CsvEvents(Consumer<? super Event> to) {
        this.to = to;
    }

    @Override
    public void begin(List<String> columns, LogMapping meaning, Charset charset) {
        header = columns;
        mapping = meaning;
    }

    @Override
    public void row(long line, List<String> cells) {
        @Nullable String[] facts = new String[Field.values().length];
        List<String> others = new ArrayList<>();
        String caseId = "";
        long millis = Event.NO_TIME;
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            String name = header.get(i);
            String cell = cells.get(i);
            Field field = mapping.fieldOf(name);
            if (cell.isBlank()) {
                continue;
            }
            byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
            if (name.equals(mapping.caseId())) {
                caseId = cell.strip();
            } else if (name.equals(mapping.time())) {
                millis = time.read(bytes, 0, bytes.length) ? time.millis() : Event.NO_TIME;
            } else if (field != null) {
                facts[field.ordinal()] = cell;
            } else {
                others.add(name.isEmpty() ? "column " + (i + 1) : name);
                others.add(cell);
            }
        }
        int offset = millis == Event.NO_TIME ? 0 : time.offset();
        to.accept(
                new StreamedEvent(START, line, caseId, millis, offset, facts, others.toArray(new String[0]), Map.of()));
    }
}
