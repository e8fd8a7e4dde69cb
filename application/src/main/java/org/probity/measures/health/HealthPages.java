package org.probity.measures.health;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.identity.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The programme's health: each indicator with its counts and settings, its findings, and for copied text both texts side by side. */
@Controller
@Allowed("measures:health")
class HealthPages {

    private static final int ROWS = 50;

    private final HealthFindings findings;
    private final FormTexts texts;

    HealthPages(HealthFindings findings, FormTexts texts) {
        this.findings = findings;
        this.texts = texts;
    }

    /** An indicator with how many findings it has at each level. */
    record Line(HealthIndicator indicator, Map<HealthLevel, Long> levels) {

        public long count(HealthLevel level) {
            return levels.getOrDefault(level, 0L);
        }

        public long total() {
            return levels.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @GetMapping("/measures/health")
    String health(
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "1") String page,
            Viewer viewer,
            Model model) {
        var all = findings.in(viewer.scope("measures:health")).stream()
                .filter(finding -> !hidden(finding, viewer))
                .toList();
        var counts = all.stream()
                .collect(groupingBy(HealthFinding::indicator, groupingBy(HealthFinding::level, counting())));
        var lines = findings.indicators().stream()
                .map(one -> new Line(one, counts.getOrDefault(one.code(), Map.of())))
                .toList();
        var wanted = Asked.constant(HealthLevel.class, level);
        var shown = all.stream()
                .filter(finding -> indicator.isEmpty() || finding.indicator().equals(indicator))
                .filter(finding -> wanted == null || finding.level() == wanted)
                .toList();
        var pages = Math.max(1, (shown.size() + ROWS - 1) / ROWS);
        var at = Math.min(pages, Asked.page(page));
        model.addAttribute("lines", lines);
        model.addAttribute("all", all.size());
        model.addAttribute("indicator", indicator);
        model.addAttribute("level", wanted);
        model.addAttribute("levels", HealthLevel.values());
        model.addAttribute("total", shown.size());
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        model.addAttribute("rows", shown.subList((at - 1) * ROWS, Math.min(shown.size(), at * ROWS)));
        return "measures/health/health";
    }

    /** What only some may know of at all, as who intervened where. */
    private static boolean hidden(HealthFinding finding, Viewer viewer) {
        return finding.confidential() && !viewer.may(finding.permission());
    }

    /** A point with the nearest of the other form. */
    record Pair(FormTexts.Point point, FormTexts.@Nullable Point nearest, int percent) {

        public boolean alike() {
            return percent > NearDuplicates.PERCENT;
        }
    }

    @GetMapping("/measures/health/similar/{form}/{other}")
    String similar(@PathVariable UUID form, @PathVariable UUID other, Viewer viewer, Model model) {
        var one = find(form);
        var two = find(other);
        viewer.require("measures:health", one.unit(), one.section(), one.post());
        if (!one.unit().equals(two.unit())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var mayReadOther = viewer.scope("measures:health").covers(two.unit(), two.section(), two.post());
        model.addAttribute("form", one);
        model.addAttribute("other", two);
        model.addAttribute("mayReadOther", mayReadOther);
        model.addAttribute("pairs", pairs(one, two));
        return "measures/health/similar";
    }

    private FormTexts.Shown find(UUID form) {
        return texts.find(form).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Pair> pairs(FormTexts.Shown one, FormTexts.Shown two) {
        var pairs = new ArrayList<Pair>();
        for (var point : one.points()) {
            var mine = TextShingles.of(TextShingles.normal(point.compared()));
            FormTexts.Point nearest = null;
            var best = 0.0;
            for (var other : two.points()) {
                var similarity = TextShingles.similarity(mine, TextShingles.of(TextShingles.normal(other.compared())));
                if (similarity > best) {
                    best = similarity;
                    nearest = other;
                }
            }
            pairs.add(new Pair(point, nearest, (int) Math.floor(best)));
        }
        return pairs;
    }
}
