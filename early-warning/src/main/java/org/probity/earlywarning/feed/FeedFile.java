package org.probity.earlywarning.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.UnreadableInputException;
import org.probity.earlywarning.log.CsvCharset;

/**
 * A file of records of one kind: CSV with a header ({@code .csv}), or one JSON object a line (any other name). A mapping
 * says which column of the file states which column of the kind, where the names differ. Read row by row.
 */
public final class FeedFile {

    private static final int SNIFFED = 1 << 16;
    private static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_COLUMNS = 4096;

    private final RecordKind kind;
    private final Path path;
    private final Map<String, String> columnOf;

    /** @param mapping from the columns of the kind to those of the file */
    public FeedFile(RecordKind kind, Path path, Map<String, String> mapping) {
        this.kind = kind;
        this.path = path;
        this.columnOf = new LinkedHashMap<>();
        mapping.forEach((column, inFile) -> columnOf.put(inFile, column));
    }

    public RecordKind kind() {
        return kind;
    }

    /** @throws UnreadableInputException for a file that is none of these, with the line */
    public void read(Consumer<FeedRecord> records, Consumer<FeedFinding> findings) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), SNIFFED)) {
            in.mark(SNIFFED);
            byte[] head = in.readNBytes(SNIFFED);
            in.reset();
            Charset charset = CsvCharset.of(head);
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset));
            if (path.toString().endsWith(".csv")) {
                readCsv(new String(head, charset), reader, records, findings);
            } else {
                readLines(reader, records, findings);
            }
        } catch (IOException failed) {
            throw refusal(1, "a readable file was expected (" + failed.getMessage() + ")");
        }
    }

    private void readCsv(
            String head, BufferedReader reader, Consumer<FeedRecord> records, Consumer<FeedFinding> findings)
            throws IOException {
        long line = 1;
        List<String> header = List.of();
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator(head))
                .maxBufferSize(LONGEST_LINE)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(reader)) {
            for (CsvRecord row : rows) {
                line = row.getStartingLineNumber();
                if (header.isEmpty()) {
                    header = header(row.getFields());
                } else {
                    take(row(header, row.getFields(), line, findings), records);
                }
            }
        } catch (CsvParseException | UncheckedIOException malformed) {
            throw refusal(line, "rows of cells of at most 1 MiB were expected (" + malformed.getMessage() + ")");
        }
        if (header.isEmpty()) {
            throw refusal(1, "a header was expected; the file is empty");
        }
    }

    private List<String> header(List<String> cells) {
        if (cells.size() > MOST_COLUMNS) {
            throw refusal(1, "at most " + MOST_COLUMNS + " columns were expected");
        }
        List<String> header = cells.stream()
                .map(cell -> cell.replace("\uFEFF", "").strip())
                .map(cell -> columnOf.getOrDefault(cell, cell))
                .toList();
        if (!header.contains(kind.idColumn())
                && (kind.naturalId().isEmpty() || !header.containsAll(kind.naturalId()))) {
            throw refusal(
                    1,
                    "a column '" + kind.idColumn() + "' was expected in the feed " + kind.feed()
                            + "; name it with a mapping. The columns are " + cells);
        }
        return header;
    }

    private @Nullable FeedRecord row(
            List<String> header, List<String> cells, long line, Consumer<FeedFinding> findings) {
        RecordBuilder builder = new RecordBuilder(kind, line, findings);
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            builder.put(header.get(i), cells.get(i));
        }
        return builder.build();
    }

    private void readLines(BufferedReader reader, Consumer<FeedRecord> records, Consumer<FeedFinding> findings)
            throws IOException {
        BoundedLines lines = new BoundedLines(reader, LONGEST_LINE);
        long number = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            number++;
            if (line.length() > LONGEST_LINE) {
                throw refusal(number, "lines of at most " + LONGEST_LINE + " letters were expected");
            }
            if (!line.isBlank()) {
                take(object(line, number, findings), records);
            }
        }
    }

    private @Nullable FeedRecord object(String line, long number, Consumer<FeedFinding> findings) {
        try {
            if (!(JsonText.parse(line) instanceof Map<?, ?> object)) {
                throw refusal(number, "a JSON object was expected");
            }
            RecordBuilder builder = new RecordBuilder(kind, number, findings);
            object.forEach((name, value) -> {
                String inFile = String.valueOf(name);
                builder.put(columnOf.getOrDefault(inFile, inFile), value);
            });
            return builder.build();
        } catch (IllegalArgumentException malformed) {
            throw refusal(number, "a JSON object was expected (" + malformed.getMessage() + ")");
        }
    }

    private static void take(@Nullable FeedRecord record, Consumer<FeedRecord> records) {
        if (record != null) {
            records.accept(record);
        }
    }

    private UnreadableInputException refusal(long line, String expected) {
        return new UnreadableInputException(String.valueOf(path.getFileName()), "line " + line, expected);
    }

    private static char separator(String head) {
        int end = head.indexOf('\n');
        String header = end < 0 ? head : head.substring(0, end);
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            long count = header.chars().filter(letter -> letter == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
