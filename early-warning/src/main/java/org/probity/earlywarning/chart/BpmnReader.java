package org.probity.earlywarning.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.UnreadableInputException;

/**
 * Reads a process from BPMN 2.0 (ISO/IEC 19510). What starts a process and what it sends when it ends do not change
 * its flow, so any start event and message or signal ends are accepted; every other element that could change the flow
 * and is not interpreted is named.
 */
final class BpmnReader {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> TASKS = Set.of(
            "task",
            "userTask",
            "manualTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "scriptTask",
            "businessRuleTask");
    private static final Map<String, BpmnNode.Kind> GATEWAYS = Map.of(
            "exclusiveGateway", BpmnNode.Kind.EXCLUSIVE,
            "parallelGateway", BpmnNode.Kind.PARALLEL,
            "inclusiveGateway", BpmnNode.Kind.INCLUSIVE);
    /** What says who, with which data or why, but not in which order. */
    private static final Set<String> WITHOUT_FLOW = Set.of(
            "documentation",
            "extensionElements",
            "laneSet",
            "incoming",
            "outgoing",
            "sequenceFlow",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference",
            "ioSpecification",
            "ioBinding",
            "property",
            "dataInputAssociation",
            "dataOutputAssociation",
            "textAnnotation",
            "association",
            "group",
            "category",
            "auditing",
            "monitoring",
            "performer",
            "humanPerformer",
            "potentialOwner",
            "resourceRole",
            "rendering",
            "script",
            "supportedInterfaceRef",
            "correlationSubscription");

    private final String source;
    private final List<Chart.Unsupported> unsupported = new ArrayList<>();

    private BpmnReader(String source) {
        this.source = source;
    }

    static Chart read(String source, XmlElement root) {
        return new BpmnReader(source).read(root);
    }

    private Chart read(XmlElement root) {
        List<XmlElement> processes = root.children("process")
                .filter(process -> process.children().stream().anyMatch(child -> !WITHOUT_FLOW.contains(child.name())))
                .toList();
        if (processes.isEmpty()) {
            throw new UnreadableInputException(source, "line " + root.line(), "a <process> with steps was expected");
        }
        for (XmlElement other : processes.subList(1, processes.size())) {
            unsupported.add(new Chart.Unsupported(
                    other.line(), "a second process '" + named(other) + "'; only one can be judged by"));
        }
        XmlElement process = processes.get(0);
        BpmnPart part = part(process);
        Net net =
                unsupported.isEmpty() ? new BpmnNet(unsupported).draw(part, process.line()) : new NetBuilder().build();
        return new Chart(Charts.fileName(source), net, unsupported);
    }

    private BpmnPart part(XmlElement parent) {
        BpmnPart part = new BpmnPart();
        for (XmlElement child : parent.children()) {
            BpmnNode node = node(child);
            if (node != null && part.nodes.put(node.id(), node) != null) {
                throw new UnreadableInputException(
                        source, "line " + child.line(), "an id that is not yet taken was expected, not " + node.id());
            }
        }
        parent.children("sequenceFlow").forEach(flow -> connect(part, flow));
        for (BpmnNode timer : part.all(BpmnNode.Kind.TIMER)) {
            if (!part.nodes.containsKey(timer.attachedTo()) && unsupported.isEmpty()) {
                throw new UnreadableInputException(
                        source,
                        "line " + timer.line(),
                        "a timer on a step of the same process was expected, not on '" + timer.attachedTo() + "'");
            }
        }
        return part;
    }

