package org.probity.powers.benchmarks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.powers.Power;
import org.probity.powers.PowerContents;
import org.probity.powers.PowerId;
import org.probity.powers.Powers;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a benchmark. What was typed survives every refusal, and both versions stand side by side after a conflict. */
@Controller
@Allowed("powers:rules-draft")
class BenchmarkEditPages {

    private final BenchmarkAccess access;
    private final BenchmarkActs acts;
    private final Powers powers;
    private final PowerContents contents;

    BenchmarkEditPages(BenchmarkAccess access, BenchmarkActs acts, Powers powers, PowerContents contents) {
        this.access = access;
        this.acts = acts;
        this.powers = powers;
        this.contents = contents;
    }

    @GetMapping("/powers/benchmarks/new")
    String create(@RequestParam(defaultValue = "") String power, Viewer viewer, Model model) {
        var typed = BenchmarkTyped.of(BenchmarkContent.empty(Measure.YUAN)).withRows();
        var chosen = power(viewer, power);
        if (chosen != null) {
            typed.put("power", chosen.id()).put("number", chosen.facts().benchmark());
            contents.of(chosen).bases().stream()
                    .findFirst()
                    .ifPresent(basis -> typed.put("lawZh", basis.name().zh())
                            .put("lawEn", basis.name().en())
                            .put("article", basis.article()));
        }
        return show(model, viewer, null, typed, Refusals.NONE);
    }

    @PostMapping("/powers/benchmarks/new")
    String created(HttpServletRequest request, Viewer viewer, Model model, RedirectAttributes redirect) {
        var typed = BenchmarkTyped.of(request.getParameterMap());
        if (typed.change(typed.at("change"))) {
            return show(model, viewer, null, typed, Refusals.NONE);
        }
        var form = new BenchmarkForm(typed);
        try {
            var content = form.content();
            var wantedFrom = form.wantedFrom();
            var power = power(viewer, typed.at("power"));
            if (power == null) {
                form.refusals().add(Refusal.at("power", "powers.benchmarks.refusal.no-power"));
            }
            Refused.ifAny(form.refusals());
            var id = acts.draft(viewer, java.util.Objects.requireNonNull(power), content, wantedFrom);
            redirect.addFlashAttribute("done", "powers.benchmarks.done.created");
            return "redirect:/powers/benchmarks/" + id;
        } catch (Refused refused) {
            return show(model, viewer, null, typed, new Refusals(refused.refusals()));
        }
    }

    @GetMapping("/powers/benchmarks/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        var benchmark = access.draft(viewer, id);
        return show(model, viewer, benchmark, BenchmarkTyped.of(benchmark), Refusals.NONE);
    }

    @PostMapping("/powers/benchmarks/{id}/edit")
    String edited(
            @PathVariable UUID id,
            HttpServletRequest request,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var benchmark = access.draft(viewer, id);
        var typed = BenchmarkTyped.of(request.getParameterMap());
        if (typed.change(typed.at("change"))) {
            return show(model, viewer, benchmark, typed, Refusals.NONE);
        }
        var form = new BenchmarkForm(typed);
        try {
            var content = form.content();
            var wantedFrom = form.wantedFrom();
            Refused.ifAny(form.refusals());
            acts.save(viewer, benchmark.id(), version(typed), content, wantedFrom);
            redirect.addFlashAttribute("done", "powers.benchmarks.done.saved");
            return "redirect:/powers/benchmarks/" + id;
        } catch (Refused refused) {
            return show(model, viewer, benchmark, typed, new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            var now = access.draft(viewer, id);
            typed.put("version", now.version());
            model.addAttribute("theirs", now.content());
            return show(
                    model,
                    viewer,
                    now,
                    typed,
                    new Refusals(List.of(Refusal.of("powers.benchmarks.refusal.changed-meanwhile"))));
        }
    }

    private static int version(BenchmarkTyped typed) {
        return typed.at("version").matches("\\d{1,9}") ? Integer.parseInt(typed.at("version")) : -1;
    }

    /** A power for which the viewer may draft; none when it is no such power. */
    private @Nullable Power power(Viewer viewer, String text) {
        try {
            return powers.find(PowerId.of(text))
                    .filter(power -> BenchmarkActs.may(viewer, "powers:rules-draft", power.unit(), power.section()))
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private String show(
            Model model, Viewer viewer, @Nullable Benchmark benchmark, BenchmarkTyped typed, Refusals refusals) {
        model.addAttribute("benchmark", benchmark);
        model.addAttribute("editable", benchmark == null || benchmark.state() == BenchmarkState.DRAFT);
        model.addAttribute("form", typed);
        model.addAttribute("refusals", refusals);
        model.addAttribute("measures", Measure.values());
        model.addAttribute(
                "powers",
                powers.all(viewer.requireUnit()).stream()
                        .filter(power -> power.facts().discretion())
                        .filter(power -> BenchmarkActs.may(viewer, "powers:rules-draft", power.unit(), power.section()))
                        .toList());
        return "powers/benchmarks/edit";
    }
}
