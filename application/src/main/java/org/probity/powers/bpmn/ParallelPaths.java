package org.probity.powers.bpmn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * F4 knows one step after another and branches of which one is taken. Paths that run side by side and meet again are put one
 * after the other: an order that the drawing allows too. Where they do not meet soundly they become branches, and a person is
 * asked to look.
 */
final class ParallelPaths {

    private final Graph graph;
    private final Notes notes;

    ParallelPaths(Graph graph, Notes notes) {
        this.graph = graph;
        this.notes = notes;
    }

    /** The inner ones first, so that the outer ones find rows of steps. */
    void putInOrder() {
        var order = new ArrayList<>(graph.reach(Wiring.ROOT, null));
        for (var i = order.size() - 1; i >= 0; i--) {
            var node = graph.node(order.get(i));
            if (node.kind() == Graph.Kind.PARALLEL && graph.out(node.id()).size() > 1) {
                putInOrder(node);
            }
        }
    }

    private void putInOrder(Graph.Node split) {
        var firsts = graph.out(split.id()).stream()
                .map(Graph.Flow::target)
                .distinct()
                .toList();
        var meeting = meeting(firsts, split.id());
        var regions = new ArrayList<Set<String>>();
        firsts.stream()
                .filter(first -> !first.equals(meeting))
                .forEach(first -> regions.add(graph.reach(first, meeting)));
        if (!sound(split, regions)) {
            branches(split);
            return;
        }
        var named = named(regions);
        if (named.size() > 1) {
            notes.add(Note.Kind.PARALLEL_IN_ORDER, String.join(" ‖ ", named));
        }
        var entries = firsts.stream().filter(first -> !first.equals(meeting)).toList();
        for (var i = 0; i + 1 < entries.size(); i++) {
            var next = entries.get(i + 1);
            graph.rewrite(regions.get(i), flow -> leaves(flow, meeting) ? flow.to(next) : flow);
        }
        var first = entries.isEmpty() ? firsts.get(0) : entries.get(0);
        graph.out(split.id(), List.of(Graph.Flow.plain(split.id(), first)));
        graph.add(split.as(Graph.Kind.PASS));
    }

    private boolean leaves(Graph.Flow flow, @Nullable String meeting) {
        return flow.target().equals(meeting)
                || (meeting == null && graph.node(flow.target()).kind() == Graph.Kind.END);
    }

    /** The nearest place that all of them reach without coming back to the split; none when each goes to an end of its own. */
    private @Nullable String meeting(List<String> firsts, String split) {
        var common = new LinkedHashSet<>(graph.reach(firsts.get(0), split));
        firsts.stream().skip(1).forEach(first -> common.retainAll(graph.reach(first, split)));
        return common.isEmpty() ? null : common.iterator().next();
    }

    /** Whether no path leads into another, back before the split, or is entered from elsewhere. */
    private boolean sound(Graph.Node split, List<Set<String>> regions) {
        var seen = new HashSet<String>();
        for (var region : regions) {
            if (region.contains(split.id())) {
                return false;
            }
            for (var id : region) {
                if (!seen.add(id)) {
                    return false;
                }
                var entered = graph.in(id).stream()
                        .anyMatch(flow -> !region.contains(flow.source())
                                && !flow.source().equals(split.id())
                                && graph.has(flow.source()));
                if (entered) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The first step of each region that has steps. */
    private List<String> named(List<Set<String>> regions) {
        return regions.stream()
                .map(region -> region.stream()
                        .map(graph::node)
                        .filter(node -> node.kind() == Graph.Kind.STEP)
                        .findFirst())
                .flatMap(java.util.Optional::stream)
                .map(Graph.Node::name)
                .toList();
    }

    private void branches(Graph.Node split) {
        notes.add(Note.Kind.PARALLEL_AS_BRANCHES, split.name());
        graph.out(
                split.id(),
                graph.out(split.id()).stream()
                        .map(flow -> BilingualText.isEmpty(flow.condition())
                                ? flow.on(new Bilingual("同时办理", "at the same time"))
                                : flow)
                        .toList());
        graph.add(split.as(Graph.Kind.CHOICE));
    }
}
