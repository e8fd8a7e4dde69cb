package org.probity.powers.bpmn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** The processes of a file: one pool's is read, the others are named. */
final class Pools {

    private final XmlNode definitions;
    private final Map<String, String> names = new LinkedHashMap<>();

    private Pools(XmlNode definitions) {
        this.definitions = definitions;
        collaborations()
                .forEach(collaboration -> collaboration
                        .all("participant")
                        .filter(participant -> !participant.at("name").isBlank())
                        .forEach(participant -> names.putIfAbsent(
                                local(participant.at("processRef")), BpmnWriter.line(participant.at("name")))));
    }

    /** @throws Refused when the file is XML but no BPMN 2.0 */
    static Pools of(XmlNode root) {
        if (!root.model().equals("definitions")) {
            throw new Refused(Refusal.at("file", "powers.bpmn.refusal.not-bpmn", root.name()));
        }
        return new Pools(root);
    }

    private List<XmlNode> collaborations() {
        return definitions.children().stream()
                .filter(child ->
                        child.model().equals("collaboration") || child.model().equals("choreography"))
                .toList();
    }

    /** References may carry a prefix, as in {@code tns:process}. */
    static String local(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }

    /** The processes that have tasks. */
    List<ChartReading.Pool> all() {
        return processes().stream().filter(pool -> pool.tasks() > 0).toList();
    }

    private List<ChartReading.Pool> processes() {
        return definitions
                .all("process")
                .map(process -> new ChartReading.Pool(process.at("id"), name(process), tasks(process)))
                .toList();
    }

    private String name(XmlNode process) {
        var name = names.getOrDefault(process.at("id"), BpmnWriter.line(process.at("name")));
        return name;
    }

    private static int tasks(XmlNode container) {
        var count = 0;
        for (var child : container.children()) {
            var kind = child.model();
            if (kind.endsWith("Task") || kind.equals("task") || kind.equals("callActivity")) {
                count++;
            } else if (kind.equals("subProcess") || kind.equals("transaction") || kind.equals("adHocSubProcess")) {
                count += Math.max(1, tasks(child));
            }
        }
        return count;
    }

    /** The pool asked for, or else the one with the most tasks. */
    ChartReading.Pool choose(String asked) {
        return all().stream()
                .filter(pool -> pool.id().equals(asked))
                .findFirst()
                .or(() -> all().stream().max(Comparator.comparingInt(ChartReading.Pool::tasks)))
                .orElseThrow(() -> new Refused(Refusal.at("file", "powers.bpmn.refusal.no-steps")));
    }

    XmlNode process(ChartReading.Pool pool) {
        return definitions
                .all("process")
                .filter(process -> process.at("id").equals(pool.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Names what stands beside the pool that is read. */
    void others(ChartReading.Pool chosen, Notes notes) {
        var left = new ArrayList<>(processes());
        left.remove(chosen);
        left.stream()
                .filter(pool -> pool.tasks() > 0 || names.containsKey(pool.id()))
                .forEach(pool -> notes.add(Note.Kind.OTHER_POOL, pool.name()));
        for (var collaboration : collaborations()) {
            collaboration
                    .all("participant")
                    .filter(participant -> participant.at("processRef").isEmpty())
                    .forEach(participant -> notes.add(Note.Kind.OTHER_POOL, GraphReading.called(participant)));
            collaboration
                    .all("messageFlow")
                    .forEach(flow -> notes.add(Note.Kind.MESSAGE_FLOW, GraphReading.called(flow)));
            collaboration
                    .all("textAnnotation")
                    .forEach(note -> notes.add(
                            Note.Kind.ANNOTATION,
                            note.first("text").map(XmlNode::text).orElse("")));
            collaboration.all("group").forEach(group -> notes.add(Note.Kind.GROUP, ""));
        }
    }

    /** Whether the process stands in a pool that has a name. */
    boolean named(ChartReading.Pool pool) {
        return names.containsKey(pool.id());
    }
}
