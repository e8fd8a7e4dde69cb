package org.probity.powers.bpmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.probity.wording.Bilingual;

/**
 * Joins what was read into one graph of steps and choices: opens subprocesses into the process around them, turns interrupting
 * events at a task into branches, leads through intermediate events, and finds where the process begins.
 */
final class Wiring {

    /** Where the process begins, whatever the file draws there. */
    static final String ROOT = "\u0001start";

    private final Graph graph;
    private final Notes notes;
    private final List<XmlNode> boundaries;
    private final Map<String, List<String>> insides;

    Wiring(GraphReading read, Notes notes) {
        this.graph = read.graph();
        this.notes = notes;
        this.boundaries = read.boundaries();
        this.insides = read.insides();
    }

    void join() {
        links();
        events();
        forks();
        insides.forEach(this::open);
        boundaries.forEach(this::boundary);
        begin();
    }

    /** A link event that throws continues at the one that catches. */
    private void links() {
        for (var thrown : graph.all(Graph.Kind.PASS)) {
            if (!thrown.is("intermediateThrowEvent") || event(thrown) != EventKind.LINK) {
                continue;
            }
            graph.all(Graph.Kind.PASS).stream()
                    .filter(caught -> caught.is("intermediateCatchEvent")
                            && event(caught) == EventKind.LINK
                            && link(caught).equals(link(thrown)))
                    .findFirst()
                    .ifPresent(caught -> graph.add(Graph.Flow.plain(thrown.id(), caught.id())));
        }
    }

    private static String link(Graph.Node node) {
        return Objects.requireNonNull(node.element())
                .first("linkEventDefinition")
                .map(link -> link.at("name"))
                .filter(name -> !name.isBlank())
                .orElse(node.name());
    }

    private static @org.jspecify.annotations.Nullable EventKind event(Graph.Node node) {
        return node.element() == null ? null : EventKind.of(node.element()).orElse(null);
    }

    /** What a branch says that waits for the node's event. */
    private static Bilingual words(Graph.Node node) {
        if (!node.name().isEmpty()) {
            return BilingualText.of(node.name());
        }
        var kind = event(node);
        return kind == null ? Graph.NOTHING : kind.words();
    }

    private void events() {
        for (var node : graph.nodes()) {
            if (node.is("startEvent") && event(node) != null) {
                notes.add(Note.Kind.START_TRIGGER, GraphReading.called(Objects.requireNonNull(node.element())));
            }
            if (node.kind() == Graph.Kind.CHOICE && graph.out(node.id()).size() > 1) {
                choice(node);
            }
        }
        for (var node : graph.all(Graph.Kind.PASS)) {
            if (node.element() == null || !node.element().model().startsWith("intermediate")) {
                continue;
            }
            var awaited = graph.in(node.id()).stream()
                    .anyMatch(flow -> graph.has(flow.source())
                            && graph.node(flow.source()).is("eventBasedGateway"));
            if (!awaited && event(node) != EventKind.LINK) {
                notes.add(Note.Kind.EVENT, GraphReading.called(node.element()));
            }
        }
    }

    private void choice(Graph.Node node) {
        var element = Objects.requireNonNull(node.element());
        switch (element.model()) {
            case "inclusiveGateway" -> notes.add(Note.Kind.INCLUSIVE, GraphReading.called(element));
            case "complexGateway" -> notes.add(Note.Kind.COMPLEX, GraphReading.called(element));
            case "eventBasedGateway" -> {
                notes.add(Note.Kind.EVENT_BASED, GraphReading.called(element));
                graph.out(
                        node.id(),
                        graph.out(node.id()).stream()
                                .map(flow -> BilingualText.isEmpty(flow.condition())
                                        ? flow.on(words(graph.node(flow.target())))
                                        : flow)
                                .toList());
            }
            default -> {}
        }
    }

    /** Several ways out of anything but a gateway are all taken, or those whose condition holds. */
    private void forks() {
        for (var node : graph.nodes()) {
            var ways = graph.out(node.id());
            if (ways.size() < 2 || node.kind() == Graph.Kind.CHOICE || node.kind() == Graph.Kind.PARALLEL) {
                continue;
            }
            var conditional = ways.stream().anyMatch(flow -> flow.conditional() || flow.explicit());
            if (conditional && ways.stream().noneMatch(Graph.Flow::explicit)) {
                notes.add(Note.Kind.INCLUSIVE, node.name());
            }
            graph.behind(
                    node,
                    new Graph.Node(
                            node.id() + "\u0001fork",
                            conditional ? Graph.Kind.CHOICE : Graph.Kind.PARALLEL,
                            node.name(),
                            node.lane(),
                            null));
        }
    }

