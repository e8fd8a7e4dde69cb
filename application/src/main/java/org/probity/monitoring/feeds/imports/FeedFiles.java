package org.probity.monitoring.feeds.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.probity.earlywarning.UnreadableInputException;
import org.probity.earlywarning.feed.FeedFile;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.EventLogs;
import org.probity.earlywarning.log.RecordedEvent;
import org.probity.monitoring.feeds.Feed;
import org.probity.monitoring.feeds.FeedDefect;
import org.probity.monitoring.feeds.GivenEvent;
import org.probity.monitoring.feeds.ObjectReader;
import org.probity.monitoring.feeds.Rows;
import org.probity.spreadsheets.TableRow;
import org.probity.spreadsheets.Tables;
import org.probity.spreadsheets.Workbooks;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Component;

/** Reads files of feeds row by row. What is not as it claims to be is refused in words, with the place. */
@Component
class FeedFiles {

    private static final long MOST_UNPACKED = 1L << 30;
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_EVENTS = 2_000_000;
    private static final int MOST_ATTRIBUTES = 100;
    private static final int LONGEST = 2_000;

    private final ZoneId zone;

    FeedFiles(ZoneId zone) {
        this.zone = zone;
    }

    /** What a file is, by its first bytes; its name decides only between CSV and JSON lines. */
    enum Format {
        WORKBOOK,
        XES,
        CSV,
        JSON_LINES;

        static Format of(String name, byte[] content) {
            var bare = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
            if (content.length > 1 && content[0] == 'P' && content[1] == 'K'
                    || content.length > 1 && content[0] == (byte) 0xD0) {
                return WORKBOOK;
            }
            if (bare.endsWith(".xlsx") || bare.endsWith(".xls")) {
                return WORKBOOK;
            }
            if (bare.endsWith(".xes") || bare.endsWith(".xml")) {
                return XES;
            }
            return bare.endsWith(".csv") || bare.endsWith(".txt") ? CSV : JSON_LINES;
        }
    }

    /** The file's records; {@code mapping} names for columns of the feed those of the file. */
    Rows<FeedRecord> records(Feed feed, String name, byte[] content, Map<String, String> mapping) {
        var kind = Objects.requireNonNull(feed.kind());
        return switch (Format.of(name, content)) {
            case WORKBOOK ->
                (to, defects) -> workbook(feed, content, (row, values) -> {
                    var record = ObjectReader.record(kind, row, values, defects);
                    if (record == null) {
                        defects.accept(new FeedDefect(FeedDefect.Kind.WITHOUT_ID, row, "", kind.idColumn(), ""));
                    } else {
                        to.accept(record);
                    }
                });
            case XES -> throw new Refused(Refusal.of("monitoring.feeds.refusal.xes-for-events"));
            case CSV, JSON_LINES ->
                (to, defects) -> inFile(name, content, path -> {
                    var count = new int[1];
                    new FeedFile(kind, path, mapping)
                            .read(
                                    record -> {
                                        bounded(++count[0], MOST_ROWS);
                                        to.accept(record);
                                    },
                                    finding -> defects.accept(new FeedDefect(
                                            finding.column().equals(kind.idColumn())
                                                    ? FeedDefect.Kind.WITHOUT_ID
                                                    : FeedDefect.Kind.UNREADABLE,
                                            finding.row(),
                                            "",
                                            finding.column(),
                                            finding.found())));
                });
        };
    }

    /** The file's events. */
    Rows<GivenEvent> events(Feed feed, String name, byte[] content, Map<String, String> mapping) {
        return switch (Format.of(name, content)) {
            case WORKBOOK ->
                (to, defects) -> workbook(feed, content, (row, values) -> {
                    var event = ObjectReader.event(row, values, zone, defects);
                    if (event == null) {
                        defects.accept(new FeedDefect(FeedDefect.Kind.WITHOUT_ID, row, "", "case", ""));
                    } else {
                        to.accept(event);
                    }
                });
            case JSON_LINES -> throw new Refused(Refusal.of("monitoring.feeds.refusal.events-by-xes"));
            case XES, CSV ->
                (to, defects) -> inFile(name, content, path -> {
                    var count = new int[1];
                    EventLogs.stream(path, mapping, 1, event -> {
                        bounded(++count[0], MOST_EVENTS);
                        if (event.caseId().isBlank() || event.activity().isBlank()) {
                            defects.accept(new FeedDefect(
                                    FeedDefect.Kind.WITHOUT_ID, event.row(), event.caseId(), "case, activity", ""));
                        } else {
                            to.accept(GivenEvent.of(recorded(event)));
                        }
                    });
                });
        };
    }

