package org.probity.monitoring.runs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.indicator.Escalation;
import org.probity.earlywarning.signal.JsonLine;
import org.probity.frame.Dates;
import org.probity.monitoring.signals.NewSignal;
import org.probity.monitoring.signals.SignalConfirmed;
import org.probity.monitoring.signals.SignalFacts;
import org.probity.monitoring.signals.SignalIndicator;
import org.probity.monitoring.signals.SignalIntake;
import org.probity.monitoring.signals.SignalLevel;
import org.probity.monitoring.signals.SignalSource;
import org.probity.monitoring.signals.Signals;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The escalation rules of §6, over confirmed signals alone: two yellow on one post in 90 days are orange; two orange on one post, or three
 * in one section, in 180 days are red. What comes of it is a signal of its own that rests on its members, to be verified like any other.
 */
@Component
public class Escalating {

    /** In the place of an indicator's code. */
    public static final String CODE = "ESCALATION";

    private static final int LOOK_BACK = 400;

    private final Signals signals;
    private final SignalIntake intake;
    private final Dates dates;

    Escalating(Signals signals, SignalIntake intake, Dates dates) {
        this.signals = signals;
        this.intake = intake;
        this.dates = dates;
    }

    @EventListener
    void confirmed(SignalConfirmed confirmed) {
        var since = dates.today().minusDays(LOOK_BACK);
        Map<String, SignalFacts> known = new LinkedHashMap<>();
        if (confirmed.section() != null) {
            signals.confirmedIn(confirmed.section(), since)
                    .forEach(fact -> known.put(fact.id().toString(), fact));
        }
        if (confirmed.post() != null) {
            signals.confirmedAbout(confirmed.post(), since)
                    .forEach(fact -> known.put(fact.id().toString(), fact));
        }
        known.values().removeIf(fact -> CODE.equals(fact.indicator()));
        Escalation.of(verified(known.values().stream().toList()))
                .forEach(raised -> raise(confirmed.unit(), raised, known));
    }

    private static List<Escalation.Verified> verified(List<SignalFacts> facts) {
        var verified = new ArrayList<Escalation.Verified>();
        for (var fact : facts) {
            var section = fact.section();
            var post = fact.post();
            if (post != null || section != null) {
                verified.add(new Escalation.Verified(
                        fact.id().toString(),
                        // a signal about no single post counts for its section alone
                        post == null ? "signal " + fact.id() : post.toString(),
                        section == null ? null : section.toString(),
                        level(fact.level()),
                        fact.raisedOn()));
            }
        }
        return verified;
    }

    private void raise(UnitId unit, Escalation.Raised raised, Map<String, SignalFacts> known) {
        var members = raised.grounds().stream()
                .map(known::get)
                .map(Objects::requireNonNull)
                .toList();
        var first = members.get(0);
        var onPost = raised.post() != null;
        var signal = NewSignal.of(unit, SignalSource.INDICATOR, Telling.level(raised.level()), wording(raised, members))
                .by(new SignalIndicator(CODE, 1, "{}", String.valueOf(members.size()), onPost ? "2" : "3"))
                .on(first.section(), onPost ? first.post() : null, null)
                .from("escalation:" + key(raised), null)
                .restingOn(rows(members), List.of())
                .madeOf(members.stream().map(SignalFacts::id).toList());
        var confidential = members.stream()
                .anyMatch(fact -> fact.confidentiality() == org.probity.monitoring.signals.Confidentiality.RESTRICTED);
        intake.raise(confidential ? signal.restricted() : signal);
    }

    private static Bilingual wording(Escalation.Raised raised, List<SignalFacts> members) {
        var numbers = members.stream().map(SignalFacts::number).toList();
        var from = members.stream()
                .map(SignalFacts::raisedOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
        var zh = "%s以来，%s先后有%d条核实属实的预警信号（%s），按升级规则合并提示。此为提请核查的理由，不是结论。"
                .formatted(from, raised.post() != null ? "该岗位" : "该科室", members.size(), String.join("、", numbers));
        var en =
                "Since %s %d signals about this %s have been confirmed (%s); together they call for a closer look. This is a reason to look, not a finding."
                        .formatted(
                                from,
                                members.size(),
                                raised.post() != null ? "post" : "section",
                                String.join(", ", numbers));
        return new Bilingual(zh, en);
    }

    private static String rows(List<SignalFacts> members) {
        return JsonLine.of(members.stream()
                .map(fact -> {
                    var row = new LinkedHashMap<String, Object>();
                    row.put("feed", "signals");
                    row.put("no", fact.number());
                    row.put(
                            "indicator",
                            Objects.requireNonNullElse(
                                    fact.indicator(), fact.source().name()));
                    row.put("level", fact.level().name());
                    row.put("raised", fact.raisedOn().toString());
                    return row;
                })
                .toList());
    }

    private static String key(Escalation.Raised raised) {
        return raised.level() + ":"
                + HexFormat.of()
                        .formatHex(
                                Telling.hash(raised.grounds().stream().sorted().collect(Collectors.joining(","))));
    }

    private static Level level(SignalLevel level) {
        return switch (level) {
            case YELLOW -> Level.YELLOW;
            case ORANGE -> Level.ORANGE;
            case RED -> Level.RED;
        };
    }
}
