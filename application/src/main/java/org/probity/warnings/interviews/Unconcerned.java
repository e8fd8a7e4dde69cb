package org.probity.warnings.interviews;

import org.probity.organization.PersonId;
import org.probity.warnings.WarningRules;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Component;

/** Invariant 6: whoever judges something is neither the one it concerns nor works under them. The pages ask for permission besides. */
@Component
public class Unconcerned {

    private final WarningRules rules;

    Unconcerned(WarningRules rules) {
        this.rules = rules;
    }

    /** @throws Refused when the person is one of those concerned, or under one of them */
    public void require(PersonId acting, PersonId... concerned) {
        for (var one : concerned) {
            if (acting.equals(one)) {
                throw new Refused(Refusal.of("warnings.interview.refusal.own-matter"));
            }
            if (rules.isUnder(acting, one)) {
                throw new Refused(Refusal.of("warnings.interview.refusal.subordinate"));
            }
        }
    }

    public boolean is(PersonId acting, PersonId... concerned) {
        for (var one : concerned) {
            if (acting.equals(one) || rules.isUnder(acting, one)) {
                return false;
            }
        }
        return true;
    }
}