    /** What the columns of an event log are taken to mean: of each fact the source's name, empty for none. */
    Map<String, String> logMapping(String name, byte[] content, Map<String, String> given) {
        var found = new LinkedHashMap<String, String>();
        inFile(
                name,
                content,
                path -> found.putAll(EventLogs.mapping(path, given).toMap()));
        return found;
    }

    private static RecordedEvent recorded(Event event) {
        var recorded = RecordedEvent.of(bounded(event.caseId()), bounded(event.activity()))
                .row(event.row())
                .power(optional(event.power()))
                .officer(optional(event.officer()))
                .post(optional(event.post()))
                .section(optional(event.section()))
                .counterparty(optional(event.counterparty()))
                .amount(event.amount(), optional(event.currency()))
                .decision(optional(event.decision()))
                .reason(optional(event.reason()))
                .lifecycle(optional(event.lifecycle()));
        if (event.hasTime()) {
            recorded.at(event.epochMillis(), event.offsetMinutes());
        }
        event.attributes().entrySet().stream()
                .limit(MOST_ATTRIBUTES)
                .forEach(each -> recorded.attribute(bounded(each.getKey()), bounded(each.getValue())));
        return recorded.build();
    }

    private static @org.jspecify.annotations.Nullable String optional(@org.jspecify.annotations.Nullable String text) {
        return text == null ? null : bounded(text);
    }

    private static String bounded(String text) {
        var clean = text.indexOf(0) < 0 ? text : text.replace("\u0000", "");
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    private static void bounded(int count, int most) {
        if (count > most) {
            throw new Refused(Refusal.of("monitoring.feeds.refusal.too-many-rows", most));
        }
    }

    private interface SheetRows {
        void row(long number, Map<String, Object> values);
    }

    private static void workbook(Feed feed, byte[] content, SheetRows to) {
        var table = Tables.read(Workbooks.open(content), feed.register());
        for (TableRow row : table.rows()) {
            var values = new LinkedHashMap<String, Object>();
            for (var column : feed.columns()) {
                if (row.has(column.key())) {
                    values.put(column.key(), row.text(column.key()));
                }
            }
            to.row(row.number(), values);
        }
    }

    private static void inFile(String name, byte[] content, Consumer<Path> reading) {
        refuseBombs(content);
        try {
            var bare = name.toLowerCase(Locale.ROOT);
            var suffix = bare.endsWith(".csv") ? ".csv" : bare.endsWith(".jsonl") ? ".jsonl" : ".log";
            var path = Files.createTempFile("feed", suffix);
            try {
                Files.write(path, content);
                reading.accept(path);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (UnreadableInputException unreadable) {
            throw new Refused(
                    Refusal.of("monitoring.feeds.refusal.unreadable", unreadable.place(), unreadable.expected()));
        } catch (CsvParseException | IllegalArgumentException malformed) {
            throw new Refused(
                    Refusal.of("monitoring.feeds.refusal.unreadable", "", String.valueOf(malformed.getMessage())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void refuseBombs(byte[] content) {
        if (content.length == 0) {
            throw new Refused(Refusal.of("monitoring.feeds.refusal.empty"));
        }
        if (content.length < 2 || content[0] != 0x1f || content[1] != (byte) 0x8b) {
            return;
        }
        var block = new byte[1 << 16];
        var total = 0L;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            for (var read = in.read(block); read >= 0; read = in.read(block)) {
                total += read;
                if (total > MOST_UNPACKED) {
                    throw new Refused(Refusal.of("monitoring.feeds.refusal.bomb"));
                }
            }
        } catch (IOException damaged) {
            throw new Refused(Refusal.of("monitoring.feeds.refusal.damaged"));
        }
    }
}
