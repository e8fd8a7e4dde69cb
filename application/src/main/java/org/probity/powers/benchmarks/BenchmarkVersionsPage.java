package org.probity.powers.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.probity.frame.Allowed;
import org.probity.identity.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two editions of a benchmark side by side, what differs marked. */
@Controller
class BenchmarkVersionsPage {

    private final BenchmarkAccess access;
    private final Benchmarks benchmarks;
    private final MessageSource messages;

    BenchmarkVersionsPage(BenchmarkAccess access, Benchmarks benchmarks, MessageSource messages) {
        this.access = access;
        this.benchmarks = benchmarks;
        this.messages = messages;
    }

    /** One fact in both editions. */
    record Line(String label, String left, String right) {

        public boolean differs() {
            return !left.equals(right);
        }
    }

    @GetMapping("/powers/benchmarks/{id}/versions")
    @Allowed("powers:read")
    String versions(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String left,
            @RequestParam(defaultValue = "") String right,
            Viewer viewer,
            Model model,
            Locale locale) {
        var benchmark = access.read(viewer, id);
        var editions = benchmarks.editions(benchmark.line());
        var newer = edition(editions, right, editions.get(0));
        var older = edition(editions, left, editions.get(Math.min(1, editions.size() - 1)));
        model.addAttribute("benchmark", benchmark);
        model.addAttribute("editions", editions);
        model.addAttribute("left", older);
        model.addAttribute("right", newer);
        model.addAttribute("lines", lines(older.content(), newer.content(), locale));
        return "powers/benchmarks/versions";
    }

    private static Benchmark edition(List<Benchmark> editions, String number, Benchmark otherwise) {
        return editions.stream()
                .filter(edition -> String.valueOf(edition.edition()).equals(number))
                .findFirst()
                .orElse(otherwise);
    }

    private List<Line> lines(BenchmarkContent left, BenchmarkContent right, Locale locale) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("cause", left.cause().in(locale), right.cause().in(locale)));
        lines.add(new Line("number", left.number(), right.number()));
        lines.add(new Line("measure", measure(left, locale), measure(right, locale)));
        lines.add(new Line("law", law(left, locale), law(right, locale)));
        lines.add(new Line("factors", factors(left, locale), factors(right, locale)));
        lines.add(new Line("bands", bands(left, locale), bands(right, locale)));
        lines.add(new Line("note", left.note(), right.note()));
        return lines;
    }

    private String measure(BenchmarkContent content, Locale locale) {
        return word("measure." + content.measure(), locale)
                + (content.measure().hasBase() ? " · " + content.base().in(locale) : "");
    }

    private String law(BenchmarkContent content, Locale locale) {
        return content.law().law().in(locale) + " " + content.law().article() + "\n"
                + content.law().span().map(span -> words(span, content, locale)).orElse("–");
    }

    private String factors(BenchmarkContent content, Locale locale) {
        return content.factors().stream()
                .map(factor -> factor.name().in(locale) + "\n"
                        + factor.levels().stream()
                                .map(level -> "  · " + level.name().in(locale) + " "
                                        + word("points.of", locale, Objects.toString(level.points(), "–")))
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    private String bands(BenchmarkContent content, Locale locale) {
        return content.bands().stream()
                .map(band -> band.name().in(locale) + " "
                        + word(
                                "points.range",
                                locale,
                                Objects.toString(band.pointsFrom(), "–"),
                                Objects.toString(band.pointsTo(), "–"))
                        + " "
                        + band.span().map(span -> words(span, content, locale)).orElse("–"))
                .collect(Collectors.joining("\n"));
    }

    private String words(Span span, BenchmarkContent content, Locale locale) {
        var value = "value." + content.measure();
        return word("from." + span.fromIncluded(), locale, word(value, locale, span.from()))
                + word("to." + span.toIncluded(), locale, word(value, locale, span.to()));
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage("powers.benchmarks." + key, arguments, locale);
    }
}
