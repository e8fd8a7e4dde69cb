package org.probity.earlywarning.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Draws a BPMN process as a net. A step is one transition; each way of passing a gateway is a silent one, left out
 * where the places on both sides can be one. The process is done when no token is left but on ends.
 */
final class BpmnNet {

    private final NetBuilder net = new NetBuilder();
    private final List<Chart.Unsupported> unsupported;
    /** Where a flow puts its token: one place for each flow into a join, else one for each node. */
    private final Map<BpmnPart.Flow, Integer> joins = new HashMap<>();

    private final Map<BpmnNode, Integer> entries = new HashMap<>();

    BpmnNet(List<Chart.Unsupported> unsupported) {
        this.unsupported = unsupported;
    }

    Net draw(BpmnPart process, int line) {
        List<Integer> starts = part(process, new Exit() {
            @Override
            public int place(BpmnNode end) {
                int sink = net.place(end.name());
                net.sink(sink);
                return sink;
            }
        });
        if (starts.isEmpty()) {
            unsupported.add(new Chart.Unsupported(line, "a process without a start event"));
        } else if (starts.size() == 1) {
            net.mark(starts.get(0), 1);
        } else {
            int source = net.place("start");
            net.mark(source, 1);
            starts.forEach(start -> net.transition(null, List.of(source), List.of(start)));
        }
        return net.build();
    }

    /** Where a way through a part ends. */
    private interface Exit {
        int place(BpmnNode end);
    }

    /** Draws a part and returns the places of its start events. */
    private List<Integer> part(BpmnPart part, Exit exit) {
        int firstPlace = net.placesDrawn();
        List<BpmnNode> terminates = new ArrayList<>();
        Map<BpmnNode, InclusivePairs.Pair> pairs = InclusivePairs.find(part, unsupported);
        List<Integer> starts = new ArrayList<>();
        for (BpmnNode node : part.nodes.values()) {
            List<BpmnPart.Flow> out = part.outOf(node);
            switch (node.kind()) {
                case START -> {
                    int place = entry(node);
                    starts.add(place);
                    pass(part, node, place, out, exit);
                }
                case END -> net.merge(entry(node), exit.place(node));
                case TERMINATE -> terminates.add(node);
                case TASK -> task(part, node, exit);
                case EXCLUSIVE -> exclusive(part, node, out, exit);
                case PARALLEL -> net.transition(null, inputs(part, node), targets(part, node, exit));
                case INCLUSIVE -> inclusive(part, node, pairs.get(node), exit);
                case SUB_PROCESS -> subProcess(part, node, exit);
                case TIMER -> {}
            }
        }
        terminates.forEach(node -> terminate(part, node, firstPlace, exit));
        return starts;
    }

    private void pass(BpmnPart part, BpmnNode node, int from, List<BpmnPart.Flow> out, Exit exit) {
        if (out.size() == 1) {
            net.merge(from, target(part, out.get(0)));
        } else {
            net.transition(null, List.of(from), targets(part, node, exit));
        }
    }

    private void task(BpmnPart part, BpmnNode node, Exit exit) {
        List<Integer> running = new ArrayList<>();
        List<Integer> armed = new ArrayList<>();
        int working = startTimers(part, node, armed, running, exit);
        running.add(0, working);
        net.transition(node.name(), running, targets(part, node, exit), armed, List.of());
    }

    /**
     * Draws the timers on a task. One that breaks the task off takes its token; one that does not is armed while the
     * task waits. Returns the place in which the task waits.
     */
    private int startTimers(BpmnPart part, BpmnNode node, List<Integer> armed, List<Integer> running, Exit exit) {
        int entry = entry(node);
        List<BpmnNode> timers = part.timersOn(node);
        if (timers.stream().allMatch(BpmnNode::interrupts)) {
            timers.forEach(timer -> net.transition(null, List.of(entry), targets(part, timer, exit)));
            return entry;
        }
        int working = net.place(node.name());
        List<Integer> begun = new ArrayList<>(List.of(working));
        for (BpmnNode timer : timers) {
            int clock = net.place(timer.name());
            if (timer.interrupts()) {
                net.transition(null, List.of(working), targets(part, timer, exit), armed, List.of());
            } else {
                begun.add(clock);
                armed.add(clock);
                net.transition(null, List.of(clock), targets(part, timer, exit));
            }
        }
        net.transition(null, List.of(entry), begun);
        return working;
    }

