package org.probity.earlywarning.indicator.interest;

import static org.probity.earlywarning.feed.RecordKind.INTERESTS;
import static org.probity.earlywarning.feed.RecordKind.PENALTIES;
import static org.probity.earlywarning.feed.RecordKind.RECUSALS;
import static org.probity.earlywarning.feed.RecordKind.RUNS;
import static org.probity.earlywarning.feed.RecordKind.STAFF;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Groups;

/**
 * IR-I02, no recusal (应回避未回避): the handler of a run, or the officer of a penalty, declared an interest in it, and no
 * recusal is on record. Said only where a feed of recusals is given. Handlers are named as persons or by their posts.
 */
final class NoRecusal extends FeedIndicator {

    static final Definition DEFINITION =
            new Definition("IR-I02", 1, Bands.above(Level.RED, 0), "interests", List.of(), "公务员法 76");

    NoRecusal(Settings settings) {
        super(settings, INTERESTS, RECUSALS, RUNS, PENALTIES);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(RECUSALS, INTERESTS);
    }

    @Override
    public Set<RecordKind> looksUp() {
        return Set.of(STAFF);
    }

    @Override
    public @Nullable String key(FeedRecord record) {
        return record.kind() == RUNS || record.kind() == PENALTIES ? record.id() : record.text("case");
    }

    @Override
    protected void judge(FeedView view) {
        if (!view.feeds().has(RECUSALS)) {
            return;
        }
        Set<String> recused = Groups.by(view.records(RECUSALS), "person").keySet();
        for (FeedRecord interest : view.records(INTERESTS)) {
            String person = interest.text("person");
            FeedRecord staff = view.feeds().find(STAFF, person);
            String post = staff == null ? null : staff.text("post");
            for (FeedRecord handled : view.records()) {
                String handler = Groups.first(handled, "handler", "officer");
                boolean isTheirs = handler != null && (handler.equals(person) || handler.equals(post));
                if (isTheirs && person != null && !recused.contains(person)) {
                    view.tell(person, 1, Map.of(), List.of(interest, handled));
                }
            }
        }
    }
}
