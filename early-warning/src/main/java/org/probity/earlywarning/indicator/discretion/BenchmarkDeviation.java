package org.probity.earlywarning.indicator.discretion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.configuration.Values;
import org.probity.earlywarning.indicator.CaseIndicator;
import org.probity.earlywarning.indicator.Decisions;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.Field;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-D01, fine deviates from the discretion benchmark (罚款偏离裁量基准): the amount lies outside the band of its cause. The
 * value is the distance from the band's middle as a share of that middle. Yellow is any amount outside the band; one
 * without a reason on record is red.
 */
final class BenchmarkDeviation extends CaseIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-D01",
            1,
            new Bands(Bands.Direction.ABOVE, 0.0, 0.3, 0.5),
            "share of the benchmark's middle",
            List.of(
                    Decisions.PARAMETER,
                    Parameter.text("cause"),
                    Parameter.table(
                            "benchmarks",
                            Parameter.text("power"),
                            Parameter.text("cause"),
                            Parameter.number("lower", "money", null).mustBeStated(),
                            Parameter.number("upper", "money", null).mustBeStated())),
            "行政处罚法 34 (published benchmarks of discretion)");

    private final Decisions decisions;
    private final @Nullable String cause;
    private final List<Values> benchmarks;

    BenchmarkDeviation(Settings settings) {
        super(settings);
        this.decisions = new Decisions(settings);
        this.cause = settings.values().textOrNull("cause");
        this.benchmarks = settings.values().rows("benchmarks");
    }

    @Override
    public Set<Field> needs() {
        return Set.of(Field.AMOUNT);
    }

    @Override
    protected void examine(Trace trace, Signals out) {
        for (int i = 0; i < trace.size(); i++) {
            Event event = trace.event(i);
            BigDecimal amount = decisions.include(event) ? event.amount() : null;
            Values benchmark = amount == null ? null : benchmarkOf(event);
            if (amount != null && benchmark != null) {
                compare(trace, event, amount, benchmark, out);
            }
        }
    }

    private void compare(Trace trace, Event event, BigDecimal amount, Values benchmark, Signals out) {
        BigDecimal lower = BigDecimal.valueOf(benchmark.number("lower"));
        BigDecimal upper = BigDecimal.valueOf(benchmark.number("upper"));
        BigDecimal middle = lower.add(upper).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
        boolean isInside = amount.compareTo(lower) >= 0 && amount.compareTo(upper) <= 0;
        if (isInside || middle.signum() == 0) {
            return;
        }
        double value = amount.subtract(middle)
                .abs()
                .divide(middle.abs(), MathContext.DECIMAL64)
                .doubleValue();
        String reason = event.reason();
        boolean isReasoned = reason != null && !reason.isBlank();
        Level level = isReasoned ? settings().bands().level(value) : Level.RED;
        if (level != null) {
            double threshold = Objects.requireNonNullElse(settings().bands().threshold(level), 0.0);
            Map<String, Object> facts = Map.of("amount", amount, "lower", lower, "upper", upper);
            String wording = isReasoned ? "signal" : "unreasoned";
            String subject = String.valueOf(event.row());
            add(
                    trace,
                    level,
                    subject,
                    value,
                    isReasoned ? threshold : 0,
                    wording,
                    facts,
                    Evidence.of(event.ref()),
                    out);
        }
    }

    private @Nullable Values benchmarkOf(Event event) {
        String stated = cause == null ? null : event.attribute(cause);
        for (Values each : benchmarks) {
            if (matches(each.textOrNull("power"), event.power()) && matches(each.textOrNull("cause"), stated)) {
                return each;
            }
        }
        return null;
    }

    private static boolean matches(@Nullable String declared, @Nullable String stated) {
        return declared == null || declared.equals(stated);
    }
}