    private void exclusive(BpmnPart part, BpmnNode node, List<BpmnPart.Flow> out, Exit exit) {
        int entry = entry(node);
        if (out.isEmpty()) {
            net.merge(entry, exit.place(node));
        }
        for (BpmnPart.Flow flow : out) {
            BpmnNode to = part.node(flow.to());
            boolean onlyWayThere = part.into(to).size() == 1;
            if (out.size() == 1 || onlyWayThere) {
                net.merge(target(part, flow), entry);
            } else {
                net.transition(null, List.of(entry), List.of(target(part, flow)));
            }
        }
    }

    private void inclusive(
            BpmnPart part, BpmnNode node, InclusivePairs.@org.jspecify.annotations.Nullable Pair pair, Exit exit) {
        if (pair == null) {
            // The joining half of a pair, or one already named as unsupported.
            net.transition(null, inputs(part, node), targets(part, node, exit));
            return;
        }
        for (Set<Integer> taken : pair.choices(node.defaultFlow())) {
            List<Integer> out = new ArrayList<>();
            for (int i = 0; i < pair.leaving().size(); i++) {
                BpmnPart.Flow marked = (taken.contains(i) ? pair.leaving() : pair.arriving()).get(i);
                out.add(target(part, marked));
            }
            net.transition(null, List.of(entry(node)), out);
        }
    }

    private void subProcess(BpmnPart part, BpmnNode node, Exit exit) {
        BpmnPart inside = Objects.requireNonNull(node.part());
        int firstPlace = net.placesDrawn();
        int done = net.place("end of " + node.name());
        List<Integer> starts = part(inside, end -> done);
        Set<Integer> within = new TreeSet<>();
        for (int place = firstPlace; place < net.placesDrawn(); place++) {
            within.add(place);
        }
        within.remove(done);
        if (starts.isEmpty()) {
            unsupported.add(
                    new Chart.Unsupported(node.line(), "a sub-process without a start event '" + node.name() + "'"));
            return;
        }
        List<BpmnNode> timers = part.timersOn(node);
        int busy = net.place(node.name());
        List<Integer> armed = new ArrayList<>();
        for (BpmnNode timer : timers) {
            if (timer.interrupts()) {
                List<Integer> all = new ArrayList<>(within);
                all.add(done);
                net.transition(null, List.of(busy), targets(part, timer, exit), all, List.of());
            } else {
                int clock = net.place(timer.name());
                armed.add(clock);
                net.transition(null, List.of(clock), targets(part, timer, exit));
            }
        }
        for (int start : starts) {
            List<Integer> begun = new ArrayList<>(List.of(busy, start));
            begun.addAll(armed);
            net.transition(null, List.of(entry(node)), begun);
        }
        boolean waits = inside.hasParallelWays();
        List<Integer> cleared = new ArrayList<>(armed);
        if (waits) {
            cleared.add(done);
        }
        net.transition(
                null, List.of(done, busy), targets(part, node, exit), cleared, waits ? List.copyOf(within) : List.of());
    }

    /** A terminating end takes all other tokens of its part with it; where there can be none it is a plain end. */
    private void terminate(BpmnPart part, BpmnNode node, int firstPlace, Exit exit) {
        int end = exit.place(node);
        if (!part.hasParallelWays()) {
            net.merge(entry(node), end);
            return;
        }
        List<Integer> others = new ArrayList<>();
        for (int place = firstPlace; place < net.placesDrawn(); place++) {
            if (place != end) {
                others.add(place);
            }
        }
        net.urgent(List.of(entry(node)), List.of(end), others);
    }

    private List<Integer> inputs(BpmnPart part, BpmnNode node) {
        List<BpmnPart.Flow> into = part.into(node);
        return into.size() < 2
                ? List.of(entry(node))
                : into.stream().map(flow -> target(part, flow)).toList();
    }

    private List<Integer> targets(BpmnPart part, BpmnNode node, Exit exit) {
        List<BpmnPart.Flow> out = part.outOf(node);
        return out.isEmpty()
                ? List.of(exit.place(node))
                : out.stream().map(flow -> target(part, flow)).toList();
    }

    private int target(BpmnPart part, BpmnPart.Flow flow) {
        BpmnNode to = part.node(flow.to());
        boolean waitsForAll = to.kind() == BpmnNode.Kind.PARALLEL || to.kind() == BpmnNode.Kind.INCLUSIVE;
        return waitsForAll && part.into(to).size() > 1
                ? joins.computeIfAbsent(flow, each -> net.place(to.name() + " from " + each.from()))
                : entry(to);
    }

    private int entry(BpmnNode node) {
        return entries.computeIfAbsent(node, each -> net.place("before " + each.name()));
    }
}
