package org.probity.earlywarning.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The nodes and flows on one level of a BPMN process: the process itself or the inside of a sub-process. */
final class BpmnPart {

    /** A sequence flow. */
    record Flow(String id, String from, String to) {}

    final Map<String, BpmnNode> nodes = new LinkedHashMap<>();
    final List<Flow> flows = new ArrayList<>();

    BpmnNode node(String id) {
        return Objects.requireNonNull(nodes.get(id));
    }

    List<Flow> into(BpmnNode node) {
        return flows.stream().filter(flow -> flow.to().equals(node.id())).toList();
    }

    List<Flow> outOf(BpmnNode node) {
        return flows.stream().filter(flow -> flow.from().equals(node.id())).toList();
    }

    List<BpmnNode> timersOn(BpmnNode node) {
        return nodes.values().stream()
                .filter(each -> each.attachedTo().equals(node.id()))
                .toList();
    }

    List<BpmnNode> all(BpmnNode.Kind kind) {
        return nodes.values().stream().filter(node -> node.kind() == kind).toList();
    }

    /** Whether two tokens can be under way at once in this part. */
    boolean hasParallelWays() {
        return nodes.values().stream().anyMatch(node -> switch (node.kind()) {
            case PARALLEL, INCLUSIVE, TASK, START -> outOf(node).size() > 1;
            case TIMER -> !node.interrupts() || outOf(node).size() > 1;
            case SUB_PROCESS ->
                outOf(node).size() > 1 || Objects.requireNonNull(node.part()).hasParallelWays();
            case END, TERMINATE, EXCLUSIVE -> false;
        });
    }
}
