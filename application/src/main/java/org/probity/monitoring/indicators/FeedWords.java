package org.probity.monitoring.indicators;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.probity.monitoring.feeds.FeedCatalogue;
import org.springframework.stereotype.Component;

/** Feeds by their names in the reader's language. */
@Component
public class FeedWords {

    private final FeedCatalogue feeds;

    FeedWords(FeedCatalogue feeds) {
        this.feeds = feeds;
    }

    public List<String> of(List<String> keys, Locale locale) {
        return keys.stream()
                .map(key -> feeds.find(key).map(feed -> feed.name().in(locale)).orElse(key))
                .toList();
    }

    /** The same of many indicators, by code. */
    Map<String, List<String>> of(@Nullable Map<String, List<String>> byCode, Locale locale) {
        var words = new TreeMap<String, List<String>>();
        if (byCode != null) {
            byCode.forEach((code, keys) -> words.put(code, of(keys, locale)));
        }
        return words;
    }
}
