package org.probity.earlywarning.indicator.duties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.CaseGroupIndicator;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.Field;
import org.probity.earlywarning.signal.EvidenceCollector;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-C04, same pair always together (固定搭档): the share of an officer's cases done with one and the same partner. Cases
 * with more officers than {@code largestTeam} say nothing of pairs and count for none.
 */
final class FixedPair extends CaseGroupIndicator<FixedPair.Teams> {

    static final Definition DEFINITION = new Definition(
            "IR-C04",
            1,
            Bands.above(Level.YELLOW, 0.8),
            "share of the officer's cases",
            List.of(Parameter.count("minimum", "cases an officer", 20), Parameter.count("largestTeam", "officers", 4)),
            "catalogue of indicators, group C");

    private final int minimum;
    private final int largestTeam;

    FixedPair(Settings settings) {
        super(settings);
        this.minimum = settings.values().count("minimum");
        this.largestTeam = settings.values().count("largestTeam");
    }

    record Pair(String officer, String partner) {}

    /** How many cases each officer had, and which with whom. */
    static final class Teams {
        private final Map<String, Integer> cases = new HashMap<>();
        private final Map<Pair, EvidenceCollector> together = new HashMap<>();
    }

    @Override
    public Set<Field> needs() {
        return Set.of(Field.OFFICER);
    }

    @Override
    public Teams init() {
        return new Teams();
    }

    @Override
    public void fold(Teams teams, Trace trace) {
        Set<String> team = team(trace);
        if (team.size() > largestTeam) {
            return;
        }
        for (String officer : team) {
            teams.cases.merge(officer, 1, Integer::sum);
            for (String partner : team) {
                if (!partner.equals(officer)) {
                    teams.together
                            .computeIfAbsent(new Pair(officer, partner), unknown -> new EvidenceCollector())
                            .add(trace.event(0));
                }
            }
        }
    }

    @Override
    public void merge(Teams teams, Teams later) {
        later.cases.forEach((officer, count) -> teams.cases.merge(officer, count, Integer::sum));
        later.together.forEach((pair, cases) -> teams.together
                .computeIfAbsent(pair, unknown -> new EvidenceCollector())
                .merge(cases));
    }

    @Override
    public void finish(String key, Teams teams, Signals out) {
        teams.together.forEach((pair, together) -> {
            int cases = teams.cases.getOrDefault(pair.officer(), 0);
            if (cases >= minimum) {
                Map<String, Object> facts = Map.of(
                        "officer",
                        pair.officer(),
                        "partner",
                        pair.partner(),
                        "cases",
                        together.count(),
                        "total",
                        cases);
                String subject = pair.officer() + " + " + pair.partner();
                judge(key, subject, (double) together.count() / cases, facts, together.evidence(), out);
            }
        });
    }

    private Set<String> team(Trace trace) {
        Set<String> team = new TreeSet<>();
        for (int i = 0; i < trace.size() && team.size() <= largestTeam; i++) {
            String officer = trace.officer(i);
            if (officer != null) {
                team.add(officer);
            }
        }
        return team;
    }
}
