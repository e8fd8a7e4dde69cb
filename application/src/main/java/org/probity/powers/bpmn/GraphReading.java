package org.probity.powers.bpmn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.wording.Bilingual;

/**
 * Reads what one process draws, subprocesses included, into a {@link Graph}; names whatever F4 has no place for. {@link Wiring}
 * then joins what was read.
 */
final class GraphReading {

    private static final Set<String> TASKS = Set.of(
            "task",
            "userTask",
            "manualTask",
            "serviceTask",
            "scriptTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "callActivity");
    private static final Set<String> MACHINES =
            Set.of("serviceTask", "scriptTask", "sendTask", "receiveTask", "businessRuleTask");
    private static final Set<String> SUBPROCESSES = Set.of("subProcess", "transaction", "adHocSubProcess");

    /** What says nothing about who does which step when, or is read elsewhere. */
    private static final Set<String> SILENT = Set.of(
            "",
            "laneSet",
            "incoming",
            "outgoing",
            "extensionElements",
            "documentation",
            "association",
            "auditing",
            "monitoring",
            "property",
            "ioSpecification",
            "ioBinding",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference",
            "dataInputAssociation",
            "dataOutputAssociation",
            "standardLoopCharacteristics",
            "multiInstanceLoopCharacteristics",
            "supportedInterfaceRef",
            "correlationSubscription",
            "supports",
            "completionCondition");

    private final Graph graph = new Graph();
    private final Notes notes;
    private final Map<String, String> laneOf = new HashMap<>();
    private final Map<String, XmlNode> lanes = new LinkedHashMap<>();
    private final List<XmlNode> flows = new ArrayList<>();
    private final List<XmlNode> boundaries = new ArrayList<>();

    /** The subprocesses whose inside is drawn, with what stands in each; the inner ones first. */
    private final Map<String, List<String>> insides = new LinkedHashMap<>();

    private String language = "";

    GraphReading(Notes notes) {
        this.notes = notes;
    }

    Graph graph() {
        return graph;
    }

    Map<String, XmlNode> lanes() {
        return lanes;
    }

    Map<String, List<String>> insides() {
        return insides;
    }

    List<XmlNode> boundaries() {
        return boundaries;
    }

    /** Reads everything, and the ways between. */
    void read(XmlNode process) {
        language = process.own("chart").map(chart -> chart.at("language")).orElse("");
        lanes(process);
        content(process, "");
        documented(process, process.at("name"));
        flows.forEach(this::flow);
        inTheirOrder();
    }

    private void lanes(XmlNode container) {
        container.children().stream()
                .filter(child ->
                        child.model().equals("laneSet") || child.model().equals("childLaneSet"))
                .flatMap(set -> set.all("lane"))
                .forEach(lane -> {
                    lanes.putIfAbsent(lane.at("id"), lane);
                    lane.all("flowNodeRef").forEach(ref -> laneOf.put(ref.text().strip(), lane.at("id")));
                    lanes(lane);
                });
    }

    private List<String> content(XmlNode container, String outerLane) {
        var read = new ArrayList<String>();
        for (var child : container.children()) {
            var lane = laneOf.getOrDefault(child.at("id"), outerLane);
            var kind = child.model();
            if (TASKS.contains(kind)) {
                task(child, lane, read);
            } else if (SUBPROCESSES.contains(kind)) {
                subprocess(child, lane, read);
            } else {
                other(child, lane, read);
            }
        }
        return read;
    }

    private void task(XmlNode task, String lane, List<String> read) {
        if (task.says("isForCompensation")) {
            notes.add(Note.Kind.COMPENSATION, called(task));
            return;
        }
        if (MACHINES.contains(task.model())) {
            notes.add(Note.Kind.TASK_KIND, called(task));
        } else if (task.model().equals("callActivity")) {
            notes.add(Note.Kind.CALLED_PROCESS, called(task));
        }
        activity(task);
        node(task, Graph.Kind.STEP, lane, read);
    }

    private void activity(XmlNode activity) {
        if (activity.first("standardLoopCharacteristics").isPresent()
                || activity.first("multiInstanceLoopCharacteristics").isPresent()) {
            notes.add(Note.Kind.REPETITION, called(activity));
        }
        if (activity.own("step").isEmpty()) {
            documented(activity, called(activity));
        }
        for (var owner : List.of("performer", "humanPerformer", "potentialOwner", "resourceRole")) {
            activity.all(owner).forEach(found -> notes.add(Note.Kind.PERFORMER, called(activity)));
        }
    }

    private void subprocess(XmlNode sub, String lane, List<String> read) {
        if (sub.says("triggeredByEvent")) {
            notes.add(Note.Kind.EVENT_SUBPROCESS, contents(sub));
            return;
        }
        if (sub.says("isForCompensation")) {
            notes.add(Note.Kind.COMPENSATION, called(sub));
            return;
        }
        activity(sub);
        lanes(sub);
        var inside = content(sub, lane);
        if (inside.isEmpty()) {
            notes.add(Note.Kind.SUBPROCESS_CLOSED, called(sub));
            node(sub, Graph.Kind.STEP, lane, read);
            return;
        }
        notes.add(sub.model().equals("adHocSubProcess") ? Note.Kind.AD_HOC : Note.Kind.SUBPROCESS, called(sub));
        node(sub, Graph.Kind.PASS, lane, read);
        insides.put(sub.at("id"), inside);
    }

    /** The name of a subprocess with the names of the tasks in it. */
    private static String contents(XmlNode sub) {
        var tasks = sub.children().stream()
                .filter(child -> TASKS.contains(child.model()))
                .map(GraphReading::called)
                .filter(name -> !name.isEmpty())
                .toList();
        return BpmnWriter.line(called(sub) + (tasks.isEmpty() ? "" : " (" + String.join(", ", tasks) + ")"));
    }

    private void other(XmlNode child, String lane, List<String> read) {
        switch (child.model()) {
            case "startEvent" -> node(child, Graph.Kind.START, lane, read);
            case "endEvent" -> {
                EventKind.of(child).ifPresent(kind -> notes.add(Note.Kind.END_KIND, called(child)));
                node(child, Graph.Kind.END, lane, read);
            }
            case "exclusiveGateway", "inclusiveGateway", "complexGateway", "eventBasedGateway" ->
                node(child, Graph.Kind.CHOICE, lane, read);
            case "parallelGateway" -> node(child, Graph.Kind.PARALLEL, lane, read);
            case "intermediateCatchEvent", "intermediateThrowEvent" -> node(child, Graph.Kind.PASS, lane, read);
            case "boundaryEvent" -> boundaries.add(child);
            case "sequenceFlow" -> flows.add(child);
            case "textAnnotation" ->
                notes.add(
                        Note.Kind.ANNOTATION,
                        child.first("text").map(XmlNode::text).orElse(""));
            case "group" -> notes.add(Note.Kind.GROUP, "");
            default -> {
                if (!SILENT.contains(child.model())
                        && !child.model().endsWith("erformer")
                        && !child.model().equals("potentialOwner")
                        && !child.model().equals("resourceRole")) {
                    notes.add(Note.Kind.OTHER_ELEMENT, child.model() + " " + called(child));
                }
            }
        }
    }

    private void node(XmlNode element, Graph.Kind kind, String lane, List<String> read) {
        var id = element.at("id");
        if (id.isEmpty() || graph.has(id)) {
            notes.add(Note.Kind.OTHER_ELEMENT, element.model() + " " + called(element));
            return;
        }
        graph.add(new Graph.Node(id, kind, BpmnWriter.line(element.at("name")), lane, element));
        read.add(id);
    }

    private void documented(XmlNode element, String name) {
        if (element.first("documentation")
                .filter(text -> !text.text().isBlank())
                .isPresent()) {
            notes.add(Note.Kind.DOCUMENTATION, name);
        }
    }

    /** Its name; ids of the drawing program say nothing to a reader. */
    static String called(XmlNode element) {
        return BpmnWriter.line(element.at("name"));
    }

    private void flow(XmlNode flow) {
        var source = flow.at("sourceRef");
        var target = flow.at("targetRef");
        var fromBoundary = boundaries.stream().anyMatch(event -> event.at("id").equals(source));
        if (!graph.has(target) || !(graph.has(source) || fromBoundary)) {
            notes.add(Note.Kind.FLOW_BROKEN, called(flow));
            return;
        }
        var own = flow.own("flow");
        if (own.isPresent()) {
            var written = BilingualText.own(own.get(), "condition");
            var condition = BilingualText.current(written, flow.at("name"), language);
            if (!condition.equals(written)) {
                notes.add(Note.Kind.RENAMED, flow.at("name"));
            }
            graph.add(new Graph.Flow(source, target, condition, own.get().says("explicit"), false));
            return;
        }
        graph.add(new Graph.Flow(
                source,
                target,
                condition(flow, source),
                false,
                flow.first("conditionExpression").isPresent()));
    }

    private Bilingual condition(XmlNode flow, String source) {
        if (!flow.at("name").isBlank()) {
            return BilingualText.of(flow.at("name"));
        }
        var expression =
                flow.first("conditionExpression").map(XmlNode::text).orElse("").strip();
        if (!expression.isEmpty()) {
            notes.add(Note.Kind.CONDITION_EXPRESSION, expression);
            return BilingualText.of(expression);
        }
        var element = graph.has(source) ? graph.node(source).element() : null;
        var otherwise = element != null
                && !flow.at("id").isEmpty()
                && element.at("default").equals(flow.at("id"));
        return otherwise ? new Bilingual("其他情形", "otherwise") : Graph.NOTHING;
    }

    /** Ways leave a node in the order in which the node names them. */
    private void inTheirOrder() {
        var targets = new HashMap<String, List<String>>();
        for (var flow : flows) {
            targets.computeIfAbsent(flow.at("sourceRef"), id -> new ArrayList<>())
                    .add(flow.at("id"));
        }
        for (var node : graph.nodes()) {
            var element = node.element();
            var drawn = targets.getOrDefault(node.id(), List.of());
            var ways = graph.out(node.id());
            if (element == null || ways.size() < 2 || drawn.size() != ways.size()) {
                continue;
            }
            var named = element.all("outgoing").map(ref -> ref.text().strip()).toList();
            var order = new ArrayList<Integer>();
            for (var i = 0; i < ways.size(); i++) {
                order.add(i);
            }
            order.sort(Comparator.comparingInt(i -> {
                var place = named.indexOf(drawn.get(i));
                return place < 0 ? named.size() + i : place;
            }));
            graph.out(node.id(), order.stream().map(ways::get).toList());
        }
    }
}