    private void open(String sub, List<String> inside) {
        var node = graph.node(sub);
        var exit = new Graph.Node(sub + "\u0001exit", Graph.Kind.PASS, node.name(), node.lane(), null);
        graph.behind(node, exit);
        var starts = inside.stream()
                .map(graph::node)
                .filter(inner -> inner.kind() == Graph.Kind.START)
                .toList();
        var entries = starts.isEmpty() ? withoutEntry(inside) : starts;
        for (var inner : inside.stream().map(graph::node).toList()) {
            var leads = !graph.out(inner.id()).isEmpty();
            if (inner.kind() == Graph.Kind.END) {
                graph.add(inner.as(Graph.Kind.PASS));
                graph.out(inner.id(), caught(sub, inner, exit));
            } else if (!leads) {
                graph.out(inner.id(), List.of(Graph.Flow.plain(inner.id(), exit.id())));
            }
        }
        starts.forEach(start -> graph.add(start.as(Graph.Kind.PASS)));
        graph.add(node.as(
                entries.size() < 2 ? Graph.Kind.PASS : starts.isEmpty() ? Graph.Kind.PARALLEL : Graph.Kind.CHOICE));
        graph.out(sub, entries(sub, entries));
    }

    private List<Graph.Node> withoutEntry(List<String> inside) {
        return inside.stream()
                .map(graph::node)
                .filter(inner -> graph.in(inner.id()).isEmpty())
                .toList();
    }

    private List<Graph.Flow> entries(String from, List<Graph.Node> entries) {
        return entries.stream()
                .map(entry -> entries.size() > 1
                        ? Graph.Flow.plain(from, entry.id()).on(words(entry))
                        : Graph.Flow.plain(from, entry.id()))
                .toList();
    }

    /** An end that throws inside leads where the subprocess's boundary catches it, any other to the subprocess's own end. */
    private List<Graph.Flow> caught(String sub, Graph.Node end, Graph.Node exit) {
        var kind = event(end);
        if (kind == EventKind.ERROR || kind == EventKind.CANCEL || kind == EventKind.ESCALATION) {
            for (var boundary : List.copyOf(boundaries)) {
                if (boundary.at("attachedToRef").equals(sub)
                        && EventKind.of(boundary).orElse(null) == kind
                        && !graph.out(boundary.at("id")).isEmpty()) {
                    carried(boundary);
                    return graph.out(boundary.at("id")).stream()
                            .map(flow -> Graph.Flow.plain(end.id(), flow.target()))
                            .toList();
                }
            }
        }
        return List.of(Graph.Flow.plain(end.id(), exit.id()));
    }

    private final List<XmlNode> carried = new ArrayList<>();

    private void carried(XmlNode boundary) {
        if (!carried.contains(boundary)) {
            carried.add(boundary);
            notes.add(Note.Kind.BOUNDARY_AS_BRANCH, GraphReading.called(boundary));
        }
    }

    private void boundary(XmlNode event) {
        if (carried.contains(event)) {
            return;
        }
        var ways = graph.out(event.at("id"));
        var kind = EventKind.of(event).orElse(null);
        var host = event.at("attachedToRef");
        if (kind == EventKind.COMPENSATE) {
            notes.add(Note.Kind.COMPENSATION, GraphReading.called(event));
            return;
        }
        if (event.at("cancelActivity").equals("false")
                || ways.isEmpty()
                || !graph.has(host)
                || graph.node(host).kind() != Graph.Kind.STEP) {
            notes.add(Note.Kind.BOUNDARY, GraphReading.called(event));
            return;
        }
        carried(event);
        var choice = host + "\u0001events";
        if (!graph.has(choice)) {
            graph.behind(
                    graph.node(host),
                    new Graph.Node(
                            choice, Graph.Kind.CHOICE, "", graph.node(host).lane(), null));
            graph.out(
                    choice,
                    graph.out(choice).stream()
                            .map(flow -> BilingualText.isEmpty(flow.condition())
                                    ? flow.on(new Bilingual("正常办结", "done as usual"))
                                    : flow)
                            .toList());
        }
        var words = event.at("name").isBlank()
                ? kind == null ? Graph.NOTHING : kind.words()
                : BilingualText.of(event.at("name"));
        ways.forEach(flow -> graph.add(Graph.Flow.plain(choice, flow.target()).on(words)));
    }

    /** Where the whole process begins: at its start events, or where it has none, at what nothing leads to. */
    private void begin() {
        var starts = graph.all(Graph.Kind.START);
        var entries = starts.isEmpty()
                ? graph.nodes().stream()
                        .filter(node -> graph.in(node.id()).isEmpty())
                        .toList()
                : starts;
        if (entries.isEmpty()) {
            entries = graph.nodes().stream().limit(1).toList();
        }
        if (starts.size() > 1) {
            starts.forEach(start ->
                    notes.add(Note.Kind.SEVERAL_STARTS, GraphReading.called(Objects.requireNonNull(start.element()))));
        }
        starts.forEach(start -> graph.add(start.as(Graph.Kind.PASS)));
        graph.add(new Graph.Node(
                ROOT,
                entries.size() < 2 ? Graph.Kind.PASS : starts.isEmpty() ? Graph.Kind.PARALLEL : Graph.Kind.CHOICE,
                "",
                "",
                null));
        graph.out(ROOT, entries(ROOT, entries));
    }
}
