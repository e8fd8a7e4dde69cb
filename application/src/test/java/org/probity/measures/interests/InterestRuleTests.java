package org.probity.measures.interests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.probity.measures.interests.Kinship.Conflict;
import org.probity.measures.interests.Kinship.Seat;
import org.probity.organization.PersonId;
import org.probity.organization.Post;
import org.probity.organization.SectionId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** The rules of declarations, kinship and recusal (F24, IR-H04, IR-I02; civil servants law 74 and 76). */
class InterestRuleTests {

    private static final SectionId A = SectionId.random();
    private static final SectionId B = SectionId.random();
    private static final PersonId PERSON = PersonId.random();
    private static final PersonId DECIDER = PersonId.random();

    private static final Seat HEAD = new Seat(SectionId.random(), Post.Level.UNIT_HEAD, Set.of(), "局长");
    private static final Seat DEPUTY = new Seat(HEAD.section(), Post.Level.DEPUTY, Set.of(A), "副局长");
    private static final Seat CHIEF_A = new Seat(A, Post.Level.SECTION_CHIEF, Set.of(), "许可科科长");
    private static final Seat CHIEF_B = new Seat(B, Post.Level.SECTION_CHIEF, Set.of(), "登记科科长");
    private static final Seat STAFF_A = new Seat(A, Post.Level.STAFF, Set.of(), "许可科经办");
    private static final Seat OTHER_A = new Seat(A, Post.Level.STAFF, Set.of(), "许可科窗口");
    private static final Seat CASHIER_B = new Seat(B, Post.Level.STAFF, Set.of(), "出纳 Cashier");

    @Test
    void relativesDoNotLeadEachOther() {
        assertThat(Kinship.between(CHIEF_A, STAFF_A, false)).containsExactly(Conflict.DIRECT_LINE);
        assertThat(Kinship.between(STAFF_A, DEPUTY, false)).containsExactly(Conflict.DIRECT_LINE);
        assertThat(Kinship.between(HEAD, DEPUTY, false)).containsExactly(Conflict.DIRECT_LINE);
        assertThat(Kinship.between(DEPUTY, CHIEF_B, false)).isEmpty();
    }

    @Test
    void relativesDoNotStandUnderTheSameLeader() {
        assertThat(Kinship.between(STAFF_A, OTHER_A, false)).containsExactly(Conflict.SAME_LEADER);
        assertThat(Kinship.between(CHIEF_A, CHIEF_B, true)).containsExactly(Conflict.SAME_LEADER);
        assertThat(Kinship.between(CHIEF_A, CHIEF_B, false)).isEmpty();
        assertThat(Kinship.between(STAFF_A, CASHIER_B, true)).isEmpty();
    }

    @Test
    void aLeadersRelativeDoesNoPersonnelDisciplineAuditOrFinanceWork() {
        assertThat(Kinship.between(HEAD, CASHIER_B, false)).containsExactly(Conflict.SENSITIVE_WORK);
        assertThat(Kinship.between(CASHIER_B, DEPUTY, false)).containsExactly(Conflict.SENSITIVE_WORK);
        assertThat(Kinship.between(CASHIER_B, CHIEF_A, false)).isEmpty();
    }

    @Test
    void nothingIsSaidInSoManyWordsAndNotBesideSomething() {
        assertThat(declared(false, 0).refusals(PERSON))
                .extracting(Refusal::code)
                .containsExactly("measures.refusal.declared-blank");
        assertThat(declared(true, 1).refusals(PERSON))
                .extracting(Refusal::code)
                .containsExactly("measures.refusal.declared-nothing-but");
        assertThat(declared(true, 0).refusals(PERSON)).isEmpty();
        assertThat(declared(false, 1).refusals(PERSON)).isEmpty();
    }

    @Test
    void aRegistrationNumberIsOneOrBlank() {
        assertThat(Declared.isRegistration("")).isTrue();
        assertThat(Declared.isRegistration("91330100MA2TEX1234")).isTrue();
        assertThat(Declared.isRegistration("330100000012345")).isTrue();
        assertThat(Declared.isRegistration("about 12")).isFalse();
    }

    @Test
    void aSignatureStandsForEveryWord() {
        assertThat(declared(false, 1).hash(PERSON, 2026, 1))
                .isNotEqualTo(declared(false, 2).hash(PERSON, 2026, 1))
                .isNotEqualTo(declared(false, 1).hash(PERSON, 2026, 2))
                .isEqualTo(declared(false, 1).hash(PERSON, 2026, 1));
    }

    @Test
    void declarationsAreDueAtTheEndOfMarchOrThirtyDaysAfterJoining() {
        assertThat(DeclaredByTheEndOfMarch.dueOn(2026, LocalDate.of(2020, 1, 1)))
                .isEqualTo("2026-03-31");
        assertThat(DeclaredByTheEndOfMarch.dueOn(2026, LocalDate.of(2026, 4, 20)))
                .isEqualTo("2026-05-20");
    }

    @Test
    void aRecusalIsDecidedBySomebodyAboveWhomItDoesNotConcern() {
        assertThat(may(DECIDER, true, false, false, Set.of())).isTrue();
        assertThat(may(PERSON, true, false, false, Set.of())).isFalse();
        assertThat(may(DECIDER, false, false, false, Set.of())).isFalse();
        assertThat(may(DECIDER, true, false, false, Set.of(DECIDER))).isFalse();
        assertThat(may(DECIDER, true, false, true, Set.of()))
                .as("the head's is the superior's")
                .isFalse();
        assertThat(may(DECIDER, true, true, true, Set.of())).isTrue();
        assertThat(may(DECIDER, true, true, false, Set.of())).isFalse();
    }

    @Test
    void whatIsDecidedIsNotDecidedAgain() {
        for (var state : List.of(RecusalState.NOT_NEEDED, RecusalState.WITHDRAWN, RecusalState.CLOSED)) {
            for (var act : RecusalAct.values()) {
                assertThatThrownBy(() -> act.requireFrom(state)).isInstanceOf(Refused.class);
            }
        }
        assertThat(RecusalAct.CLOSE.isOpenIn(RecusalState.RECUSED)).isTrue();
    }

    private static boolean may(
            PersonId decider, boolean reaches, boolean superior, boolean ofHead, Set<PersonId> concerned) {
        return RecusalDecider.may(new RecusalDecider.Facts(decider, PERSON, reaches, superior, ofHead, concerned));
    }

    private static Declared declared(boolean nothing, int relatives) {
        return new Declared(
                nothing,
                java.util.Collections.nCopies(
                        relatives, new Declared.Relative(Relation.SPOUSE, "某某", "某公司", "职员", null)),
                List.of(),
                List.of(),
                "");
    }
}
