package org.probity.measures.responsibility;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;

/**
 * Who has to sign a responsibility statement (P2.2.1a): the head, who is the first responsible, the leaders in charge, and the chiefs.
 * Of each office whoever fills it: the holder proper or, while that person is away, who deputises; a head on leave is waited for.
 */
final class Signatories {

    private Signatories() {}

    /** Each person with the highest office that they sign for, the head first. */
    static Map<PersonId, Signatory> of(LineOfCommand line) {
        var found = new LinkedHashMap<PersonId, Signatory>();
        add(found, Office.HEAD, filling(line.head()));
        line.leaders().values().forEach(rung -> add(found, Office.LEADER, filling(rung)));
        line.chiefs().values().forEach(rung -> add(found, Office.CHIEF, filling(rung)));
        return found;
    }

    /** @param officer who signs, in the post of the office */
    record Signatory(Office office, Officer officer) {}

    private static void add(Map<PersonId, Signatory> found, Office office, @Nullable Officer officer) {
        if (officer != null) {
            found.putIfAbsent(officer.person(), new Signatory(office, officer));
        }
    }

    private static @Nullable Officer filling(LineOfCommand.Rung rung) {
        return rung.officers().stream()
                .filter(officer -> !officer.away())
                .findFirst()
                .orElse(rung.officers().isEmpty() ? null : rung.officers().get(0));
    }
}
