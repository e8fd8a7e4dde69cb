package org.probity.powers.benchmarks;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.powers.Power;
import org.probity.powers.PowerPagePart;
import org.springframework.stereotype.Component;

/** The benchmarks of a power with discretion, as a card on its page (F3). */
@Component
class BenchmarkOfPower implements PowerPagePart {

    private final Benchmarks benchmarks;
    private final Dates dates;

    BenchmarkOfPower(Benchmarks benchmarks, Dates dates) {
        this.benchmarks = benchmarks;
        this.dates = dates;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Card of(Power power, Viewer viewer, Locale locale) {
        var found = benchmarks.of(power.id());
        if (!power.facts().discretion() && found.isEmpty()) {
            return null;
        }
        var inForce = !benchmarks.inForce(power.id(), dates.today()).isEmpty();
        var may = power.facts().discretion()
                && BenchmarkActs.may(viewer, "powers:rules-draft", power.unit(), power.section());
        return new Card(
                "benchmarks",
                inForce || found.isEmpty() ? "powers.benchmarks.card" : "powers.benchmarks.card.none-in-force",
                lines(found, locale),
                "powers.benchmarks.card.empty",
                may ? "/powers/benchmarks/new?power=" + power.id() : null,
                "powers.benchmarks.new");
    }

    private static List<Line> lines(List<Benchmark> found, Locale locale) {
        return found.stream()
                .filter(b -> b.state() != BenchmarkState.SUPERSEDED)
                .limit(20)
                .map(b -> new Line(
                        b.title().in(locale)
                                + (b.content().number().isBlank()
                                        ? ""
                                        : " · " + b.content().number()),
                        "/powers/benchmarks/" + b.id(),
                        "powers.benchmarks.state." + b.state(),
                        b.state() != BenchmarkState.IN_FORCE))
                .toList();
    }
}
