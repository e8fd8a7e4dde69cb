package org.probity.earlywarning.indicator.duties;

import static org.probity.earlywarning.feed.RecordKind.POSTS;
import static org.probity.earlywarning.feed.RecordKind.SUBSTITUTIONS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;

/**
 * IR-C02, incompatible posts held together (不相容岗位兼任): one person holds posts, or stands in for more than ten days for
 * posts, whose functions must not meet in one hand. Functions stand in the register of posts.
 */
final class IncompatiblePosts extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-C02",
            1,
            Bands.above(Level.RED, 0),
            "incompatible pairs",
            List.of(
                    Parameter.texts(
                            "incompatible",
                            "CASHIER+LEDGER",
                            "CASHIER+AUDIT",
                            "CASHIER+ARCHIVES",
                            "BUYER+ACCEPTOR",
                            "INVESTIGATOR+REVIEWER"),
                    Parameter.count("days", "days of standing in", 10)),
            "会计法 37; 财会〔2012〕21号");

    IncompatiblePosts(Settings settings) {
        super(settings, POSTS, SUBSTITUTIONS);
    }

    @Override
    public Set<RecordKind> looksUp() {
        return Set.of(POSTS);
    }

    @Override
    public @Nullable String key(FeedRecord record) {
        return record.kind() == POSTS ? record.text("holder") : record.text("person");
    }

    @Override
    protected void judge(FeedView view) {
        Set<String> functions = new TreeSet<>();
        List<FeedRecord> evidence = new ArrayList<>(view.records(POSTS));
        view.records(POSTS).forEach(post -> functions.addAll(post.list("functions")));
        for (FeedRecord standing : view.records(SUBSTITUTIONS)) {
            LocalDate from = standing.day("from");
            LocalDate to = standing.isNone("to") ? view.today() : standing.day("to");
            FeedRecord post = view.feeds().find(POSTS, standing.text("post"));
            if (post != null
                    && from != null
                    && to != null
                    && ChronoUnit.DAYS.between(from, to) > settings().values().count("days")) {
                functions.addAll(post.list("functions"));
                evidence.addAll(List.of(standing, post));
            }
        }
        List<String> met = settings().values().texts("incompatible").stream()
                .filter(pair -> functions.containsAll(Arrays.asList(pair.split("\\+"))))
                .toList();
        view.tell(view.key(), met.size(), Map.of("pairs", met), evidence);
    }
}