    private @Nullable BpmnNode node(XmlElement element) {
        if (!element.namespace().equals(MODEL) && !element.namespace().isEmpty()) {
            return null;
        }
        String name = element.name();
        if (TASKS.contains(name)) {
            checkInside(element);
            return node(element, BpmnNode.Kind.TASK, null);
        }
        if (GATEWAYS.containsKey(name)) {
            return node(element, GATEWAYS.get(name), null);
        }
        return switch (name) {
            case "startEvent" -> node(element, BpmnNode.Kind.START, null);
            case "endEvent" -> end(element);
            case "boundaryEvent" -> boundary(element);
            case "subProcess" -> subProcess(element);
            default -> {
                if (!WITHOUT_FLOW.contains(name)) {
                    notSupported(element, name);
                }
                yield null;
            }
        };
    }

    private BpmnNode end(XmlElement element) {
        List<String> results = definitions(element);
        for (String result : results) {
            if (!Set.of("terminateEventDefinition", "messageEventDefinition", "signalEventDefinition")
                    .contains(result)) {
                notSupported(element, "end event with " + result);
            }
        }
        boolean terminates = results.contains("terminateEventDefinition");
        return node(element, terminates ? BpmnNode.Kind.TERMINATE : BpmnNode.Kind.END, null);
    }

    private BpmnNode boundary(XmlElement element) {
        if (!definitions(element).equals(List.of("timerEventDefinition"))) {
            notSupported(element, "boundary event with " + String.join(", ", definitions(element)));
        }
        return node(element, BpmnNode.Kind.TIMER, null);
    }

    private @Nullable BpmnNode subProcess(XmlElement element) {
        if (element.get("triggeredByEvent").equals("true")) {
            notSupported(element, "event sub-process");
            return null;
        }
        checkInside(element);
        return node(element, BpmnNode.Kind.SUB_PROCESS, part(element));
    }

    private void checkInside(XmlElement element) {
        for (XmlElement child : element.children()) {
            if (child.name().endsWith("LoopCharacteristics")) {
                notSupported(element, child.name() + " of " + element.name());
            }
        }
        if (element.get("isForCompensation").equals("true")) {
            notSupported(element, "compensation by " + element.name());
        }
        for (String quantity : List.of("startQuantity", "completionQuantity")) {
            if (!Set.of("", "1").contains(element.get(quantity))) {
                notSupported(element, quantity + " of " + element.name());
            }
        }
    }

    private void connect(BpmnPart part, XmlElement element) {
        BpmnPart.Flow flow = new BpmnPart.Flow(element.get("id"), element.get("sourceRef"), element.get("targetRef"));
        boolean whole = part.nodes.containsKey(flow.from()) && part.nodes.containsKey(flow.to());
        if (!whole) {
            // An end that is an unsupported element has been named; any other is an error of the file.
            if (unsupported.isEmpty()) {
                throw new UnreadableInputException(
                        source,
                        "line " + element.line(),
                        "a flow between two steps was expected, not from '" + flow.from() + "' to '" + flow.to() + "'");
            }
            return;
        }
        BpmnNode.Kind from = part.node(flow.from()).kind();
        boolean decides = from == BpmnNode.Kind.EXCLUSIVE || from == BpmnNode.Kind.INCLUSIVE;
        if (!decides && element.child("conditionExpression").isPresent()) {
            notSupported(element, "condition on a flow that does not leave a gateway");
        }
        part.flows.add(flow);
    }

    private BpmnNode node(XmlElement element, BpmnNode.Kind kind, @Nullable BpmnPart part) {
        return new BpmnNode(
                element.get("id"),
                named(element),
                kind,
                element.line(),
                part,
                element.get("attachedToRef"),
                !element.get("cancelActivity").equals("false"),
                element.get("default"));
    }

    private void notSupported(XmlElement element, String what) {
        unsupported.add(new Chart.Unsupported(element.line(), what + " '" + named(element) + "'"));
    }

    private static List<String> definitions(XmlElement event) {
        return event.children().stream()
                .map(XmlElement::name)
                .filter(name -> name.endsWith("EventDefinition"))
                .toList();
    }

    private static String named(XmlElement element) {
        String name = XmlElement.tidy(element.get("name"));
        return name.isEmpty() ? element.get("id") : name;
    }
}
