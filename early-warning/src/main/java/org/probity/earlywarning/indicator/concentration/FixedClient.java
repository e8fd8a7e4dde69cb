package org.probity.earlywarning.indicator.concentration;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.CaseGroupIndicator;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.Field;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-E06, same case officer and client (固定经办关系): of one counterparty's cases nearly all were handled by one officer,
 * although the power has several. An officer counts once a case.
 */
final class FixedClient extends CaseGroupIndicator<FixedClient.Clients> {

    static final Definition DEFINITION = new Definition(
            "IR-E06",
            1,
            Bands.above(Level.YELLOW, 0.8),
            "share of the counterparty's cases",
            List.of(
                    Parameter.count("minimum", "cases a counterparty", 5),
                    Parameter.count("minimumOfficers", "officers of the power", 2)),
            "catalogue of indicators, group E");

    private final int minimum;
    private final int minimumOfficers;

    FixedClient(Settings settings) {
        super(settings);
        this.minimum = settings.values().count("minimum");
        this.minimumOfficers = settings.values().count("minimumOfficers");
    }

    /** Each counterparty's cases, in all and by officer. */
    static final class Clients {
        private final Shares byOfficer = new Shares();
        private final Map<String, Integer> cases = new java.util.HashMap<>();
        private final Set<String> officers = new HashSet<>();
    }

    @Override
    public Set<Field> needs() {
        return Set.of(Field.COUNTERPARTY);
    }

    @Override
    public Clients init() {
        return new Clients();
    }

    @Override
    public void fold(Clients clients, Trace trace) {
        String client = client(trace);
        if (client == null) {
            return;
        }
        Set<String> counted = new HashSet<>();
        for (int i = 0; i < trace.size(); i++) {
            String officer = trace.officer(i);
            if (officer != null && counted.add(officer)) {
                clients.byOfficer.add(client, officer, trace.event(i));
            }
        }
        if (!counted.isEmpty()) {
            clients.cases.merge(client, 1, Integer::sum);
            clients.officers.addAll(counted);
        }
    }

    @Override
    public void merge(Clients clients, Clients later) {
        clients.byOfficer.merge(later.byOfficer);
        later.cases.forEach((client, count) -> clients.cases.merge(client, count, Integer::sum));
        clients.officers.addAll(later.officers);
    }

    @Override
    public void finish(String key, Clients clients, Signals out) {
        if (clients.officers.size() < minimumOfficers) {
            return;
        }
        clients.byOfficer.byWhole().forEach((client, officers) -> {
            int cases = clients.cases.getOrDefault(client, 0);
            if (cases >= minimum) {
                officers.forEach((officer, handled) -> {
                    Map<String, Object> facts =
                            Map.of("client", client, "officer", officer, "cases", handled.count(), "total", cases);
                    String subject = officer + " / " + client;
                    judge(key, subject, (double) handled.count() / cases, facts, handled.evidence(), out);
                });
            }
        });
    }

    private static @Nullable String client(Trace trace) {
        for (int i = 0; i < trace.size(); i++) {
            String client = trace.event(i).counterparty();
            if (client != null) {
                return client;
            }
        }
        return null;
    }
}
