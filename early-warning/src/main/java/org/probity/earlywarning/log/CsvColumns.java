package org.probity.earlywarning.log;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a table into columns. The rows of a case need not stand together, nor in order of time: they are
 * put in that order, and each row that was earlier than the one before it in its case becomes a finding.
 */
final class CsvColumns implements CsvTable.Rows {

    private static final String OF_CASE = "case:";

    private final LogColumns columns = new LogColumns();
    private final Dictionary cases = new Dictionary();
    private final TimeText time = new TimeText();
    private final List<QualityFinding> found = new ArrayList<>();
    private @Nullable ColumnBuilder[] ofEvents = new ColumnBuilder[0];
    private @Nullable ColumnBuilder[] ofCases = new ColumnBuilder[0];
    private int width;
    private int caseColumn;
    private int timeColumn;
    private long[] latestOfCase = new long[64];

    @Override
    public void begin(List<String> header, LogMapping mapping, Charset charset) {
        width = header.size();
        ofEvents = new ColumnBuilder[width];
        ofCases = new ColumnBuilder[width];
        caseColumn = header.indexOf(mapping.caseId());
        timeColumn = header.indexOf(mapping.time());
        for (int i = 0; i < width; i++) {
            String name = header.get(i);
            Field field = mapping.fieldOf(name);
            if (i == caseColumn || i == timeColumn) {
                continue;
            }
            if (field != null) {
                ofEvents[i] = columns.column(field);
            } else if (name.startsWith(OF_CASE)) {
                ofCases[i] = columns.caseAttribute(name.substring(OF_CASE.length()));
            } else {
                ofEvents[i] = columns.attribute(name.isEmpty() ? "column " + (i + 1) : name);
            }
        }
        if (!CsvTable.isUsual(charset)) {
            found.add(new QualityFinding(QualityKind.WRONG_ENCODING, 1, "", "not UTF-8, read as " + charset.name()));
        }
    }

    @Override
    public void row(long line, List<String> cells) {
        int row = Math.toIntExact(line);
        if (cells.size() != width) {
            found.add(new QualityFinding(QualityKind.RAGGED_ROW, line, "", cells.size() + " cells of " + width));
        }
        String id = caseColumn < cells.size() ? cells.get(caseColumn).strip() : "";
        if (id.isEmpty()) {
            found.add(new QualityFinding(QualityKind.MISSING_CASE, line, "", String.join(",", cells)));
        }
        int ofCase = cases.add(id);
        if (ofCase == columns.cases()) {
            columns.addCase(id);
        }
        int event = columns.addEvent(ofCase, row);
        for (int i = 0; i < Math.min(width, cells.size()); i++) {
            String cell = cells.get(i);
            if (cell.isBlank()) {
                continue;
            }
            ColumnBuilder ofEvent = ofEvents[i];
            ColumnBuilder wholeCase = ofCases[i];
            if (i == timeColumn) {
                readTime(event, ofCase, line, id, cell);
            } else if (ofEvent != null) {
                ofEvent.set(event, cell);
            } else if (wholeCase != null && wholeCase.code(ofCase) == Dictionary.ABSENT) {
                wholeCase.set(ofCase, cell);
            }
        }
    }

    private void readTime(int event, int ofCase, long line, String id, String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        if (!time.read(bytes, 0, bytes.length)) {
            found.add(new QualityFinding(QualityKind.UNREADABLE_TIME, line, id, cell));
            return;
        }
        columns.setTime(event, time.millis(), time.offset());
        while (ofCase >= latestOfCase.length) {
            int old = latestOfCase.length;
            latestOfCase = Arrays.copyOf(latestOfCase, old * 2);
        }
        // Zero stands for "none yet"; a case whose first event is at that very millisecond loses nothing by it.
        if (latestOfCase[ofCase] != 0 && time.millis() < latestOfCase[ofCase]) {
            found.add(new QualityFinding(QualityKind.OUT_OF_ORDER, line, id, cell));
        }
        latestOfCase[ofCase] = time.millis();
    }

    EventLog log(Clock clock) {
        return LogAssembly.sorted(columns, found, clock);
    }
}
