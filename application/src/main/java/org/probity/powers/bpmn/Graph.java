package org.probity.powers.bpmn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** A process while it is read: what is drawn and where it leads; made simpler step by step until only steps and choices remain. */
final class Graph {

    private static final int MOST = 1500;
    static final Bilingual NOTHING = new Bilingual("", "");

    /** What becomes of a drawn thing. */
    enum Kind {
        START,
        END,
        STEP,
        CHOICE,
        PARALLEL,
        /** Led through without a trace in the chart. */
        PASS
    }

    /**
     * A drawn thing.
     *
     * @param lane    in whose lane; empty for none
     * @param element what the file says; none for what was added while reading
     */
    record Node(
            String id,
            Kind kind,
            String name,
            String lane,
            @Nullable XmlNode element) {

        Node as(Kind other) {
            return new Node(id, other, name, lane, element);
        }

        boolean is(String model) {
            return element != null && element.model().equals(model);
        }
    }

    /**
     * A way.
     *
     * @param explicit    whether this program wrote it down as a branch
     * @param conditional whether the file has it depend on something
     */
    record Flow(String source, String target, Bilingual condition, boolean explicit, boolean conditional) {

        static Flow plain(String source, String target) {
            return new Flow(source, target, NOTHING, false, false);
        }

        Flow to(String other) {
            return new Flow(source, other, condition, explicit, conditional);
        }

        Flow from(String other) {
            return new Flow(other, target, condition, explicit, conditional);
        }

        Flow on(Bilingual other) {
            return new Flow(source, target, other, explicit, true);
        }
    }

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<Flow>> out = new LinkedHashMap<>();

    void add(Node node) {
        if (nodes.size() >= MOST) {
            throw new Refused(Refusal.at("file", "powers.bpmn.refusal.too-complex"));
        }
        nodes.put(node.id(), node);
    }

    void add(Flow flow) {
        out.computeIfAbsent(flow.source(), id -> new ArrayList<>()).add(flow);
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    Node node(String id) {
        return java.util.Objects.requireNonNull(nodes.get(id), id);
    }

    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    List<Node> all(Kind kind) {
        return nodes.values().stream().filter(node -> node.kind() == kind).toList();
    }

    List<Flow> out(String id) {
        return List.copyOf(out.getOrDefault(id, List.of()));
    }

    List<Flow> in(String id) {
        return out.values().stream()
                .flatMap(List::stream)
                .filter(flow -> flow.target().equals(id))
                .toList();
    }

    List<Flow> flows() {
        return out.values().stream().flatMap(List::stream).toList();
    }

    void out(String id, List<Flow> flows) {
        out.put(id, new ArrayList<>(flows));
    }

    /** Rewrites the ways that lead out of some of the nodes. */
    void rewrite(Set<String> sources, UnaryOperator<Flow> change) {
        sources.forEach(id -> out(id, out(id).stream().map(change).toList()));
    }

    /** Puts a node between another and where it leads. */
    void behind(Node node, Node inserted) {
        add(inserted);
        out(
                inserted.id(),
                out(node.id()).stream().map(flow -> flow.from(inserted.id())).toList());
        out(node.id(), List.of(Flow.plain(node.id(), inserted.id())));
    }

    /** What can be reached from a node, itself included, in the order of nearness; not beyond a barrier. */
    Set<String> reach(String from, @Nullable String barrier) {
        var reached = new LinkedHashSet<String>();
        var open = new ArrayDeque<String>();
        open.add(from);
        while (!open.isEmpty()) {
            var id = open.remove();
            if (!id.equals(barrier) && reached.add(id)) {
                out(id).forEach(flow -> open.add(flow.target()));
            }
        }
        return reached;
    }
}
