package org.probity.powers.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/**
 * Between what is typed into the form of a benchmark and what it means; gathers what cannot be understood or is too long. Faults of
 * the benchmark itself do not keep a draft from being saved.
 */
final class BenchmarkForm {

    private static final int LONGEST_NOTE = 4000;
    private static final int MOST_SUM = 9999;

    private final BenchmarkTyped typed;
    private final List<Refusal> refusals = new ArrayList<>();

    BenchmarkForm(BenchmarkTyped typed) {
        this.typed = typed;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    BenchmarkContent content() {
        return new BenchmarkContent(
                bilingual("cause", 300, 500),
                bounded("number", typed.at("number"), 100),
                Arrays.stream(Measure.values())
                        .filter(measure -> measure.name().equals(typed.at("measure")))
                        .findFirst()
                        .orElse(Measure.YUAN),
                bilingual("base", 100, 200),
                new LegalRange(
                        number("lawMin", typed.at("lawMin")),
                        number("lawMax", typed.at("lawMax")),
                        bilingual("law", 300, 500),
                        bounded("article", typed.at("article"), 200)),
                factors(),
                bands(),
                bounded("note", typed.at("note"), LONGEST_NOTE));
    }

    @Nullable
    LocalDate wantedFrom() {
        var text = typed.at("wantedFrom").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Refused below, in words.
        }
        refusals.add(Refusal.at("wantedFrom", "powers.refusal.not-a-day"));
        return null;
    }

    /** A row in which nothing is written is left out. */
    private List<Factor> factors() {
        var found = new ArrayList<Factor>();
        for (var i = 0; i < typed.factors().size(); i++) {
            var row = typed.factors().get(i);
            if (row.isBlank()) {
                continue;
            }
            var at = "factors[" + i + "]";
            var levels = new ArrayList<Level>();
            for (var k = 0; k < row.levels().size(); k++) {
                var level = row.levels().get(k);
                if (!level.isBlank()) {
                    var here = at + ".levels[" + k + "]";
                    levels.add(new Level(
                            bilingual(here + ".name", level, 200, 300),
                            points(here + ".points", level.at("points"), BenchmarkContent.MOST_POINTS)));
                }
            }
            found.add(new Factor(bilingual(at + ".name", row, 100, 200), levels));
        }
        return found;
    }

    private List<Band> bands() {
        var found = new ArrayList<Band>();
        for (var i = 0; i < typed.bands().size(); i++) {
            var row = typed.bands().get(i);
            if (row.isBlank()) {
                continue;
            }
            var at = "bands[" + i + "]";
            found.add(new Band(
                    bilingual(at + ".name", row, 100, 200),
                    points(at + ".pointsFrom", row.at("pointsFrom"), MOST_SUM),
                    points(at + ".pointsTo", row.at("pointsTo"), MOST_SUM),
                    number(at + ".min", row.at("min")),
                    row.at("minIncluded").equals("true"),
                    number(at + ".max", row.at("max")),
                    row.at("maxIncluded").equals("true")));
        }
        return found;
    }

    private @Nullable Integer points(String field, String text, int most) {
        if (text.isBlank()) {
            return null;
        }
        var number = TypedNumber.of(text);
        if (number == null
                || number.stripTrailingZeros().scale() > 0
                || number.signum() < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            refusals.add(Refusal.at(field, "powers.benchmarks.refusal.not-points", most));
            return null;
        }
        return number.intValueExact();
    }

    private @Nullable BigDecimal number(String field, String text) {
        if (text.isBlank()) {
            return null;
        }
        var number = TypedNumber.of(text);
        if (number == null) {
            refusals.add(Refusal.at(field, "powers.benchmarks.refusal.not-a-number"));
            return null;
        }
        return new BigDecimal(BenchmarkFinding.text(number));
    }

    private Bilingual bilingual(String name, int zh, int en) {
        return Bilingual.of(bounded(name, typed.at(name + "Zh"), zh), bounded(name, typed.at(name + "En"), en));
    }

    private Bilingual bilingual(String field, BenchmarkTyped.Row row, int zh, int en) {
        return Bilingual.of(bounded(field, row.at("nameZh"), zh), bounded(field, row.at("nameEn"), en));
    }

    private String bounded(String field, String text, int longest) {
        var stripped = text.strip();
        if (stripped.length() > longest) {
            refusals.add(Refusal.at(field, "powers.refusal.too-long", longest));
            return stripped.substring(0, longest);
        }
        return stripped;
    }
}
