package org.probity.powers.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.powers.Branch;
import org.probity.wording.Bilingual;
import org.probity.wording.Refused;

/**
 * Reads the steps of a power from a BPMN 2.0 file (P2.1.1d): what {@link BpmnWriter} wrote comes back without loss; of charts
 * drawn elsewhere everything that F4 can hold is carried, and the rest is named in the notes.
 */
final class BpmnReading {

    private static final String DECISION = "\u0001decide";

    private final Notes notes = new Notes();
    private final Pools pools;
    private final ChartReading.Pool pool;
    private final XmlNode process;
    private final StepReading steps;
    private final GraphReading read;
    private final Graph graph;
    private final Ways ways;

    private BpmnReading(XmlNode definitions, String asked) {
        pools = Pools.of(definitions);
        pool = pools.choose(asked);
        process = pools.process(pool);
        steps = new StepReading(definitions, process, notes);
        read = new GraphReading(notes);
        graph = read.graph();
        ways = new Ways(graph, notes);
    }

    /**
     * Reads a file.
     *
     * @param pool which of its processes; the one with the most tasks when the file has none of that name
     * @throws Refused when it is no BPMN 2.0 file, or has no steps
     */
    static ChartReading read(byte[] file, String pool) {
        return new BpmnReading(XmlReading.read(file), pool).read();
    }

    private ChartReading read() {
        read.read(process);
        new Wiring(read, notes).join();
        new ParallelPaths(graph, notes).putInOrder();
        ways.decideWhereTooMany();
        var order = order();
        pools.others(pool, notes);
        var numbers = new HashMap<String, Integer>();
        order.forEach(id -> numbers.put(id, numbers.size() + 1));
        var lanes = new LinkedHashMap<String, Integer>();
        var counts = new HashMap<String, Integer>();
        var found = new ArrayList<ChartReading.Read>();
        for (var id : order) {
            var node = graph.node(id);
            var lane = read.lanes().containsKey(node.lane()) ? node.lane() : "";
            lanes.putIfAbsent(lane, lanes.size());
            counts.merge(lane, 1, Integer::sum);
            found.add(new ChartReading.Read(
                    steps.read(node, numbers.getOrDefault(id, 0), branches(id, numbers)),
                    Objects.requireNonNull(lanes.get(lane))));
        }
        var named = lanes.keySet().stream()
                .map(lane -> lane(lane, counts.getOrDefault(lane, 0)))
                .toList();
        return new ChartReading(pools.all(), pool, found, named, notes.all());
    }

    private ChartReading.Lane lane(String id, int count) {
        var lane = read.lanes().get(id);
        if (lane == null) {
            return new ChartReading.Lane(pools.named(pool) ? pool.name() : "", null, Graph.NOTHING, count);
        }
        var own = lane.own("post");
        return new ChartReading.Lane(
                BpmnWriter.line(lane.at("name")),
                own.map(post -> post.at("code")).filter(code -> !code.isEmpty()).orElse(null),
                own.map(post -> BilingualText.own(post, "name")).orElse(Graph.NOTHING),
                count);
    }

    private List<String> order() {
        var all = graph.all(Graph.Kind.STEP).stream().map(Graph.Node::id).toList();
        var first = first();
        var numbered = numbered(all);
        if (numbered != null && (first == null || numbered.get(0).equals(first))) {
            return numbered;
        }
        var order = new LinkedHashSet<String>();
        if (first != null) {
            order.addAll(ways.inOrder(first));
        }
        all.stream()
                .filter(order::add)
                .forEach(id -> notes.add(Note.Kind.UNREACHABLE, graph.node(id).name()));
        return List.copyOf(order);
    }

    /** The steps by the numbers this program gave them, when they are still complete. */
    private @Nullable List<String> numbered(List<String> all) {
        var byNumber = new HashMap<Integer, String>();
        all.forEach(id -> byNumber.put(StepReading.number(graph.node(id)), id));
        var sorted = new ArrayList<String>();
        for (var number = 1; number <= all.size(); number++) {
            var id = byNumber.get(number);
            if (id == null) {
                return null;
            }
            sorted.add(id);
        }
        return sorted.isEmpty() ? null : sorted;
    }

    /** The first step; where a process can begin with several, a decision that this program adds. */
    private @Nullable String first() {
        var beginnings = ways.from(Wiring.ROOT);
        var targets = beginnings.stream().map(Ways.Way::target).distinct().toList();
        if (targets.size() < 2) {
            return targets.isEmpty() ? null : targets.get(0);
        }
        graph.add(new Graph.Node(DECISION, Graph.Kind.STEP, "", "", null));
        graph.out(
                DECISION,
                graph.out(Wiring.ROOT).stream().map(flow -> flow.from(DECISION)).toList());
        notes.add(
                Note.Kind.DECISION_ADDED,
                String.join(
                        " / ",
                        targets.stream()
                                .filter(Objects::nonNull)
                                .map(id -> graph.node(id).name())
                                .toList()));
        return DECISION;
    }

    private List<Branch> branches(String id, Map<String, Integer> numbers) {
        var found = ways.from(id);
        var number = numbers.getOrDefault(id, 0);
        var last = number == numbers.size();
        if (found.isEmpty()) {
            return last ? List.of() : List.of(new Branch(Graph.NOTHING, null));
        }
        var only = found.get(0);
        if (found.size() == 1 && !only.explicit() && BilingualText.isEmpty(only.condition())) {
            var target = only.target();
            if (target == null ? last : Objects.equals(numbers.get(target), number + 1)) {
                return List.of();
            }
        }
        return found.stream()
                .map(way -> new Branch(
                        new Bilingual(
                                StepReading.cut(way.condition().zh(), 200),
                                StepReading.cut(way.condition().en(), 300)),
                        way.target() == null ? null : numbers.get(way.target())))
                .toList();
    }
}
