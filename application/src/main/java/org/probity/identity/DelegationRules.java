package org.probity.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.Post;
import org.probity.organization.Responsibilities;
import org.probity.organization.SectionId;
import org.probity.wording.Refusal;

/** Segregation rule 6: what a delegation may be, and to whom. */
final class DelegationRules {

    private DelegationRules() {}

    /** What somebody wants to delegate. */
    record Proposal(
            PersonId from,
            @Nullable PersonId to,
            Set<Delegable> powers,
            @Nullable SectionId section,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            String reason) {}

    /**
     * What the rules look at.
     *
     * @param giver          what the giver answers for
     * @param sameUnit       whether the receiver is of the giver's unit
     * @param receiverLevels the levels of the posts the receiver holds
     * @param others         delegations the giver made before
     */
    record Facts(
            LocalDate today,
            Responsibilities giver,
            boolean sameUnit,
            Set<Post.Level> receiverLevels,
            Predicate<SectionId> vacant,
            List<Delegation> others) {}

    static List<Refusal> refusals(Proposal proposal, Facts facts) {
        var refusals = new ArrayList<Refusal>();
        receiver(proposal, facts, refusals);
        powers(proposal, facts, refusals);
        period(proposal, facts, refusals);
        if (proposal.reason().length() < 2 || proposal.reason().length() > 500) {
            refusals.add(Refusal.at("reason", "identity.refusal.delegation-reason"));
        }
        return refusals;
    }

    private static void receiver(Proposal proposal, Facts facts, List<Refusal> refusals) {
        if (proposal.to() == null) {
            refusals.add(Refusal.at("to", "identity.refusal.delegate-missing"));
        } else if (proposal.to().equals(proposal.from())) {
            refusals.add(Refusal.at("to", "identity.refusal.delegate-is-self"));
        } else if (!facts.sameUnit()) {
            refusals.add(Refusal.at("to", "identity.refusal.delegate-of-another-unit"));
        } else if (proposal.powers().stream()
                .anyMatch(power -> facts.receiverLevels().stream().noneMatch(power::suits))) {
            refusals.add(Refusal.at("to", "identity.refusal.delegate-below"));
        }
    }

    private static void powers(Proposal proposal, Facts facts, List<Refusal> refusals) {
        if (proposal.powers().isEmpty()) {
            refusals.add(Refusal.at("powers", "identity.refusal.delegation-of-nothing"));
        }
        if (proposal.powers().stream()
                .anyMatch(power -> power.sectionsOf(facts.giver(), proposal.section(), facts.vacant())
                        .isEmpty())) {
            refusals.add(Refusal.at("powers", "identity.refusal.power-not-yours"));
        }
    }

    private static void period(Proposal proposal, Facts facts, List<Refusal> refusals) {
        var first = proposal.fromOn();
        var last = proposal.toOn();
        if (first == null || last == null) {
            refusals.add(Refusal.at("toOn", "identity.refusal.delegation-undated"));
        } else if (first.isBefore(facts.today())) {
            refusals.add(Refusal.at("fromOn", "identity.refusal.delegation-back-dated"));
        } else if (last.isBefore(first)) {
            refusals.add(Refusal.at("toOn", "identity.refusal.delegation-ends-before"));
        } else if (last.isAfter(first.plusDays(Delegation.LONGEST_DAYS))) {
            refusals.add(Refusal.at("toOn", "identity.refusal.delegation-too-long", Delegation.LONGEST_DAYS));
        } else if (facts.others().stream()
                .anyMatch(other -> other.overlaps(first, last)
                        && other.powers().stream().anyMatch(proposal.powers()::contains)
                        && (other.section() == null
                                || proposal.section() == null
                                || other.section().equals(proposal.section())))) {
            refusals.add(Refusal.at("fromOn", "identity.refusal.delegation-overlaps"));
        }
    }
}
