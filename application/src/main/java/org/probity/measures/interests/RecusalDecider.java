package org.probity.measures.interests;

import java.util.Set;
import org.probity.organization.PersonId;

/**
 * Who may decide a recusal: a chief for the section, a leader for the division, the head for the unit, the superior for the head; never
 * the person, nor anybody whom the same matter concerns (segregation 1; civil servants law 76).
 */
final class RecusalDecider {

    private RecusalDecider() {}

    /**
     * @param reaches   whether the decider's permission reaches the person's post
     * @param superior  whether the decider decides as superior
     * @param ofHead    whether it is the head's recusal
     * @param concerned who else is recused from the same matter
     */
    record Facts(
            PersonId decider,
            PersonId person,
            boolean reaches,
            boolean superior,
            boolean ofHead,
            Set<PersonId> concerned) {}

    static boolean may(Facts facts) {
        return facts.reaches()
                && !facts.decider().equals(facts.person())
                && facts.ofHead() == facts.superior()
                && !facts.concerned().contains(facts.decider());
    }
}
