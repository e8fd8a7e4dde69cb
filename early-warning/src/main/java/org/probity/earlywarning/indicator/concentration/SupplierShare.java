package org.probity.earlywarning.indicator.concentration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
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
 * IR-E01, supplier concentration (供应商集中): one counterparty's share of the amounts (or of the number) of a section's
 * purchases in twelve months; of a power's, where the log knows no sections. Looked at are the twelve months up to and
 * with each day on which anything was bought; of these the ones with a counterparty's greatest share are told. Counted
 * are the events of {@code activities}, or where none is named, all with a counterparty and an amount.
 */
final class SupplierShare extends EventGroupIndicator<List<Purchase>> {

    private static final String COUNT = "count";

    static final Definition DEFINITION = new Definition(
            "IR-E01",
            2,
            Bands.above(Level.YELLOW, 0.5).with(Level.ORANGE, 0.7),
            "share of twelve months' purchases",
            List.of(
                    Parameter.texts("activities"),
                    Parameter.choice("measure", "amount", COUNT),
                    Parameter.count("minimum", "purchases in twelve months", 5)),
            "catalogue of indicators, group E; OCP red flags R040, R050");

    private final Set<String> activities;
    private final boolean counts;
    private final int minimum;

    SupplierShare(Settings settings) {
        super(settings);
        this.activities = Set.copyOf(settings.values().texts("activities"));
        this.counts = settings.values().text("measure").equals(COUNT);
        this.minimum = settings.values().count("minimum");
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
    public List<Purchase> init() {
        return new ArrayList<>();
    }

    @Override
    public void fold(List<Purchase> purchases, Event event) {
        BigDecimal amount = event.amount();
        if (amount != null) {
            BigDecimal weight = counts ? BigDecimal.ONE : amount;
            purchases.add(
                    new Purchase(LocalTimes.day(event), String.valueOf(event.counterparty()), weight, event.ref()));
        }
    }

    @Override
    public void merge(List<Purchase> purchases, List<Purchase> later) {
        purchases.addAll(later);
    }

    @Override
    public void finish(String key, List<Purchase> purchases, Signals out) {
        List<Purchase> inOrder = new ArrayList<>(purchases);
        inOrder.sort(Purchase.BY_DAY);
        Map<String, TwelveMonths> greatest = new HashMap<>();
        new TwelveMonths.Sliding(inOrder, minimum).forEach(months -> {
            boolean isPast = settings().bands().level(months.share()) != null;
            if (isPast) {
                greatest.merge(months.supplier(), months, TwelveMonths::greater);
            }
            return isPast;
        });
        new TreeMap<>(greatest).values().forEach(months -> tell(key, months, inOrder, out));
    }

    private void tell(String key, TwelveMonths months, List<Purchase> inOrder, Signals out) {
        Map<String, Object> facts = Map.of(
                "supplier", months.supplier(),
                "from", LocalTimes.date(months.fromDay()),
                "to", LocalTimes.date(months.toDay()),
                "sum", months.sum(),
                "total", months.total());
        EvidenceCollector evidence = new EvidenceCollector();
        inOrder.stream().filter(months::include).forEach(each -> evidence.add(each.event()));
        judge(key, months.supplier(), months.share(), facts, evidence.evidence(), out);
    }
}
