package org.probity.supervision.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.probity.identity.Role;
import org.probity.organization.PersonId;
import org.probity.organization.Responsibilities;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.supervision.letters.LetterIssuer;
import org.probity.wording.Refusal;

/** The rules of an order: its states, its days, its one extension, its escalation, and who may do what (P2.3c, §5, §7). */
class OrderRuleTests {

    private static final LocalDate ISSUED = LocalDate.of(2026, 6, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 7, 1);
    private static final SectionId ORDERED = new SectionId(UUID.randomUUID());
    private static final SectionId OTHER = new SectionId(UUID.randomUUID());
    private static final PersonId RESPONSIBLE = PersonId.random();
    private static final PersonId ISSUER = PersonId.random();

    @Test
    void everyActLeadsWhereTheTableSays() {
        assertThat(OrderAct.BEGIN.after(OrderState.ISSUED)).isEqualTo(OrderState.IN_PROGRESS);
        assertThat(OrderAct.REPORT.after(OrderState.RETURNED)).isEqualTo(OrderState.REPORTED);
        assertThat(OrderAct.SAVE_REPORT.after(OrderState.RETURNED)).isEqualTo(OrderState.RETURNED);
        assertThat(OrderAct.ACCEPT.after(OrderState.REPORTED)).isEqualTo(OrderState.ACCEPTED);
        for (var act : OrderAct.values()) {
            for (var over : EnumSet.of(OrderState.ACCEPTED, OrderState.WITHDRAWN)) {
                assertThat(act.isOpenIn(over)).as(act + " in " + over).isFalse();
            }
            assertThat(act.isOpenIn(OrderState.OVERDUE))
                    .as(act + ": nothing writes OVERDUE")
                    .isFalse();
        }
    }

    @Test
    void itIsOverdueByTheDaysAlone() {
        assertThat(OrderState.ISSUED.on(DUE, DUE)).isEqualTo(OrderState.ISSUED);
        assertThat(OrderState.ISSUED.on(DUE.plusDays(1), DUE)).isEqualTo(OrderState.OVERDUE);
        assertThat(OrderState.REPORTED.on(DUE.plusDays(9), DUE)).isEqualTo(OrderState.REPORTED);
    }

    @Test
    void theLastDayDependsOnHowMuchThereIsToDo() {
        assertThat(Complexity.MINOR.latest(ISSUED)).isEqualTo(ISSUED.plusDays(15));
        assertThat(Complexity.NORMAL.latest(ISSUED)).isEqualTo(DUE);
        assertThat(Complexity.COMPLEX.latest(ISSUED)).isEqualTo(ISSUED.plusDays(60));
    }

    @Test
    void itIsExtendedOnceBeforeTheLastDayByHalfTheTimeAtMost() {
        assertThat(Extension.latest(ISSUED, DUE)).isEqualTo(DUE.plusDays(15));
        assertThat(Extension.refusal(false, ISSUED, DUE, DUE.plusDays(15), DUE.minusDays(1)))
                .isEmpty();
        assertThat(extension(false, DUE.plusDays(16), DUE.minusDays(1))).isEqualTo("order-extension-half");
        assertThat(extension(false, DUE.plusDays(5), DUE)).isEqualTo("order-extension-late");
        assertThat(extension(false, DUE, DUE.minusDays(1))).isEqualTo("order-extension-not-later");
        assertThat(extension(true, DUE.plusDays(5), DUE.minusDays(1))).isEqualTo("order-extended-before");
    }

    private static String extension(boolean before, LocalDate until, LocalDate today) {
        return Extension.refusal(before, ISSUED, DUE, until, today)
                .map(Refusal::code)
                .orElse("")
                .replace("supervision.refusal.", "");
    }

