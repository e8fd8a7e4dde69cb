package org.probity.earlywarning.indicator.concentration;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.probity.earlywarning.calendar.LocalTimes;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.EventGroupIndicator;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.Field;
import org.probity.earlywarning.signal.EvidenceCollector;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-E01, supplier concentration (供应商集中): one counterparty's share of the amounts of a section (of a power, where the
 * log knows no sections) in a calendar year. Counted are the events of {@code activities}, or where none is named, all
 * with a counterparty and an amount.
 */
final class SupplierShare extends EventGroupIndicator<Map<Integer, Map<String, SupplierShare.Purchases>>> {

    static final Definition DEFINITION = new Definition(
            "IR-E01",
            1,
            Bands.above(Level.YELLOW, 0.5).with(Level.ORANGE, 0.7),
            "share of the year's amount",
            List.of(Parameter.texts("activities"), Parameter.count("minimum", "purchases a year", 5)),
            "catalogue of indicators, group E; OCP red flags R040, R050");

    private final Set<String> activities;
    private final int minimum;

    SupplierShare(Settings settings) {
        super(settings);
        this.activities = Set.copyOf(settings.values().texts("activities"));
        this.minimum = settings.values().count("minimum");
    }

    /** What was bought of one supplier in one year. */
    static final class Purchases {
        private BigDecimal sum = BigDecimal.ZERO;
        private final EvidenceCollector events = new EvidenceCollector();
    }

    @Override
    public Set<Field> needs() {
        return Set.of(Field.COUNTERPARTY, Field.AMOUNT);
    }

    @Override
    protected boolean concerns(Event event) {
        return event.counterparty() != null
                && event.amount() != null
                && event.hasTime()
                && (activities.isEmpty() || activities.contains(event.activity()));
    }

    @Override
    public @org.jspecify.annotations.Nullable String key(Event event) {
        String power = super.key(event);
        String section = power == null ? null : event.section();
        return section == null ? power : section;
    }

    @Override
    public Map<Integer, Map<String, Purchases>> init() {
        return new TreeMap<>();
    }

    @Override
    public void fold(Map<Integer, Map<String, Purchases>> years, Event event) {
        BigDecimal amount = event.amount();
        LocalDate date = LocalTimes.date(LocalTimes.day(event));
        Purchases purchases = purchases(years, date.getYear(), String.valueOf(event.counterparty()));
        purchases.sum = purchases.sum.add(amount == null ? BigDecimal.ZERO : amount);
        purchases.events.add(event);
    }

    @Override
    public void merge(Map<Integer, Map<String, Purchases>> years, Map<Integer, Map<String, Purchases>> later) {
        later.forEach((year, suppliers) -> suppliers.forEach((supplier, others) -> {
            Purchases purchases = purchases(years, year, supplier);
            purchases.sum = purchases.sum.add(others.sum);
            purchases.events.merge(others.events);
        }));
    }

    @Override
    public void finish(String key, Map<Integer, Map<String, Purchases>> years, Signals out) {
        years.forEach((year, suppliers) -> {
            long count = suppliers.values().stream()
                    .mapToLong(each -> each.events.count())
                    .sum();
            BigDecimal total =
                    suppliers.values().stream().map(each -> each.sum).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (count >= minimum && total.signum() > 0) {
                suppliers.forEach((supplier, purchases) -> {
                    double share =
                            purchases.sum.divide(total, MathContext.DECIMAL64).doubleValue();
                    Map<String, Object> facts = Map.of(
                            "supplier", supplier, "year", String.valueOf(year), "sum", purchases.sum, "total", total);
                    judge(key, supplier + " " + year, share, facts, purchases.events.evidence(), out);
                });
            }
        });
    }

    private static Purchases purchases(Map<Integer, Map<String, Purchases>> years, int year, String supplier) {
        return years.computeIfAbsent(year, unknown -> new TreeMap<>())
                .computeIfAbsent(supplier, unknown -> new Purchases());
    }
}
