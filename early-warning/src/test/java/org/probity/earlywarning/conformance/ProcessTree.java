package org.probity.earlywarning.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.probity.earlywarning.chart.Chart;
import org.probity.earlywarning.chart.ChartFiles;

/** A made-up process: parts one after another, one of them, all in any order, any of them, or again and again. */
final class ProcessTree {

    private enum Kind {
        STEP,
        SEQUENCE,
        CHOICE,
        PARALLEL,
        INCLUSIVE,
        LOOP
    }

    private final Kind kind;
    private final String name;
    private final List<ProcessTree> parts;

    private ProcessTree(Kind kind, String name, List<ProcessTree> parts) {
        this.kind = kind;
        this.name = name;
        this.parts = parts;
    }

    static ProcessTree random(Random random, int depth) {
        return random(random, depth, new int[1]);
    }

    private static ProcessTree random(Random random, int depth, int[] named) {
        String name = "n" + named[0]++;
        if (depth == 0 || random.nextInt(5) == 0) {
            return new ProcessTree(Kind.STEP, name, List.of());
        }
        Kind kind = Kind.values()[1 + random.nextInt(Kind.values().length - 1)];
        List<ProcessTree> parts = new ArrayList<>();
        int count = kind == Kind.LOOP ? 2 : 2 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            parts.add(random(random, depth - 1, named));
        }
        return new ProcessTree(kind, name, parts);
    }

    /** One case that follows the process. */
    List<String> trace(Random random) {
        List<String> trace = new ArrayList<>();
        switch (kind) {
            case STEP -> trace.add(name);
            case SEQUENCE -> parts.forEach(part -> trace.addAll(part.trace(random)));
            case CHOICE -> trace.addAll(parts.get(random.nextInt(parts.size())).trace(random));
            case PARALLEL -> trace.addAll(mixed(parts, random));
            case INCLUSIVE -> {
                List<ProcessTree> chosen = new ArrayList<>(parts);
                Collections.shuffle(chosen, random);
                trace.addAll(mixed(chosen.subList(0, 1 + random.nextInt(chosen.size())), random));
            }
            case LOOP -> {
                trace.addAll(parts.get(0).trace(random));
                while (random.nextInt(3) == 0) {
                    trace.addAll(parts.get(1).trace(random));
                    trace.addAll(parts.get(0).trace(random));
                }
            }
        }
        return trace;
    }

    private static List<String> mixed(List<ProcessTree> parts, Random random) {
        List<List<String>> left = new ArrayList<>();
        parts.forEach(part -> left.add(new ArrayList<>(part.trace(random))));
        List<String> mixed = new ArrayList<>();
        left.removeIf(List::isEmpty);
        while (!left.isEmpty()) {
            List<String> next = left.get(random.nextInt(left.size()));
            mixed.add(next.remove(0));
            left.removeIf(List::isEmpty);
        }
        return mixed;
    }

    /** The process as it would be drawn. */
    Chart chart() {
        StringBuilder nodes = new StringBuilder("<startEvent id='start'/><endEvent id='end'/>");
        List<String> flows = new ArrayList<>();
        draw(nodes, flows, "start", "end");
        return ChartFiles.bpmn(nodes.toString(), flows.toArray(new String[0]));
    }

    private void draw(StringBuilder nodes, List<String> flows, String from, String to) {
        switch (kind) {
            case STEP -> {
                nodes.append(ChartFiles.tasks(name));
                flows.add(from + ">" + name);
                flows.add(name + ">" + to);
            }
            case SEQUENCE -> {
                String before = from;
                for (int i = 0; i < parts.size(); i++) {
                    String after = i == parts.size() - 1 ? to : name + "s" + i;
                    if (i < parts.size() - 1) {
                        nodes.append("<exclusiveGateway id='" + after + "'/>");
                    }
                    parts.get(i).draw(nodes, flows, before, after);
                    before = after;
                }
            }
            case CHOICE -> between(nodes, flows, "exclusiveGateway", from, to);
            case PARALLEL -> between(nodes, flows, "parallelGateway", from, to);
            case INCLUSIVE -> between(nodes, flows, "inclusiveGateway", from, to);
            case LOOP -> {
                nodes.append("<exclusiveGateway id='" + name + "a'/><exclusiveGateway id='" + name + "b'/>");
                flows.add(from + ">" + name + "a");
                flows.add(name + "b>" + to);
                parts.get(0).draw(nodes, flows, name + "a", name + "b");
                parts.get(1).draw(nodes, flows, name + "b", name + "a");
            }
        }
    }

    private void between(StringBuilder nodes, List<String> flows, String gateway, String from, String to) {
        nodes.append("<" + gateway + " id='" + name + "a'/><" + gateway + " id='" + name + "b'/>");
        flows.add(from + ">" + name + "a");
        flows.add(name + "b>" + to);
        parts.forEach(part -> part.draw(nodes, flows, name + "a", name + "b"));
    }
}
