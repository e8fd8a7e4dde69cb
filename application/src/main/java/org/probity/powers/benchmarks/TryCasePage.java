package org.probity.powers.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.wording.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** "Try a case": which band the circumstances lead to and whether a proposal lies inside. Nothing is stored; the address is the case. */
@Controller
class TryCasePage {

    private final BenchmarkAccess access;

    TryCasePage(BenchmarkAccess access) {
        this.access = access;
    }

    @GetMapping("/powers/benchmarks/{id}/case")
    @Allowed("powers:read")
    String tryCase(@PathVariable UUID id, @RequestParam Map<String, String> typed, Viewer viewer, Model model) {
        var benchmark = access.read(viewer, id);
        var content = benchmark.content();
        var refusals = new ArrayList<Refusal>();
        var levels = new ArrayList<@Nullable Integer>();
        var asked = typed.containsKey("try");
        for (var i = 0; i < content.factors().size(); i++) {
            var value = typed.getOrDefault("f" + i, "");
            var levelCount = content.factors().get(i).levels().size();
            var level =
                    value.matches("\\d{1,2}") && Integer.parseInt(value) < levelCount ? Integer.valueOf(value) : null;
            levels.add(level);
            if (asked && level == null) {
                refusals.add(Refusal.at("f" + i, "powers.benchmarks.refusal.level-not-chosen"));
            }
        }
        var proposed = number("proposed", typed, refusals);
        var base = number("base", typed, refusals);
        if (base != null && base.signum() <= 0) {
            refusals.add(Refusal.at("base", "powers.benchmarks.refusal.base-not-positive"));
            base = null;
        }
        var judgement = content.judge(levels, proposed, base);
        model.addAttribute("benchmark", benchmark);
        model.addAttribute("content", content);
        model.addAttribute("levels", levels);
        model.addAttribute("asked", asked);
        model.addAttribute("typed", typed);
        model.addAttribute("refusals", new Refusals(refusals));
        model.addAttribute("judgement", judgement);
        model.addAttribute("resultMeasure", judgement.base() == null ? content.measure() : Measure.YUAN);
        model.addAttribute("faulty", content.findings().stream().anyMatch(finding -> !finding.hint()));
        return "powers/benchmarks/case";
    }

    private static @Nullable BigDecimal number(String name, Map<String, String> typed, ArrayList<Refusal> refusals) {
        var text = typed.getOrDefault(name, "");
        if (text.isBlank()) {
            return null;
        }
        var number = TypedNumber.of(text);
        if (number == null) {
            refusals.add(Refusal.at(name, "powers.benchmarks.refusal.not-a-number"));
        }
        return number;
    }
}
