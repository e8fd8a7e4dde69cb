package org.probity.measures.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.powers.Allocation;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/** The rules of links and money, each by itself (P2.2.2i, j, k; §5). */
class ProjectRuleTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Bilingual NAME = new Bilingual("名", "name");

    @Test
    void aLinkDoesNotEndBeforeItBegins() {
        var rule = new LinkDatesRunForward();
        var reversed = link(LinkKind.TENDERING, facts(DAY, DAY.minusDays(1), null, null, null), LinkState.NOT_STARTED);
        assertThat(rule.refusals(reversed, List.of(), DAY))
                .extracting(Refusal::field)
                .containsExactly("plannedTo");
        var oneDay = link(LinkKind.TENDERING, facts(DAY, DAY, DAY, DAY.minusDays(2), null), LinkState.ACTIVE);
        assertThat(rule.refusals(oneDay, List.of(), DAY))
                .extracting(Refusal::field)
                .containsExactly("actualTo");
    }

    @Test
    void tenderingWaitsForTheEstablishmentUnlessAReasonIsStated() {
        var rule = new KeyLinksKeepTheirOrder();
        var seven = seven();
        seven.set(
                0, link(LinkKind.ESTABLISHMENT, facts(DAY, DAY.plusDays(20), null, null, null), LinkState.NOT_STARTED));
        var early = facts(DAY.plusDays(10), DAY.plusDays(40), null, null, null);
        assertThat(rule.refusals(link(LinkKind.TENDERING, early, LinkState.NOT_STARTED), seven, DAY))
                .extracting(Refusal::code)
                .containsExactly("measures.projects.refusal.order");
        var reasoned = facts(DAY.plusDays(10), DAY.plusDays(40), null, null, "急救灾");
        assertThat(rule.refusals(link(LinkKind.TENDERING, reasoned, LinkState.NOT_STARTED), seven, DAY))
                .isEmpty();
        assertThat(rule.refusals(link(LinkKind.FUNDS, early, LinkState.NOT_STARTED), seven, DAY))
                .as("funds run along")
                .isEmpty();
    }

    @Test
    void anActualBeginningWaitsForTheEndOfTheLinkAheadAndALeftOutLinkHandsOver() {
        var rule = new KeyLinksKeepTheirOrder();
        var seven = seven();
        var begun = link(LinkKind.CONSTRUCTION, facts(null, null, DAY, null, null), LinkState.ACTIVE);
        assertThat(rule.refusals(begun, seven, DAY)).isNotEmpty();
        seven.set(1, link(LinkKind.TENDERING, facts(null, null, null, null, null), LinkState.SKIPPED));
        assertThat(rule.refusals(begun, seven, DAY))
                .as("establishment is still open")
                .isNotEmpty();
        seven.set(
                0,
                link(
                        LinkKind.ESTABLISHMENT,
                        facts(null, null, DAY.minusDays(9), DAY.minusDays(1), null),
                        LinkState.DONE));
        assertThat(rule.refusals(begun, seven, DAY)).isEmpty();
    }

    @Test
    void whatWasDoneIsNotToCome() {
        var ahead = link(LinkKind.FUNDS, facts(null, null, DAY.plusDays(1), null, null), LinkState.ACTIVE);
        assertThat(new WhatWasDoneIsPast().refusals(ahead, List.of(), DAY)).hasSize(1);
        assertThat(new WhatWasDoneIsPast().refusals(ahead, List.of(), DAY.plusDays(1)))
                .isEmpty();
    }

    @Test
    void aLinkIsDoneWithASubjectEvidenceAndACheckWithoutSeriousFault() {
        var rule = new DoneLinkHasSubjectEvidenceAndCheck();
        var bare = link(LinkKind.FUNDS, facts(null, null, DAY, DAY, null), LinkState.ACTIVE);
        assertThat(rule.refusals(bare, List.of(), DAY)).hasSize(3);
        assertThat(rule.refusals(with(bare, CheckResult.SERIOUS), List.of(), DAY))
                .extracting(Refusal::code)
                .containsExactly("measures.projects.refusal.done-with-serious-fault");
        assertThat(rule.refusals(with(bare, CheckResult.MINOR), List.of(), DAY)).isEmpty();
    }

    @Test
    void nobodyChecksTheLinkInWhichTheyHoldPower() {
        var own = new PostId(UUID.randomUUID());
        var bare = link(LinkKind.FUNDS, facts(null, null, DAY, DAY, null), LinkState.ACTIVE);
        assertThat(CheckerIsNoSubject.refusals(Set.of(own), withSubject(bare, own)))
                .isNotEmpty();
        assertThat(CheckerIsNoSubject.refusals(Set.of(new PostId(UUID.randomUUID())), withSubject(bare, own)))
                .isEmpty();
    }

    @Test
    void noMoreIsPaidThanTheContractWithItsSupplements() {
        var hundred = BigDecimal.valueOf(100);
        assertThat(PaymentsStayWithinTheContract.refusals(hundred, BigDecimal.valueOf(60), BigDecimal.valueOf(40)))
                .isEmpty();
        assertThat(PaymentsStayWithinTheContract.refusals(hundred, BigDecimal.valueOf(60), new BigDecimal("40.01")))
                .hasSize(1);
    }

    @Test
    void aPaymentBeforeTheSignatureNeedsAReason() {
        assertThat(PaymentFollowsTheSignature.refusals(DAY, DAY.minusDays(1), null))
                .hasSize(1);
        assertThat(PaymentFollowsTheSignature.refusals(null, DAY, null)).hasSize(1);
        assertThat(PaymentFollowsTheSignature.refusals(DAY, DAY.minusDays(1), "补记"))
                .isEmpty();
        assertThat(PaymentFollowsTheSignature.refusals(DAY, DAY, null)).isEmpty();
    }

    @Test
    void amountsAreAboveNothingInDigitsAndNotTooLong() {
        assertThat(refusalsOf("-5")).containsExactly("measures.projects.refusal.amount-not-positive");
        assertThat(refusalsOf("0")).containsExactly("measures.projects.refusal.amount-not-positive");
        assertThat(refusalsOf("three")).containsExactly("measures.projects.refusal.not-an-amount");
        assertThat(refusalsOf("1.234")).containsExactly("measures.projects.refusal.too-many-digits");
        assertThat(refusalsOf("12345678901234567")).containsExactly("measures.projects.refusal.too-many-digits");
        assertThat(refusalsOf("3,900,000.00")).isEmpty();
        assertThat(Typed.amount("a", "3，900，000", new ArrayList<>())).isEqualByComparingTo("3900000");
    }

    private static List<String> refusalsOf(String typed) {
        var refusals = new ArrayList<Refusal>();
        Typed.amount("amount", typed, refusals);
        return refusals.stream().map(Refusal::code).toList();
    }

    @Test
    void threeContractsBelowTheThresholdWithinSixtyDaysAreAReasonToLook() {
        var split = List.of(
                contract("C-01", "SUP-A", 3_900_000, LocalDate.of(2026, 4, 22)),
                contract("C-02", "SUP-A", 3_800_000, LocalDate.of(2026, 5, 20)),
                contract("C-03", "SUP-A", 3_700_000, LocalDate.of(2026, 6, 18)));
        assertThat(kinds(Flags.of(BigDecimal.valueOf(12_000_000), split)))
                .containsExactly(Flag.Kind.SPLIT_CONTRACTS, Flag.Kind.SPLIT_CONTRACTS, Flag.Kind.SPLIT_CONTRACTS);
        assertThat(kinds(Flags.of(BigDecimal.valueOf(11_000_000), split))).contains(Flag.Kind.CONTRACTS_OVER_BUDGET);
        assertThat(Flags.of(null, List.of(split.get(0), contract("C-09", "SUP-B", 3_800_000, DAY))))
                .as("another supplier")
                .isEmpty();
    }

    @Test
    void paymentsAreMarkedForInvoicePayeeHandsAndAcceptance() {
        var post = new PostId(UUID.randomUUID());
        var contract = contract("C-02", "SUP-A", 3_800_000, LocalDate.of(2026, 5, 20));
        var marked = new Contract(
                contract.id(),
                contract.project(),
                contract.facts(),
                NAME,
                null,
                0,
                List.of(),
                List.of(
                        payment(contract, "V-002", "I-102", "SUP-A", post, LocalDate.of(2026, 6, 18)),
                        payment(contract, "V-003", "I-102", "SUP-Q", post, null)));
        assertThat(kinds(Flags.of(null, List.of(marked))))
                .containsExactlyInAnyOrder(
                        Flag.Kind.MAKER_IS_CHECKER,
                        Flag.Kind.MAKER_IS_CHECKER,
                        Flag.Kind.PAYEE_IS_NOT_SUPPLIER,
                        Flag.Kind.PAID_BEFORE_ACCEPTANCE,
                        Flag.Kind.DUPLICATE_INVOICE);
        var figure = ThreeAims.funds(List.of(marked), Flags.of(null, List.of(marked)), null);
        assertThat(figure.shown()).isEqualByComparingTo("0");
        assertThat(figure.rows()).hasSize(2);
    }

    @Test
    void withoutChecksTheQualityIsUnknownAndNotPerfect() {
        assertThat(ThreeAims.quality(seven(), null).shown()).isNull();
        var checked = seven();
        checked.set(2, with(checked.get(2), CheckResult.MINOR));
        checked.set(5, with(checked.get(5), CheckResult.CONFORMS));
        assertThat(ThreeAims.quality(checked, null).shown()).isEqualByComparingTo("50");
    }

    private static List<Flag.Kind> kinds(List<Flag> flags) {
        return flags.stream().map(Flag::kind).toList();
    }

    private static Contract contract(String number, String supplier, long amount, LocalDate signed) {
        return new Contract(
                ContractId.random(),
                ProjectId.random(),
                new ContractFacts(
                        number,
                        supplier,
                        ContractKind.WORKS,
                        ContractMethod.QUOTATION,
                        null,
                        BigDecimal.valueOf(amount),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        signed.minusDays(2),
                        signed,
                        BigDecimal.ZERO),
                NAME,
                null,
                0,
                List.of(),
                List.of());
    }

    private static Payment payment(
            Contract contract, String number, String invoice, String payee, PostId post, @Nullable LocalDate accepted) {
        return new Payment(
                PaymentId.random(),
                contract.id(),
                new PaymentFacts(
                        number,
                        BigDecimal.valueOf(780_000),
                        LocalDate.of(2026, 6, 22),
                        payee,
                        invoice,
                        PaymentBasis.PROGRESS,
                        "",
                        accepted,
                        post,
                        post,
                        null),
                NAME,
                NAME,
                null);
    }

    private static List<Link> seven() {
        var links = new ArrayList<Link>();
        for (var kind : LinkKind.values()) {
            links.add(link(kind, facts(null, null, null, null, null), LinkState.NOT_STARTED));
        }
        return links;
    }

    private static LinkFacts facts(
            @Nullable LocalDate plannedFrom,
            @Nullable LocalDate plannedTo,
            @Nullable LocalDate actualFrom,
            @Nullable LocalDate actualTo,
            @Nullable String orderReason) {
        return new LinkFacts(null, "", plannedFrom, plannedTo, actualFrom, actualTo, orderReason);
    }

    private static Link link(LinkKind kind, LinkFacts facts, LinkState state) {
        return link(kind, facts, state, List.of(), List.of(), List.of());
    }

    private static Link link(
            LinkKind kind,
            LinkFacts facts,
            LinkState state,
            List<Subject> subjects,
            List<Evidence> evidence,
            List<LinkCheck> checks) {
        return new Link(
                LinkId.random(),
                ProjectId.random(),
                kind,
                facts,
                NAME,
                state,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                subjects,
                List.of(),
                evidence,
                checks);
    }

    private static Link withSubject(Link link, PostId post) {
        return link(
                link.kind(),
                link.facts(),
                link.state(),
                List.of(new Subject(UUID.randomUUID(), post, NAME, Allocation.Role.DECIDE, List.of())),
                List.of(),
                List.of());
    }

    private static Link with(Link link, CheckResult result) {
        return link(
                link.kind(),
                link.facts(),
                link.state(),
                List.of(new Subject(UUID.randomUUID(), null, NAME, Allocation.Role.DECIDE, List.of())),
                List.of(new Evidence(UUID.randomUUID(), "纪要", DAY, "档2026-1", List.of())),
                List.of(new LinkCheck(UUID.randomUUID(), new PersonId(UUID.randomUUID()), NAME, DAY, result, "看过现场")));
    }
}
