package org.probity.measures.projects;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a project's contracts and payments is a reason to look (P2.2.2j, §5); each rule is a method of its own. */
final class Flags {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final @Nullable BigDecimal budget;
    private final List<Contract> contracts;
    private final TenderThresholds thresholds;
    private final List<Flag> found = new ArrayList<>();

    private Flags(@Nullable BigDecimal budget, List<Contract> contracts, TenderThresholds thresholds) {
        this.budget = budget;
        this.contracts = contracts.stream().filter(Contract::counts).toList();
        this.thresholds = thresholds;
    }

    static List<Flag> of(@Nullable BigDecimal budget, List<Contract> contracts) {
        var flags = new Flags(budget, contracts, TenderThresholds.LEGAL);
        flags.contractsOverBudget();
        flags.contracts.forEach(contract -> {
            flags.notTendered(contract);
            flags.clocks(contract);
            flags.supplements(contract);
            flags.paidBeforeAcceptance(contract);
            contract.payments().stream().filter(Payment::counts).forEach(payment -> flags.payment(contract, payment));
        });
        flags.splitContracts();
        flags.duplicateInvoices();
        return List.copyOf(flags.found);
    }

    private void contractsOverBudget() {
        var sum = contracts.stream().map(Contract::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (budget != null && sum.compareTo(budget) > 0) {
            found.add(new Flag(Flag.Kind.CONTRACTS_OVER_BUDGET, "", null, null, List.of(sum, budget)));
        }
    }

    /** From the threshold of its kind on, a contract follows a tender (IR-F01, NDRC order 16). */
    private void notTendered(Contract contract) {
        var facts = contract.facts();
        var threshold = thresholds.of(facts.kind());
        if (!facts.method().isTender() && facts.amount().compareTo(threshold) >= 0) {
            add(Flag.Kind.NOT_TENDERED, contract, facts.amount(), threshold);
        }
    }

    private void clocks(Contract contract) {
        var facts = contract.facts();
        if (facts.method().isTender()) {
            var bidding = days(facts.noticedOn(), facts.bidsDueOn());
            if (bidding != null && bidding < TenderThresholds.BIDDING_DAYS) {
                add(Flag.Kind.SHORT_BIDDING, contract, bidding, TenderThresholds.BIDDING_DAYS);
            }
            if (facts.bidders() != null && facts.bidders() < TenderThresholds.BIDDERS) {
                add(Flag.Kind.FEW_BIDDERS, contract, facts.bidders(), TenderThresholds.BIDDERS);
            }
            var publicised = days(facts.publicisedFrom(), facts.publicisedTo());
            if (publicised != null && publicised + 1 < TenderThresholds.PUBLICITY_DAYS) {
                add(Flag.Kind.SHORT_PUBLICITY, contract, publicised + 1, TenderThresholds.PUBLICITY_DAYS);
            }
            if (facts.bond() != null
                    && facts.bond().multiply(HUNDRED).compareTo(facts.amount().multiply(TenderThresholds.BOND_PERCENT))
                            > 0) {
                add(Flag.Kind.BOND_TOO_HIGH, contract, facts.bond(), TenderThresholds.BOND_PERCENT);
            }
        }
        var toSignature = days(facts.awardedOn(), facts.signedOn());
        if (toSignature != null && toSignature < 0) {
            add(Flag.Kind.SIGNED_BEFORE_AWARD, contract);
        } else if (toSignature != null && toSignature > TenderThresholds.CONTRACT_DAYS) {
            add(Flag.Kind.SIGNED_LATE, contract, toSignature, TenderThresholds.CONTRACT_DAYS);
        }
    }

    private static @Nullable Long days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : ChronoUnit.DAYS.between(from, to);
    }

    /** Supplements beyond a tenth of the contract (IR-F14, 政府投资条例 23). */
    private void supplements(Contract contract) {
        var more = contract.supplemented();
        if (more.signum() > 0
                && more.multiply(HUNDRED)
                                .compareTo(contract.facts().amount().multiply(TenderThresholds.SUPPLEMENT_PERCENT))
                        > 0) {
            add(
                    Flag.Kind.SUPPLEMENTS_TOO_HIGH,
                    contract,
                    share(more, contract.facts().amount()));
        }
    }

