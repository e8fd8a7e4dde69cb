package org.probity.earlywarning.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.probity.earlywarning.UnreadableInputException;

/**
 * A folder of feeds. Its {@code manifest.json} lists them, as in {@code {"feeds": [{"feed": "contracts", "file":
 * "2026.csv", "mapping": {"no": "合同编号"}}]}}; without a manifest, files named by their feed are taken ({@code
 * contracts.csv}, {@code payments.jsonl}).
 */
public final class FeedFolder {

    private static final String MANIFEST = "manifest.json";
    private static final int LONGEST = 1 << 20;

    private FeedFolder() {}

    /** @throws UnreadableInputException for a folder without feeds, or a manifest that is not as described */
    public static List<FeedFile> files(Path folder) {
        Path manifest = folder.resolve(MANIFEST);
        try {
            List<FeedFile> files = Files.exists(manifest) ? listed(folder, manifest) : named(folder);
            if (files.isEmpty()) {
                throw refusal(folder.toString(), "files named by a feed, such as contracts.csv");
            }
            return files;
        } catch (IOException failed) {
            throw refusal(folder.toString(), "a readable folder");
        }
    }

    private static List<FeedFile> named(Path folder) throws IOException {
        List<FeedFile> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(Files::isRegularFile).sorted().forEach(file -> {
                String name = String.valueOf(file.getFileName()).replaceFirst("\\.(csv|jsonl|ndjson)$", "");
                RecordKind.ofFeed(name).ifPresent(kind -> files.add(new FeedFile(kind, file, Map.of())));
            });
        }
        return files;
    }

    private static List<FeedFile> listed(Path folder, Path manifest) throws IOException {
        if (Files.size(manifest) > LONGEST) {
            throw refusal(MANIFEST, "at most " + LONGEST + " bytes");
        }
        List<FeedFile> files = new ArrayList<>();
        try {
            if (!(JsonText.parse(Files.readString(manifest, StandardCharsets.UTF_8)) instanceof Map<?, ?> top)
                    || !(top.get("feeds") instanceof List<?> feeds)) {
                throw refusal(MANIFEST, "{\"feeds\": [...]}");
            }
            feeds.forEach(each -> files.add(file(folder, each)));
        } catch (IllegalArgumentException malformed) {
            throw refusal(MANIFEST, "JSON (" + malformed.getMessage() + ")");
        }
        return files;
    }

    private static FeedFile file(Path folder, @org.jspecify.annotations.Nullable Object entry) {
        if (!(entry instanceof Map<?, ?> stated)) {
            throw refusal(MANIFEST, "entries with 'feed' and 'file'");
        }
        RecordKind kind = RecordKind.ofFeed(String.valueOf(stated.get("feed")))
                .orElseThrow(() -> refusal(MANIFEST, "one of these feeds: " + RecordKind.feeds()));
        Path file = folder.resolve(String.valueOf(stated.get("file"))).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw refusal(MANIFEST, "files inside the folder");
        }
        Map<String, String> mapping = new HashMap<>();
        if (stated.get("mapping") instanceof Map<?, ?> columns) {
            columns.forEach((column, inFile) -> mapping.put(String.valueOf(column), String.valueOf(inFile)));
        }
        return new FeedFile(kind, file, mapping);
    }

    private static UnreadableInputException refusal(String source, String expected) {
        return new UnreadableInputException(source, "line 1", expected + " was expected");
    }
}
