package org.probity.earlywarning.indicator.personnel;

import static org.probity.earlywarning.feed.RecordKind.POSTS;
import static org.probity.earlywarning.feed.RecordKind.RELATIVES;
import static org.probity.earlywarning.feed.RecordKind.STAFF;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * IR-H04, kinship in same line (亲属任职未回避): two declared relatives on the staff of whom one stands above the other in the
 * line of posts, both stand directly under one superior, or one is a leader and the other's post has the function of
 * personnel, finance, audit or discipline.
 */
final class KinInLine extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-H04",
            1,
            Bands.above(Level.RED, 0),
            "pairs",
            List.of(Parameter.texts("functions", "PERSONNEL", "FINANCE", "AUDIT", "DISCIPLINE")),
            "公务员法 74; 公务员回避规定 5");

    private static final int LONGEST_LINE = 20;

    KinInLine(Settings settings) {
        super(settings, RELATIVES);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(STAFF);
    }

    @Override
    public Set<RecordKind> looksUp() {
        return Set.of(STAFF, POSTS);
    }

    @Override
    public @Nullable String key(FeedRecord relation) {
        String one = relation.text("person");
        String other = relation.text("relative");
        if (one == null || other == null) {
            return null;
        }
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    @Override
    protected void judge(FeedView view) {
        FeedRecord relation = view.records().get(0);
        FeedRecord one = view.feeds().find(STAFF, relation.text("person"));
        FeedRecord other = view.feeds().find(STAFF, relation.text("relative"));
        FeedRecord onePost = one == null ? null : view.feeds().find(POSTS, one.text("post"));
        FeedRecord otherPost = other == null ? null : view.feeds().find(POSTS, other.text("post"));
        if (one == null || other == null || onePost == null || otherPost == null) {
            return;
        }
        view.examined("");
        String superior = onePost.text("superior");
        boolean isInLine = isAbove(view, onePost, otherPost)
                || isAbove(view, otherPost, onePost)
                || superior != null && superior.equals(otherPost.text("superior"));
        if (isInLine) {
            view.tell(view.key(), 1, Map.of(), List.of(relation, onePost, otherPost));
        } else if (isUnder(one, otherPost) || isUnder(other, onePost)) {
            view.tell("function", view.key(), 1, Map.of(), List.of(relation, onePost, otherPost));
        }
    }

    private static boolean isAbove(FeedView view, FeedRecord upper, FeedRecord lower) {
        FeedRecord post = lower;
        for (int i = 0; post != null && i < LONGEST_LINE; i++) {
            String superior = post.text("superior");
            if (upper.id().equals(superior)) {
                return true;
            }
            post = view.feeds().find(POSTS, superior);
        }
        return false;
    }

    private boolean isUnder(FeedRecord leader, FeedRecord post) {
        return leader.flag("leader")
                && post.list("functions").stream().anyMatch(settings().values().texts("functions")::contains);
    }
}
