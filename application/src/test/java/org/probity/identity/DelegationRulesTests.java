package org.probity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.probity.organization.PersonId;
import org.probity.organization.Post;
import org.probity.organization.Responsibilities;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Refusal;

/** Segregation rule 6. */
class DelegationRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);

    private final UnitId unit = UnitId.random();
    private final PersonId giver = PersonId.random();
    private final PersonId receiver = PersonId.random();
    private final SectionId section = SectionId.random();
    private final SectionId other = SectionId.random();

    @Test
    void aChiefDelegatesToAnotherChiefADeputyChiefOrALeader() {
        for (var level : List.of(
                Post.Level.SECTION_CHIEF, Post.Level.SECTION_DEPUTY, Post.Level.DEPUTY, Post.Level.DISCIPLINE)) {
            assertThat(codes(chiefsProposal(), facts(Set.of(level)))).isEmpty();
        }
    }

    @Test
    void nobodyBelowThePostReceivesItsPower() {
        assertThat(codes(chiefsProposal(), facts(Set.of(Post.Level.STAFF))))
                .containsExactly("identity.refusal.delegate-below");
        assertThat(codes(chiefsProposal(), facts(Set.of()))).containsExactly("identity.refusal.delegate-below");
        var leaders = proposal(receiver, Set.of(Delegable.SIGN_LEADER), null, TODAY, TODAY);
        assertThat(codes(leaders, facts(Set.of(Post.Level.SECTION_CHIEF))))
                .containsExactly("identity.refusal.delegate-below", "identity.refusal.power-not-yours");
    }

    @Test
    void nobodyDelegatesToThemselvesOrOutOfTheUnit() {
        var self = proposal(giver, Set.of(Delegable.SIGN_CHIEF), null, TODAY, TODAY);
        assertThat(codes(self, facts(Set.of(Post.Level.SECTION_CHIEF))))
                .containsExactly("identity.refusal.delegate-is-self");
        var facts = new DelegationRules.Facts(
                TODAY, chief(), false, Set.of(Post.Level.SECTION_CHIEF), s -> false, List.of());
        assertThat(codes(chiefsProposal(), facts)).containsExactly("identity.refusal.delegate-of-another-unit");
    }

    @Test
    void itLastsNinetyTwoDaysAtMostAndBeginsTodayOrLater() {
        var facts = facts(Set.of(Post.Level.SECTION_CHIEF));
        assertThat(codes(between(TODAY, TODAY.plusDays(92)), facts)).isEmpty();
        assertThat(codes(between(TODAY, TODAY.plusDays(93)), facts))
                .containsExactly("identity.refusal.delegation-too-long");
        assertThat(codes(between(TODAY.minusDays(1), TODAY), facts))
                .containsExactly("identity.refusal.delegation-back-dated");
        assertThat(codes(between(TODAY.plusDays(2), TODAY.plusDays(1)), facts))
                .containsExactly("identity.refusal.delegation-ends-before");
        assertThat(codes(proposal(receiver, Set.of(Delegable.SIGN_CHIEF), null, null, null), facts))
                .containsExactly("identity.refusal.delegation-undated");
    }

    @Test
    void thePersonalSignatureOfTheHeadIsNotDelegable() {
        assertThat(Delegable.isDelegable("risks:sign-head")).isFalse();
        assertThat(Delegable.values())
                .extracting(Delegable::permission)
                .containsExactlyInAnyOrder(
                        "risks:sign-chief",
                        "risks:sign-leader",
                        "powers:confirm",
                        "measures:check-chief",
                        "measures:check-leader");
        assertThat(Delegable.isDelegable("measures:check"))
                .as("the head's own checks of HIGH posts")
                .isFalse();
    }

    @Test
    void theHeadNamesWhoSignsForAVacantChiefAndForNoOther() {
        var head = new Responsibilities(unit, Set.of(), Set.of(), Set.of(), Set.of(), true, Set.of());
        var proposal = proposal(receiver, Set.of(Delegable.SIGN_CHIEF), other, TODAY, TODAY);
        var vacant = new DelegationRules.Facts(
                TODAY, head, true, Set.of(Post.Level.SECTION_DEPUTY), other::equals, List.of());
        assertThat(codes(proposal, vacant)).isEmpty();
        var filled =
                new DelegationRules.Facts(TODAY, head, true, Set.of(Post.Level.SECTION_DEPUTY), s -> false, List.of());
        assertThat(codes(proposal, filled)).containsExactly("identity.refusal.power-not-yours");
    }

    @Test
    void aChiefGivesNothingOverAnotherSection() {
        assertThat(codes(
                        proposal(receiver, Set.of(Delegable.SIGN_CHIEF), other, TODAY, TODAY),
                        facts(Set.of(Post.Level.SECTION_CHIEF))))
                .containsExactly("identity.refusal.power-not-yours");
    }

    @Test
    void twoDelegationsOfOnePowerDoNotOverlap() {
        var earlier = new Delegation(
                DelegationId.random(),
                giver,
                PersonId.random(),
                Set.of(Delegable.SIGN_CHIEF),
                section,
                TODAY,
                TODAY.plusDays(5),
                "leave",
                null);
        var facts = new DelegationRules.Facts(
                TODAY, chief(), true, Set.of(Post.Level.SECTION_CHIEF), s -> false, List.of(earlier));
        assertThat(codes(between(TODAY.plusDays(5), TODAY.plusDays(8)), facts))
                .containsExactly("identity.refusal.delegation-overlaps");
        assertThat(codes(between(TODAY.plusDays(6), TODAY.plusDays(8)), facts)).isEmpty();
    }

    private DelegationRules.Proposal chiefsProposal() {
        return between(TODAY, TODAY.plusDays(3));
    }

    private DelegationRules.Proposal between(LocalDate first, LocalDate last) {
        return proposal(receiver, Set.of(Delegable.SIGN_CHIEF), null, first, last);
    }

    private DelegationRules.Proposal proposal(
            PersonId to, Set<Delegable> powers, SectionId only, LocalDate first, LocalDate last) {
        return new DelegationRules.Proposal(giver, to, powers, only, first, last, "on leave");
    }

    private Responsibilities chief() {
        return new Responsibilities(unit, Set.of(), Set.of(section), Set.of(section), Set.of(), false, Set.of());
    }

    private DelegationRules.Facts facts(Set<Post.Level> receiverLevels) {
        return new DelegationRules.Facts(TODAY, chief(), true, receiverLevels, s -> false, List.of());
    }

    private static List<String> codes(DelegationRules.Proposal proposal, DelegationRules.Facts facts) {
        return DelegationRules.refusals(proposal, facts).stream()
                .map(Refusal::code)
                .toList();
    }
}
