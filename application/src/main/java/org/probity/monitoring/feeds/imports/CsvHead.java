package org.probity.monitoring.feeds.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.probity.monitoring.feeds.Feed;
import org.probity.monitoring.feeds.FeedColumn;

/** The first lines of a CSV file: its columns, some examples, and which columns of the feed they seem to be. */
record CsvHead(List<String> columns, List<List<String>> examples) {

    private static final int SNIFFED = 1 << 16;
    private static final int EXAMPLES = 5;

    static CsvHead of(byte[] content) {
        var head = text(Arrays.copyOf(content, Math.min(content.length, SNIFFED)));
        var first = head.lines().findFirst().orElse("");
        var separator = ',';
        for (var candidate : new char[] {';', '\t', '|'}) {
            if (count(first, candidate) > count(first, separator)) {
                separator = candidate;
            }
        }
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(head)) {
            var lines =
                    rows.stream().limit(EXAMPLES + 1).map(CsvRecord::getFields).toList();
            return lines.isEmpty()
                    ? new CsvHead(List.of(), List.of())
                    : new CsvHead(
                            lines.get(0).stream()
                                    .map(cell -> cell.replace("\uFEFF", "").strip())
                                    .toList(),
                            lines.subList(1, lines.size()));
        } catch (CsvParseException | java.io.IOException malformed) {
            return new CsvHead(List.of(), List.of());
        }
    }

    /** For each column of the feed the file's column that seems to state it. */
    Map<String, String> guess(Feed feed) {
        var guess = new LinkedHashMap<String, String>();
        for (var column : feed.columns()) {
            columns.stream()
                    .filter(name -> !guess.containsValue(name) && isSame(column, name))
                    .findFirst()
                    .ifPresent(name -> guess.put(column.key(), name));
        }
        return guess;
    }

    private static boolean isSame(FeedColumn column, String name) {
        var plain = plain(name);
        return plain.equals(plain(column.key()))
                || plain.equals(plain(column.heading().zh()))
                || plain.equals(plain(column.heading().en()));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[（(].*?[)）]", "").replaceAll("[\\s_.\\-]", "");
    }

    private static long count(String text, char letter) {
        return text.chars().filter(each -> each == letter).count();
    }

    private static String text(byte[] head) {
        for (var end = head.length; end > Math.max(0, head.length - 4); end--) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(head, 0, end))
                        .toString();
            } catch (CharacterCodingException notWhole) {
                // a letter may be cut at the end of what was sniffed
            }
        }
        return new String(head, Charset.forName("GB18030"));
    }
}
