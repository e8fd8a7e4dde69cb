package org.probity.measures.projects;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The three objective figures of a project (P2.2.2k), each of a hundred with the rows behind it: of the looks at construction,
 * acceptance and the contract, how many found all in order; of the money paid, how much gave no reason to look; of the people who hold
 * power in its links, how many were educated within the year. What nothing in the system tells, somebody states with its source.
 */
final class ThreeAims {

    private static final Set<LinkKind> OF_QUALITY =
            Set.of(LinkKind.CONSTRUCTION, LinkKind.ACCEPTANCE, LinkKind.CONTRACT);

    private ThreeAims() {}

    /**
     * One figure.
     *
     * @param value    none while there is nothing to judge by
     * @param part     how many, or how much, of {@code whole} is in order
     * @param stated   what somebody stated, where nothing could be computed
     * @param rows     message keys and arguments of the rows behind the figure
     */
    record Figure(
            Aim aim,
            @Nullable BigDecimal value,
            BigDecimal part,
            BigDecimal whole,
            @Nullable Statement stated,
            List<Row> rows) {

        public boolean isComputed() {
            return whole.signum() > 0;
        }

        public @Nullable BigDecimal shown() {
            return isComputed() ? value : stated == null ? null : stated.value();
        }
    }

    /** One row behind a figure; {@code good} when it counts towards it. */
    record Row(String label, List<Object> arguments, boolean good) {}

    static Figure quality(List<Link> links, @Nullable Statement stated) {
        var rows = new ArrayList<Row>();
        for (var link : links) {
            if (OF_QUALITY.contains(link.kind())) {
                link.checks()
                        .forEach(check -> rows.add(new Row(
                                "measures.projects.aim.check." + check.result(),
                                List.of(new Word(link.kind()), check.on().toString(), check.note()),
                                check.result() == CheckResult.CONFORMS)));
            }
        }
        return figure(Aim.QUALITY, count(rows), BigDecimal.valueOf(rows.size()), stated, rows);
    }

    static Figure funds(List<Contract> contracts, List<Flag> flags, @Nullable Statement stated) {
        var doubtful = Flags.payments(flags);
        var rows = new ArrayList<Row>();
        var clean = BigDecimal.ZERO;
        var all = BigDecimal.ZERO;
        for (var contract : contracts) {
            for (var payment : contract.payments()) {
                if (contract.counts() && payment.counts()) {
                    var good = !doubtful.contains(payment.id());
                    var amount = payment.facts().amount();
                    all = all.add(amount);
                    clean = good ? clean.add(amount) : clean;
                    rows.add(new Row(
                            good ? "measures.projects.aim.payment" : "measures.projects.aim.payment-to-look-at",
                            List.of(
                                    payment.facts().number(),
                                    PaymentsStayWithinTheContract.plain(amount),
                                    contract.facts().number()),
                            good));
                }
            }
        }
        return figure(Aim.FUNDS, clean, all, stated, rows);
    }

    /** {@code educated}: of each person who holds power in a link, by name, whether they were educated within the year. */
    static Figure people(List<Row> educated, @Nullable Statement stated) {
        return figure(Aim.PEOPLE, count(educated), BigDecimal.valueOf(educated.size()), stated, educated);
    }

    private static BigDecimal count(List<Row> rows) {
        return BigDecimal.valueOf(rows.stream().filter(Row::good).count());
    }

    private static Figure figure(
            Aim aim, BigDecimal part, BigDecimal whole, @Nullable Statement stated, List<Row> rows) {
        var value = whole.signum() == 0
                ? null
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
        return new Figure(aim, value, part, whole, stated, List.copyOf(rows));
    }
}
