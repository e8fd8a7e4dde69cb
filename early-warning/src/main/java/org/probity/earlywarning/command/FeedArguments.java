package org.probity.earlywarning.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.UnreadableInputException;
import org.probity.earlywarning.feed.FeedFile;
import org.probity.earlywarning.feed.FeedFolder;
import org.probity.earlywarning.feed.RecordKind;
import picocli.CommandLine;

/** Feeds of records beside, or instead of, a log. */
final class FeedArguments {

    @CommandLine.Option(
            names = "--feed",
            paramLabel = "FEED=FILE",
            description = "Records of a feed, such as contracts=contracts.csv: CSV with a header, or JSON lines.")
    private Map<String, Path> named = new LinkedHashMap<>();

    @CommandLine.Option(
            names = "--feeds",
            paramLabel = "FOLDER",
            description = "A folder of feeds: files named by their feed, or as its manifest.json says.")
    private @Nullable Path folder;

    List<FeedFile> files() {
        List<FeedFile> files = new ArrayList<>();
        named.forEach((feed, file) -> files.add(new FeedFile(kind(feed), file, Map.of())));
        if (folder != null) {
            files.addAll(FeedFolder.files(folder));
        }
        return files;
    }

    private static RecordKind kind(String feed) {
        return RecordKind.ofFeed(feed)
                .orElseThrow(() -> new UnreadableInputException(
                        feed, "the option --feed", "one of these feeds was expected: " + RecordKind.feeds()));
    }
}
