package org.probity.monitoring.runs;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.log.RecordedEvent;
import org.probity.earlywarning.signal.Signal;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.powers.PowerId;

/**
 * Whom and what a signal concerns, read from the records it rests on. Those of the first record's kind decide, such as the payments and
 * not the contract behind them; where they name several posts, the signal concerns none of them alone.
 */
record Ground(
        Map<String, Held> posts,
        Map<String, String> postOfPerson,
        Map<String, SectionId> sections,
        Map<String, PowerId> powers) {

    /** A post and its section. */
    record Held(PostId post, SectionId section) {}

    /** What was found; any of it may be missing. */
    record Place(
            @Nullable SectionId section,
            @Nullable PostId post,
            @Nullable PowerId power) {}

    /** Who did it, by the columns of the kinds; the first that states something counts. */
    private static final List<String> WHO =
            List.of("handler", "officer", "maker", "target", "post", "holder", "applicant", "claimant", "person");

    Place of(Signal signal) {
        var records = signal.evidence().records();
        if (records.isEmpty()) {
            return new Place(null, null, powers.get(signal.key()));
        }
        var kind = records.get(0).kind();
        var posts = new LinkedHashSet<@Nullable Held>();
        var sections = new LinkedHashSet<@Nullable SectionId>();
        var powers = new LinkedHashSet<@Nullable PowerId>();
        for (var record : records) {
            if (record.kind() == kind) {
                var held = held(record);
                posts.add(held);
                sections.add(section(record, held));
                powers.add(power(record));
            }
        }
        var held = only(posts);
        return new Place(only(sections), held == null ? null : held.post(), only(powers));
    }

    private @Nullable Held held(FeedRecord record) {
        return switch (record.kind()) {
            case POSTS -> posts.get(record.id());
            case POWERS, BENCHMARKS, TENDERS, BIDS, SCORES, COMPANIES -> null;
            default ->
                WHO.stream()
                        .map(record::text)
                        .filter(Objects::nonNull)
                        .map(this::post)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        };
    }

    /** By the code of a post, or by who holds it. */
    @Nullable
    Held post(String word) {
        var held = posts.get(word);
        return held != null ? held : posts.get(postOfPerson.getOrDefault(word, ""));
    }

    /** The code of the post that a word stands for, where it is one of the unit. */
    @Nullable
    String code(String word) {
        return posts.containsKey(word) ? word : postOfPerson.get(word);
    }

    /** Who did an event: by its post, else by its officer. */
    @Nullable
    Held of(RecordedEvent event) {
        var post = event.post();
        var officer = event.officer();
        var held = post == null ? null : post(post);
        return held == null && officer != null ? post(officer) : held;
    }

    private @Nullable SectionId section(FeedRecord record, @Nullable Held held) {
        var stated = record.text("dept");
        var section = stated == null ? null : sections.get(stated);
        return held != null ? held.section() : section;
    }

    private @Nullable PowerId power(FeedRecord record) {
        return record.kind() == org.probity.earlywarning.feed.RecordKind.POWERS
                ? powers.get(record.id())
                : powers.get(Objects.requireNonNullElse(record.text("power"), ""));
    }

    private static <T> @Nullable T only(Set<@Nullable T> found) {
        return found.size() == 1 ? found.iterator().next() : null;
    }

    static Ground empty() {
        return new Ground(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }
}
