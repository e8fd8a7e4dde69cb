package org.probity.earlywarning.indicator.concentration;

import java.util.Map;
import java.util.TreeMap;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.signal.EvidenceCollector;

/** Which part of a whole falls to whom: by whole (a counterparty, a power), then by taker (an officer). */
final class Shares {

    private final Map<String, Map<String, EvidenceCollector>> byWhole = new TreeMap<>();

    void add(String whole, String taker, Event evidence) {
        takers(whole).computeIfAbsent(taker, unknown -> new EvidenceCollector()).add(evidence);
    }

    void merge(Shares later) {
        later.byWhole.forEach((whole, others) -> {
            Map<String, EvidenceCollector> takers = takers(whole);
            others.forEach((taker, cases) -> takers.computeIfAbsent(taker, unknown -> new EvidenceCollector())
                    .merge(cases));
        });
    }

    Map<String, Map<String, EvidenceCollector>> byWhole() {
        return byWhole;
    }

    static long total(Map<String, EvidenceCollector> takers) {
        return takers.values().stream().mapToLong(EvidenceCollector::count).sum();
    }

    private Map<String, EvidenceCollector> takers(String whole) {
        return byWhole.computeIfAbsent(whole, unknown -> new TreeMap<>());
    }
}
