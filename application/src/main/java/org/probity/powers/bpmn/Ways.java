package org.probity.powers.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/** Where each step leads once gateways and events between are led through, and the order of the steps that follows from it. */
final class Ways {

    /** As many as the form of steps holds. */
    private static final int MOST = 20;

    private static final int READABLE = 6;
    private static final int MOST_LOOKED_AT = 5000;

    private final Graph graph;
    private final Notes notes;
    private final Map<String, List<Way>> known = new HashMap<>();

    /**
     * A way from a step.
     *
     * @param target the next step; none for the end
     */
    record Way(Bilingual condition, @Nullable String target, boolean explicit) {}

    Ways(Graph graph, Notes notes) {
        this.graph = graph;
        this.notes = notes;
    }

    /**
     * Where gateways follow one another so that a step would lead to more places than a person can read, each gateway that is not
     * a step's own becomes a step of decision.
     */
    void decideWhereTooMany() {
        var trial = new Ways(graph, new Notes());
        if (graph.all(Graph.Kind.STEP).stream()
                .allMatch(step -> trial.from(step.id()).size() <= READABLE)) {
            return;
        }
        for (var choice : graph.all(Graph.Kind.CHOICE)) {
            var shared = graph.in(choice.id()).stream()
                    .anyMatch(flow -> graph.has(flow.source())
                            && graph.node(flow.source()).kind() != Graph.Kind.STEP
                            && !flow.source().equals(Wiring.ROOT));
            if (shared && graph.out(choice.id()).size() > 1 && choice.element() != null) {
                graph.add(choice.as(Graph.Kind.STEP));
                notes.add(Note.Kind.DECISION_ADDED, GraphReading.called(choice.element()));
            }
        }
    }

    List<Way> from(String id) {
        return known.computeIfAbsent(id, key -> new Search(key).find());
    }

    /** One search from one node. */
    private final class Search {
        private final String from;
        private final List<Way> found = new ArrayList<>();
        private final Set<String> path = new HashSet<>();
        private final Set<String> leftOut = new HashSet<>();
        private int looked;

        Search(String from) {
            this.from = from;
        }

        List<Way> find() {
            follow(from, Graph.NOTHING, false);
            leftOut.forEach(name ->
                    notes.add(Note.Kind.TOO_MANY_BRANCHES, graph.node(from).name() + " → " + name));
            return found.size() < 2 ? found : conditions();
        }

        private void follow(String id, Bilingual condition, boolean explicit) {
            for (var flow : graph.out(id)) {
                var next = graph.node(flow.target());
                var both = BilingualText.and(condition, flow.condition());
                var written = explicit || flow.explicit();
                switch (next.kind()) {
                    case STEP -> add(new Way(both, next.id(), written), next.name());
                    case END -> add(new Way(atEnd(both, next), null, written), next.name());
                    case START, CHOICE, PARALLEL, PASS -> {
                        if (++looked < MOST_LOOKED_AT && path.add(next.id())) {
                            if (graph.out(next.id()).isEmpty()) {
                                add(new Way(both, null, written), next.name());
                            }
                            follow(next.id(), both, written);
                            path.remove(next.id());
                        }
                    }
                }
            }
        }

        private void add(Way way, String name) {
            if (!way.explicit() && found.contains(way)) {
                return;
            }
            if (found.size() < MOST) {
                found.add(way);
            } else if (found.stream().noneMatch(other -> Objects.equals(other.target(), way.target()))) {
                leftOut.add(name);
            }
        }

        /** The name of one end among several says how the matter ends. */
        private Bilingual atEnd(Bilingual condition, Graph.Node end) {
            if (end.name().isEmpty() || graph.all(Graph.Kind.END).size() < 2) {
                return condition;
            }
            if (BilingualText.isEmpty(condition)) {
                return BilingualText.of(end.name());
            }
            notes.add(Note.Kind.END_NAME, end.name());
            return condition;
        }

        /** Of several ways each says when it is taken. */
        private List<Way> conditions() {
            var all = new ArrayList<Way>();
            if (found.stream().anyMatch(way -> BilingualText.isEmpty(way.condition()) && !way.explicit())) {
                notes.add(Note.Kind.CONDITION_MISSING, graph.node(from).name());
            }
            for (var way : found) {
                if (BilingualText.isEmpty(way.condition()) && !way.explicit()) {
                    all.add(new Way(unnamed(way.target()), way.target(), false));
                } else {
                    all.add(way);
                }
            }
            return all;
        }

        private Bilingual unnamed(@Nullable String target) {
            if (target == null) {
                return new Bilingual("未注明条件：办结", "condition not given: end");
            }
            var name = graph.node(target).name();
            var cut = name.length() > 120 ? name.substring(0, 120) : name;
            return cut.isEmpty()
                    ? new Bilingual("未注明条件：再作判断", "condition not given: decide further")
                    : new Bilingual("未注明条件：转“" + cut + "”", "condition not given: to \"" + cut + "\"");
        }
    }

    /** The steps from the first on, each before what follows it as far as loops allow; branches in their order. */
    List<String> inOrder(String first) {
        var left = new ArrayList<String>();
        var seen = new HashSet<String>();
        visit(first, seen, left);
        java.util.Collections.reverse(left);
        return left;
    }

    private void visit(String id, Set<String> seen, List<String> left) {
        if (!seen.add(id)) {
            return;
        }
        var ways = from(id);
        for (var i = ways.size() - 1; i >= 0; i--) {
            var target = ways.get(i).target();
            if (target != null) {
                visit(target, seen, left);
            }
        }
        left.add(id);
    }
}
