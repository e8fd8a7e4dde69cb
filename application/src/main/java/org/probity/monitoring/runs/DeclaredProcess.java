package org.probity.monitoring.runs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.chart.Charts;
import org.probity.earlywarning.conformance.ChartChecker;
import org.probity.earlywarning.conformance.ConformanceChecker;
import org.probity.organization.PostId;
import org.probity.powers.PowerId;
import org.probity.powers.Step;
import org.probity.powers.TimeLimit;

/**
 * A power's chart as the engine reads it. Activities are called by the steps' Chinese names (English where there is none; with their number
 * where two steps bear one name), whichever of both languages, or the step's number, the event states.
 */
final class DeclaredProcess {

    private final PowerId power;
    private final String code;
    private final List<Step> steps;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<Integer, String> byNumber = new TreeMap<>();
    private final Map<String, Step> byLabel = new LinkedHashMap<>();
    private final Map<PostId, String> posts;
    private final @Nullable TimeLimit promised;
    private final @Nullable TimeLimit legal;
    private final @Nullable ConformanceChecker checker;

    DeclaredProcess(
            PowerId power,
            String code,
            List<Step> steps,
            Map<PostId, String> posts,
            @Nullable TimeLimit promised,
            @Nullable TimeLimit legal) {
        this.power = power;
        this.code = code;
        this.steps = List.copyOf(steps);
        this.posts = posts;
        this.promised = promised;
        this.legal = legal;
        for (var step : steps) {
            var name =
                    step.name().zh().isEmpty() ? step.name().en() : step.name().zh();
            var label = byLabel.containsKey(name) ? name + "（" + step.number() + "）" : name;
            byLabel.put(label, step);
            byNumber.put(step.number(), label);
            labels.putIfAbsent(word(name), label);
            labels.putIfAbsent(word(step.name().en()), label);
            labels.putIfAbsent(String.valueOf(step.number()), label);
        }
        this.checker = steps.isEmpty()
                ? null
                : ChartChecker.of(Charts.read(code + ".bpmn", bpmn().getBytes(StandardCharsets.UTF_8)));
    }

    PowerId power() {
        return power;
    }

    String code() {
        return code;
    }

    @Nullable
    ConformanceChecker checker() {
        return checker;
    }

    /** What the chart calls an activity; as the event states it where the chart does not know it. */
    String label(String activity) {
        var label = labels.get(word(activity));
        return label == null ? activity : label;
    }

    /** The step of a label. */
    @Nullable
    Step step(String label) {
        return byLabel.get(label);
    }

    /** The label in English. */
    String english(String label) {
        var step = byLabel.get(label);
        return step == null || step.name().en().isEmpty() ? label : step.name().en();
    }

    private static String word(String text) {
        return text.strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** Limits of the whole, for IR-B01. */
    List<Map<String, Object>> caseLimits() {
        var ends = steps.stream().filter(this::mayEnd).map(this::label).toList();
        if (promised == null && legal == null) {
            return List.of();
        }
        var row = new LinkedHashMap<String, Object>();
        row.put("to", ends);
        row.put("promised", words(Objects.requireNonNull(promised == null ? legal : promised)));
        if (legal != null) {
            row.put("legal", words(legal));
        }
        return List.of(row);
    }

    /** Limits of steps, from each step before to the step, for IR-B02. */
    List<Map<String, Object>> stepLimits() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var step : steps) {
            var limit = step.limit();
            if (limit != null) {
                for (var before : steps) {
                    if (before.number() != step.number() && next(before).contains(step.number())) {
                        var row = new LinkedHashMap<String, Object>();
                        row.put("from", label(before));
                        row.put("to", List.of(label(step)));
                        row.put("limit", words(limit));
                        row.put("directly", "true");
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    /** Which post does which step, for IR-A03. */
    List<Map<String, Object>> entitled() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var step : steps) {
            var post = step.post() == null ? null : posts.get(step.post());
            if (post != null) {
                rows.add(Map.of("activity", label(step), "posts", List.of(post)));
            }
        }
        return rows;
    }

    private String label(Step step) {
        return Objects.requireNonNull(byNumber.get(step.number()));
    }

    private boolean mayEnd(Step step) {
        return step.branches().isEmpty()
                ? step.equals(steps.get(steps.size() - 1))
                : step.branches().stream().anyMatch(branch -> branch.to() == null);
    }

    private List<Integer> next(Step step) {
        if (!step.branches().isEmpty()) {
            return step.branches().stream()
                    .map(branch -> branch.to())
                    .filter(Objects::nonNull)
                    .filter(byNumber::containsKey)
                    .toList();
        }
        var at = steps.indexOf(step);
        return at + 1 < steps.size() ? List.of(steps.get(at + 1).number()) : List.of();
    }

    private static String words(TimeLimit limit) {
        return limit.days() + (limit.unit() == TimeLimit.Unit.WORKING_DAY ? " working days" : " days");
    }

    /** The chart as the least BPMN 2.0 that says it. */
    private String bpmn() {
        var xml = new StringBuilder(
                "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\"><startEvent id=\"start\"/>");
        var flows = new StringBuilder();
        flow(flows, "start", "s" + steps.get(0).number());
        xml.append("<endEvent id=\"end\"/>");
        for (var step : steps) {
            xml.append("<task id=\"s%d\" name=\"%s\"/>".formatted(step.number(), escaped(label(step))));
            var targets = new ArrayList<>(
                    next(step).stream().distinct().map(number -> "s" + number).toList());
            if (mayEnd(step) || targets.isEmpty()) {
                targets.add("end");
            }
            if (targets.size() == 1) {
                flow(flows, "s" + step.number(), targets.get(0));
            } else {
                xml.append("<exclusiveGateway id=\"g%d\"/>".formatted(step.number()));
                flow(flows, "s" + step.number(), "g" + step.number());
                targets.forEach(target -> flow(flows, "g" + step.number(), target));
            }
        }
        return xml.append(flows).append("</process></definitions>").toString();
    }

    private static void flow(StringBuilder flows, String from, String to) {
        flows.append("<sequenceFlow id=\"f-%s-%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(from, to, from, to));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
