package org.probity.earlywarning.indicator.duties;

import static org.probity.earlywarning.feed.RecordKind.LEAVE;
import static org.probity.earlywarning.feed.RecordKind.SIGN_INS;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * IR-C05, shared account (账号共用): an account signed in from two addresses less than five minutes apart, or while its
 * owner was on leave. Of an account the closest pair is told.
 */
final class SharedAccount extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-C05",
            1,
            Bands.below(Level.ORANGE, 5),
            "minutes between two addresses",
            List.of(),
            "catalogue of indicators, group C");

    SharedAccount(Settings settings) {
        super(settings, SIGN_INS);
    }

    @Override
    public Set<RecordKind> looksUp() {
        return Set.of(LEAVE);
    }

    @Override
    public @Nullable String key(FeedRecord signIn) {
        return signIn.time() == null ? null : signIn.text("account");
    }

    @Override
    protected void judge(FeedView view) {
        List<FeedRecord> signIns = view.records();
        double closest = Double.MAX_VALUE;
        List<FeedRecord> pair = List.of();
        for (int i = 1; i < signIns.size(); i++) {
            String here = signIns.get(i).text("address");
            String there = signIns.get(i - 1).text("address");
            if (here != null && there != null && !here.equals(there)) {
                double minutes = Duration.between(time(signIns.get(i - 1)), time(signIns.get(i)))
                                .toMillis()
                        / 60_000.0;
                if (minutes < closest) {
                    closest = minutes;
                    pair = List.of(signIns.get(i - 1), signIns.get(i));
                }
            }
        }
        if (!pair.isEmpty()) {
            view.tell(view.key(), closest, Map.of("addresses", Groups.words(pair, "address")), pair);
        }
        List<FeedRecord> onLeave =
                signIns.stream().filter(each -> isOnLeave(view, each)).toList();
        if (!onLeave.isEmpty()) {
            Map<String, Object> facts = Map.of("times", onLeave.size());
            view.tellAs(Level.ORANGE, "leave", view.key() + " leave", 0, facts, onLeave);
        }
    }

    private static LocalDateTime time(FeedRecord signIn) {
        return Objects.requireNonNull(signIn.time());
    }

    private static boolean isOnLeave(FeedView view, FeedRecord signIn) {
        String person = signIn.text("person");
        LocalDate day = time(signIn).toLocalDate();
        return view.feeds().where(LEAVE, "person", person).stream().anyMatch(leave -> {
            LocalDate from = leave.day("from");
            LocalDate to = leave.day("to");
            return from != null && to != null && !day.isBefore(from) && !day.isAfter(to);
        });
    }
}
