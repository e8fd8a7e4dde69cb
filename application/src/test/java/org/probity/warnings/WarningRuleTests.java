package org.probity.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.probity.identity.Role;
import org.probity.organization.Appointment;
import org.probity.organization.Responsibilities;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.warnings.WarningRules.Parties;

/** Invariant 6 and segregation 1, 4, 6, 7. */
class WarningRuleTests {

    private static final UnitId UNIT = new UnitId(UUID.randomUUID());
    private static final SectionId A = new SectionId(UUID.randomUUID());
    private static final SectionId LEADERSHIP = new SectionId(UUID.randomUUID());

    @Test
    void nobodyHandlesWhatConcernsThemselvesOrWhomTheyWorkUnder() {
        assertThat(WarningRules.mayHandle(parties(true, false, Route.OFFICE, Role.DISCIPLINE_INSPECTION)))
                .isFalse();
        assertThat(WarningRules.mayHandle(parties(false, true, Route.OFFICE, Role.LEADING_GROUP_OFFICE)))
                .isFalse();
        assertThat(WarningRules.mayHandle(parties(false, false, Route.OFFICE, Role.LEADING_GROUP_OFFICE)))
                .isTrue();
    }

    @Test
    void theOfficesOwnGoToDisciplineInspectionAndTheHeadsToTheSuperior() {
        assertThat(WarningRules.mayHandle(parties(false, false, Route.INSPECTION, Role.LEADING_GROUP_OFFICE)))
                .isFalse();
        assertThat(WarningRules.mayHandle(parties(false, false, Route.INSPECTION, Role.SECTION_CHIEF)))
                .isFalse();
        assertThat(WarningRules.mayHandle(parties(false, false, Route.INSPECTION, Role.DISCIPLINE_INSPECTION)))
                .isTrue();
        assertThat(WarningRules.mayHandle(parties(false, false, Route.INSPECTION, Role.HEAD_OF_UNIT)))
                .isTrue();
        assertThat(WarningRules.mayHandle(parties(false, false, Route.SUPERIOR, Role.DISCIPLINE_INSPECTION)))
                .isFalse();
        assertThat(WarningRules.mayHandle(parties(false, false, Route.SUPERIOR, Role.HEAD_OF_UNIT)))
                .isFalse();
        assertThat(WarningRules.mayHandle(parties(false, false, Route.SUPERIOR, Role.SUPERIOR)))
                .isTrue();
        assertThat(Route.of(true, false, true)).isEqualTo(Route.SUPERIOR);
        assertThat(Route.of(false, true, true)).isEqualTo(Route.SUPERIOR);
        assertThat(Route.of(false, false, true)).isEqualTo(Route.INSPECTION);
        assertThat(Route.of(false, false, false)).isEqualTo(Route.OFFICE);
    }

    @Test
    void staffWorkUnderTheirChiefTheirLeaderAndTheHead() {
        var staff = who(Set.of(A), Set.of(), Set.of(), false);
        var chief = who(Set.of(A), Set.of(A), Set.of(), false);
        var deputy = who(Set.of(LEADERSHIP), Set.of(), Set.of(A), false);
        var head = who(Set.of(LEADERSHIP), Set.of(), Set.of(LEADERSHIP), true);
        assertThat(WarningRules.isUnder(staff, chief)).isTrue();
        assertThat(WarningRules.isUnder(staff, deputy)).isTrue();
        assertThat(WarningRules.isUnder(chief, deputy)).isTrue();
        assertThat(WarningRules.isUnder(deputy, head)).isTrue();
        assertThat(WarningRules.isUnder(staff, head)).isTrue();
        assertThat(WarningRules.isUnder(chief, staff)).isFalse();
        assertThat(WarningRules.isUnder(head, deputy)).isFalse();
        assertThat(WarningRules.isUnder(deputy, chief)).isFalse();
    }

    @Test
    void theTermsOfTheTableStandWithinTheirBounds() {
        for (var term : Term.values()) {
            assertThat(term.usual()).as(term.name()).isBetween(term.fewest(), term.most());
        }
        assertThat(Term.ACKNOWLEDGEMENT.usual()).isEqualTo(7);
        assertThat(Term.REPLY.usual()).isEqualTo(15);
        assertThat(Term.ESCALATION.usual()).isEqualTo(10);
    }

    private static Parties parties(boolean self, boolean under, Route route, Role role) {
        return new Parties(self, under, Set.of(role), route);
    }

    private static Responsibilities who(
            Set<SectionId> sections, Set<SectionId> chiefOf, Set<SectionId> leaderOf, boolean head) {
        return new Responsibilities(UNIT, Set.of(), sections, chiefOf, leaderOf, head, Set.<Appointment.Role>of());
    }
}