    @Test
    void overdueIsOrderedOnceMoreThenRaisedThenPutToAccountability() {
        assertThat(Escalation.next(OrderState.ISSUED, null, false, DUE, DUE)).isEmpty();
        assertThat(Escalation.next(OrderState.ISSUED, null, false, DUE, DUE.plusDays(1)))
                .contains(Escalation.REORDERED);
        assertThat(Escalation.next(OrderState.RETURNED, null, false, DUE, DUE)).contains(Escalation.REORDERED);
        assertThat(Escalation.next(OrderState.IN_PROGRESS, null, true, DUE, DUE.plusDays(1)))
                .contains(Escalation.RAISED);
        assertThat(Escalation.next(OrderState.ESCALATED, Escalation.RAISED, true, DUE, DUE))
                .contains(Escalation.ACCOUNTABILITY);
        assertThat(Escalation.next(OrderState.ESCALATED, Escalation.REORDERED, false, DUE, DUE.plusDays(9)))
                .isEmpty();
        assertThat(Escalation.next(OrderState.REPORTED, null, false, DUE, DUE.plusDays(9)))
                .isEmpty();
    }

    @Test
    void nobodyReviewsWhereTheyWorkOrWhatTheyReported() {
        var order = new OrderRules.Ordered(ORDERED, RESPONSIBLE, PersonId.random(), LetterIssuer.LEADING_GROUP, ISSUER);
        var office = Set.of(Role.LEADING_GROUP_OFFICE);
        assertThat(side(order, PersonId.random(), office, duties(OTHER, null))).isTrue();
        assertThat(side(order, PersonId.random(), office, duties(ORDERED, null)))
                .as("of the section ordered")
                .isFalse();
        assertThat(side(order, RESPONSIBLE, office, duties(OTHER, null))).isFalse();
        assertThat(side(order, order.reporter(), office, duties(OTHER, null))).isFalse();
        assertThat(side(order, PersonId.random(), Set.of(Role.POST_HOLDER), duties(OTHER, null)))
                .isFalse();
        var unit = new OrderRules.Ordered(null, RESPONSIBLE, null, LetterIssuer.SUPERIOR, ISSUER);
        assertThat(side(unit, PersonId.random(), office, duties(OTHER, null)))
                .as("the unit itself")
                .isFalse();
        assertThat(side(unit, PersonId.random(), Set.of(Role.SUPERIOR), duties(null, null)))
                .isTrue();
    }

    private static boolean side(OrderRules.Ordered order, PersonId who, Set<Role> roles, Responsibilities duties) {
        return OrderRules.isIssuersSide(order, who, roles, duties);
    }

    @Test
    void nobodyOrdersThemselvesALeaderOnlyWhatTheyLeadAndTheWholeUnitOnlyTheSuperior() {
        var who = PersonId.random();
        var leader = Set.of(Role.LEADER_IN_CHARGE);
        assertThat(OrderRules.mayOrder(leader, duties(OTHER, ORDERED), who, ORDERED, RESPONSIBLE))
                .isTrue();
        assertThat(OrderRules.mayOrder(leader, duties(OTHER, OTHER), who, ORDERED, RESPONSIBLE))
                .isFalse();
        assertThat(OrderRules.mayOrder(Set.of(Role.HEAD_OF_UNIT), duties(OTHER, null), who, null, RESPONSIBLE))
                .isFalse();
        assertThat(OrderRules.mayOrder(Set.of(Role.SUPERIOR), duties(null, null), who, null, RESPONSIBLE))
                .isTrue();
        assertThat(OrderRules.mayOrder(
                        Set.of(Role.DISCIPLINE_INSPECTION), duties(OTHER, null), RESPONSIBLE, ORDERED, RESPONSIBLE))
                .isFalse();
    }

    private static Responsibilities duties(@Nullable SectionId in, @Nullable SectionId leads) {
        return new Responsibilities(
                new UnitId(UUID.randomUUID()),
                Set.of(),
                in == null ? Set.of() : Set.of(in),
                Set.of(),
                leads == null ? Set.of() : Set.of(leads),
                false,
                Set.of());
    }
}
