package org.probity.measures.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.probity.organization.PersonId;

/** Who may sign a dossier (§7, segregation rules 1 and 6; invariant 3). */
class DossierSignersTests {

    private final PersonId head = person();
    private final PersonId deputy = person();
    private final PersonId discipline = person();
    private final PersonId superior = person();
    private final PersonId chief = person();
    private final PersonId holder = person();

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    private DossierSigners of(Set<PersonId> holders, PersonId leader, Set<PersonId> signed) {
        return new DossierSigners(holders, Set.of(leader), Set.of(head), Set.of(discipline), Set.of(superior), signed);
    }

    @Test
    void theLeaderInChargeEndorsesAndTheHeadConfirms() {
        var signers = of(Set.of(holder), deputy, Set.of(chief));
        assertThat(signers.endorsing()).containsExactly(deputy);
        assertThat(signers.confirming()).containsExactly(head);
        assertThat(signers.may(DossierAct.CONFIRM, deputy)).isFalse();
        assertThat(signers.may(DossierAct.ENDORSE, head)).isFalse();
    }

    @Test
    void whereTheHeadIsInChargeDisciplineInspectionEndorses() {
        assertThat(of(Set.of(deputy), head, Set.of()).endorsing()).containsExactly(discipline);
    }

    @Test
    void theHeadsOwnPostIsConfirmedByTheSuperior() {
        var signers = of(Set.of(head), head, Set.of());
        assertThat(signers.endorsing()).containsExactly(discipline);
        assertThat(signers.confirming()).containsExactly(superior);
        assertThat(signers.may(DossierAct.RETURN_ENDORSED, head)).isFalse();
    }

    @Test
    void whoPutItForwardEndorsesNothing() {
        assertThat(of(Set.of(holder), deputy, Set.of(deputy)).endorsing()).containsExactly(discipline);
    }
}
