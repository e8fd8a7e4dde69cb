package org.probity.monitoring.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.feed.ColumnType;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.wording.Bilingual;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All feeds with their words and columns: {@code modules/monitoring/feeds/feeds.csv} and {@code columns.csv}. */
@Component
public class FeedCatalogue {

    private static final List<String> OF_ANY = List.of("revision", "withdrawn");

    private static final Map<String, ColumnType> EVENT_COLUMNS = eventColumns();

    private final Map<String, Feed> feeds = new LinkedHashMap<>();

    FeedCatalogue() {
        var headings = new LinkedHashMap<String, Bilingual>();
        read("columns.csv").forEach(line -> headings.put(line.get(0), new Bilingual(line.get(1), line.get(2))));
        read("feeds.csv").forEach(line -> {
            var feed = feed(line, headings);
            feeds.put(feed.key(), feed);
        });
    }

    /** In the order of the catalogue. */
    public List<Feed> all() {
        return List.copyOf(feeds.values());
    }

    public Optional<Feed> find(String key) {
        return Optional.ofNullable(feeds.get(key));
    }

    public Feed of(RecordKind kind) {
        return find(kind.feed()).orElseThrow();
    }

    private static Feed feed(List<String> line, Map<String, Bilingual> headings) {
        var key = line.get(0);
        var kind = RecordKind.ofFeed(key).orElse(null);
        var columns = new ArrayList<FeedColumn>();
        if (kind == null) {
            EVENT_COLUMNS.forEach((column, type) -> columns.add(new FeedColumn(
                    column, type, heading(headings, key, column), column.equals("case") || column.equals("activity"))));
        } else {
            columns.add(new FeedColumn(
                    kind.idColumn(),
                    ColumnType.TEXT,
                    heading(headings, key, kind.idColumn()),
                    kind.naturalId().isEmpty()));
            kind.columns()
                    .forEach((column, type) -> columns.add(new FeedColumn(
                            column,
                            type,
                            heading(headings, key, column),
                            kind.naturalId().contains(column))));
        }
        OF_ANY.forEach(column -> columns.add(new FeedColumn(
                column,
                column.equals("withdrawn") ? ColumnType.FLAG : ColumnType.NUMBER,
                heading(headings, key, column),
                false)));
        return new Feed(
                key,
                Feed.Group.valueOf(line.get(1)),
                line.get(2).equals("Y"),
                number(line.get(3)),
                new Bilingual(line.get(4), line.get(5)),
                new Bilingual(line.get(6), line.get(7)),
                kind,
                columns);
    }

    private static Bilingual heading(Map<String, Bilingual> headings, String feed, String column) {
        var own = headings.get(feed + "." + column);
        var heading = own == null ? headings.get(column) : own;
        if (heading == null) {
            throw new IllegalStateException("columns.csv has no words for " + feed + "." + column);
        }
        return heading;
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static Map<String, ColumnType> eventColumns() {
        var columns = new LinkedHashMap<String, ColumnType>();
        for (var column : List.of(
                "id",
                "case",
                "activity",
                "time",
                "power",
                "officer",
                "post",
                "section",
                "counterparty",
                "amount",
                "currency",
                "decision",
                "reason",
                "lifecycle")) {
            columns.put(
                    column,
                    switch (column) {
                        case "time" -> ColumnType.TIME;
                        case "amount" -> ColumnType.NUMBER;
                        default -> ColumnType.TEXT;
                    });
        }
        return columns;
    }

    private static List<List<String>> read(String name) {
        try (var in = new ClassPathResource("modules/monitoring/feeds/" + name).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(FeedCatalogue::cells)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of a line; a cell in quotes may hold commas. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
