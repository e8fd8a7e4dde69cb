package org.probity.earlywarning.log;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.probity.earlywarning.UnreadableInputException;

/** Reads a CSV file (RFC 4180, also with semicolons, tabs or bars) row by row. */
final class CsvTable {

    private static final int SNIFFED = 1 << 16;
    private static final int LONGEST_CELL = 1 << 20;
    private static final int MOST_COLUMNS = 4096;

    private final LogFile file;
    private final Map<String, String> given;

    CsvTable(LogFile file, Map<String, String> given) {
        this.file = file;
        this.given = given;
    }

    /** Receives the table. */
    interface Rows {
        /** The header and what its columns mean, before any row. */
        void begin(List<String> header, LogMapping mapping, Charset charset);

        /** @param line where the row begins, from one */
        void row(long line, List<String> cells);
    }

    /** What the columns of a table are taken to mean; reads no further than the header. */
    static LogMapping mapping(LogFile file, Map<String, String> given) throws IOException {
        List<LogMapping> seen = new ArrayList<>();
        new CsvTable(file, given)
                .read(
                        new Rows() {
                            @Override
                            public void begin(List<String> header, LogMapping mapping, Charset charset) {
                                seen.add(mapping);
                            }

                            @Override
                            public void row(long line, List<String> cells) {}
                        },
                        1);
        return seen.get(0);
    }

    void read(Rows rows) throws IOException {
        read(rows, Long.MAX_VALUE);
    }

    private void read(Rows rows, long most) throws IOException {
        long line = 1;
        try (InputStream in = new BufferedInputStream(counted(file.open()), SNIFFED)) {
            in.mark(SNIFFED);
            byte[] head = in.readNBytes(SNIFFED);
            in.reset();
            Charset charset = CsvCharset.of(head);
            try (CsvReader<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(separator(new String(head, charset)))
                    .maxBufferSize(LONGEST_CELL)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(new InputStreamReader(in, charset))) {
                boolean begun = false;
                long seen = 0;
                for (CsvRecord each : records) {
                    if (++seen > most) {
                        break;
                    }
                    line = each.getStartingLineNumber();
                    if (begun) {
                        rows.row(line, each.getFields());
                    } else {
                        begin(each.getFields(), charset, rows);
                        begun = true;
                    }
                }
                if (!begun) {
                    throw new UnreadableInputException(
                            file.name(), "line 1", "a header was expected; the file is empty");
                }
            }
        } catch (CsvParseException malformed) {
            throw unreadable(line, malformed);
        } catch (UncheckedIOException failed) {
            throw unreadable(line, failed);
        } catch (EOFException | ZipException damaged) {
            throw unreadable(line, damaged);
        }
    }

    private UnreadableInputException unreadable(long line, Exception failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        return new UnreadableInputException(
                file.name(),
                "after line " + line,
                "rows of cells of at most 1 MiB were expected (" + cause.getMessage() + ")");
    }

    private void begin(List<String> header, Charset charset, Rows rows) {
        if (header.size() > MOST_COLUMNS) {
            throw new UnreadableInputException(
                    file.name(), "line 1", "at most " + MOST_COLUMNS + " columns were expected");
        }
        LogMapping mapping = HeaderGuess.of(header).with(given);
        for (String name : mapping.toMap().values()) {
            if (!name.isEmpty() && !header.contains(name)) {
                throw new UnreadableInputException(
                        file.name(), "line 1", "a column '" + name + "' was expected; the columns are " + header);
            }
        }
        if (mapping.caseId().isEmpty() || !mapping.fields().containsKey(Field.ACTIVITY)) {
            throw new UnreadableInputException(
                    file.name(),
                    "line 1",
                    "columns for case and activity were expected; name them with a mapping. The columns are " + header);
        }
        rows.begin(header, mapping, charset);
    }

    private InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            private long count;

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = super.read(into, from, length);
                count += Math.max(0, read);
                file.progress().accept(count);
                return read;
            }
        };
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

    /** Whether a cell's encoding had to be guessed. */
    static boolean isUsual(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8);
    }
}
