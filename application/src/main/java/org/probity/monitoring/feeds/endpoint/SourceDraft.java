package org.probity.monitoring.feeds.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** What a person says about a source. */
public record SourceDraft(Bilingual name, String operator, List<String> feeds, int perMinute) {

    private static final int MOST_PER_MINUTE = 6000;

    public SourceDraft {
        feeds = List.copyOf(feeds);
    }

    /** Refuses what is missing or too long. */
    static SourceDraft of(Map<String, String> typed, List<String> feeds) {
        var refusals = new ArrayList<Refusal>();
        var name = new Bilingual(
                typed.getOrDefault("nameZh", "").strip(),
                typed.getOrDefault("nameEn", "").strip());
        if (name.isEmpty() || name.zh().length() > 100 || name.en().length() > 150) {
            refusals.add(Refusal.at("nameZh", "monitoring.feeds.refusal.source-name"));
        }
        var operator = typed.getOrDefault("operator", "").strip();
        if (operator.isEmpty() || operator.length() > 200) {
            refusals.add(Refusal.at("operator", "monitoring.feeds.refusal.source-operator"));
        }
        if (feeds.isEmpty()) {
            refusals.add(Refusal.at("feeds", "monitoring.feeds.refusal.source-feeds"));
        }
        var perMinute = typed.getOrDefault("perMinute", "").strip();
        var rate = perMinute.matches("\\d{1,4}") ? Integer.parseInt(perMinute) : 0;
        if (rate < 1 || rate > MOST_PER_MINUTE) {
            refusals.add(Refusal.at("perMinute", "monitoring.feeds.refusal.source-rate"));
        }
        Refused.ifAny(refusals);
        return new SourceDraft(name, operator, feeds, rate);
    }
}