    /** What was paid on the day before any acceptance, beyond the agreed share (IR-G02). */
    private void paidBeforeAcceptance(Contract contract) {
        var before = BigDecimal.ZERO;
        var agreed = contract.facts().beforeAcceptance();
        for (var payment : contract.payments()) {
            var accepted = payment.facts().acceptedOn();
            if (payment.counts()
                    && (accepted == null || accepted.isAfter(payment.facts().paidOn()))) {
                before = before.add(payment.facts().amount());
                if (before.multiply(HUNDRED).compareTo(contract.total().multiply(agreed)) > 0) {
                    add(Flag.Kind.PAID_BEFORE_ACCEPTANCE, contract, payment, share(before, contract.total()), agreed);
                }
            }
        }
    }

    private void payment(Contract contract, Payment payment) {
        var facts = payment.facts();
        var signed = contract.facts().signedOn();
        if (signed == null || facts.paidOn().isBefore(signed)) {
            add(Flag.Kind.PAID_BEFORE_SIGNATURE, contract, payment);
        }
        if (!key(facts.payee()).equals(key(contract.facts().supplier()))) {
            add(
                    Flag.Kind.PAYEE_IS_NOT_SUPPLIER,
                    contract,
                    payment,
                    facts.payee(),
                    contract.facts().supplier());
        }
        if (facts.maker() != null && facts.maker().equals(facts.checker())) {
            add(Flag.Kind.MAKER_IS_CHECKER, contract, payment);
        }
    }

    /** One supplier's contracts within sixty days, each below the threshold of its kind and together beyond it (IR-F01). */
    private void splitContracts() {
        for (var contract : contracts) {
            var facts = contract.facts();
            var threshold = thresholds.of(facts.kind());
            var group = contracts.stream()
                    .filter(other -> other.facts().kind() == facts.kind()
                            && key(other.facts().supplier()).equals(key(facts.supplier()))
                            && other.facts().amount().compareTo(threshold) < 0
                            && within(other.facts().signedOn(), facts.signedOn()))
                    .toList();
            var sum = group.stream().map(each -> each.facts().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (group.size() > 1 && group.contains(contract) && sum.compareTo(threshold) >= 0) {
                add(Flag.Kind.SPLIT_CONTRACTS, contract, group.size(), sum, threshold);
            }
        }
    }

    private static boolean within(@Nullable LocalDate one, @Nullable LocalDate other) {
        var days = days(one, other);
        return days != null && Math.abs(days) <= TenderThresholds.SPLIT_DAYS;
    }

    /** The same invoice paid more than once (IR-G03). */
    private void duplicateInvoices() {
        var first = new HashMap<String, Payment>();
        var told = new HashSet<PaymentId>();
        for (var contract : contracts) {
            for (var payment : contract.payments()) {
                var invoice = key(payment.facts().invoice());
                if (payment.counts() && !invoice.isEmpty()) {
                    var before = first.putIfAbsent(invoice, payment);
                    if (before != null && told.add(payment.id())) {
                        add(
                                Flag.Kind.DUPLICATE_INVOICE,
                                contract,
                                payment,
                                payment.facts().invoice(),
                                before.facts().number());
                    }
                }
            }
        }
    }

    private static String key(String name) {
        return name.replaceAll("[\\s　]", "").replace('（', '(').replace('）', ')').toLowerCase(Locale.ROOT);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? HUNDRED : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
    }

    private void add(Flag.Kind kind, Contract contract, Object... arguments) {
        found.add(new Flag(kind, contract.facts().number(), contract.id(), null, List.of(arguments)));
    }

    private void add(Flag.Kind kind, Contract contract, Payment payment, Object... arguments) {
        found.add(new Flag(
                kind, payment.facts().number(), contract.id(), payment.id().value(), List.of(arguments)));
    }

    /** The payments of which something is to be looked at. */
    static Set<PaymentId> payments(List<Flag> flags) {
        var found = new HashSet<PaymentId>();
        for (var flag : flags) {
            if (flag.payment() != null) {
                found.add(new PaymentId(flag.payment()));
            }
        }
        return found;
    }
}
