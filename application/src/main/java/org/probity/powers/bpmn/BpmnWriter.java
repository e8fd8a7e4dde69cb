package org.probity.powers.bpmn;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.powers.Power;
import org.probity.powers.PowerContent;
import org.probity.powers.Step;
import org.probity.wording.Bilingual;

/**
 * A power's chart as a BPMN 2.0 file that the usual modelers open: a pool for the power, lanes for the posts, user tasks for the
 * steps, exclusive gateways for the branches, and the drawing. What the standard has no place for stands in
 * {@code extensionElements}, so that {@link BpmnReading} gets back all of F4.
 */
final class BpmnWriter {

    private final Power power;
    private final PowerContent content;
    private final Function<PostId, Post> posts;
    private final Words words;
    private final Locale locale;
    private final XmlText xml = new XmlText();

    /** A post as a lane names it. */
    record Post(String code, Bilingual name) {}

    /** What the file says in the reader's language beside the body's own texts. */
    record Words(String pool, String start, String end, String noPost, Function<Step, String> about) {}

    private BpmnWriter(Power power, PowerContent content, Function<PostId, Post> posts, Words words, Locale locale) {
        this.power = power;
        this.content = content;
        this.posts = posts;
        this.words = words;
        this.locale = locale;
    }

    static String write(Power power, PowerContent content, Function<PostId, Post> posts, Words words, Locale locale) {
        return new BpmnWriter(power, content, posts, words, locale).write();
    }

    private String write() {
        var chart = Flowchart.of(content.steps());
        xml.open(
                "definitions",
                "xmlns",
                Bpmn.MODEL,
                "xmlns:bpmndi",
                Bpmn.DI,
                "xmlns:dc",
                Bpmn.DC,
                "xmlns:di",
                Bpmn.DD,
                "xmlns:probity",
                Bpmn.OWN,
                "id",
                "Definitions_1",
                "targetNamespace",
                Bpmn.OWN,
                "exporter",
                "Probity",
                "exporterVersion",
                "1");
        xml.open("collaboration", "id", "Collaboration_1");
        xml.leaf("participant", "id", "Participant_1", "name", line(words.pool()), "processRef", "Process_1");
        xml.close();
        process(chart);
        drawing(chart);
        return xml.close().toString();
    }

    private void process(Flowchart chart) {
        var name = content.facts().name();
        xml.open("process", "id", "Process_1", "name", line(name.in(locale)), "isExecutable", "false");
        xml.open("extensionElements")
                .open(
                        "probity:chart",
                        "power",
                        content.facts().code(),
                        "edition",
                        String.valueOf(power.editionUnderWay()),
                        "steps",
                        String.valueOf(content.steps().size()),
                        "language",
                        language());
        both("name", name);
        xml.close().close();
        xml.open("laneSet", "id", "Lanes_1");
        chart.lanes().forEach(lane -> lane(chart, lane));
        xml.close();
        chart.nodes().forEach(node -> node(chart, node));
        chart.flows().forEach(this::flow);
        xml.close();
    }

    private String language() {
        return locale.getLanguage().equals("zh") ? "zh" : "en";
    }

    private void lane(Flowchart chart, Flowchart.Lane lane) {
        var post = post(lane);
        xml.open("lane", "id", lane.id(), "name", laneName(lane));
        xml.open("extensionElements").open("probity:post", "code", post == null ? null : post.code());
        if (post != null) {
            both("name", post.name());
        }
        xml.close().close();
        chart.nodes().stream()
                .filter(node -> node.lane().equals(lane))
                .forEach(node -> xml.text("flowNodeRef", node.id()));
        xml.close();
    }

    private @Nullable Post post(Flowchart.Lane lane) {
        return lane.post() == null ? null : posts.apply(lane.post());
    }

    private String laneName(Flowchart.Lane lane) {
        var post = post(lane);
        return post == null
                ? words.noPost()
                : line(post.code() + " " + post.name().in(locale));
    }

    private void node(Flowchart chart, Flowchart.Node node) {
        switch (node.kind()) {
            case START -> xml.open("startEvent", "id", node.id(), "name", words.start());
            case END -> xml.open("endEvent", "id", node.id(), "name", words.end());
            case GATEWAY -> xml.open("exclusiveGateway", "id", node.id(), "gatewayDirection", "Diverging");
            case STEP -> {
                xml.open(
                        "userTask",
                        "id",
                        node.id(),
                        "name",
                        line(node.step().name().in(locale)));
                xml.text("documentation", words.about().apply(node.step()));
                step(node.step());
            }
        }
        chart.flows().stream()
                .filter(flow -> flow.target().equals(node.id()))
                .forEach(flow -> xml.text("incoming", flow.id()));
        chart.flows().stream()
                .filter(flow -> flow.source().equals(node.id()))
                .forEach(flow -> xml.text("outgoing", flow.id()));
        xml.close();
    }

    private void step(Step step) {
        var limit = step.limit();
        xml.open("extensionElements")
                .open(
                        "probity:step",
                        "id",
                        step.id() == null ? null : step.id().toString(),
                        "number",
                        String.valueOf(step.number()),
                        "limit",
                        limit == null ? null : String.valueOf(limit.days()),
                        "limitUnit",
                        limit == null ? null : limit.unit().name(),
                        "counts",
                        String.valueOf(step.counts()),
                        "discretion",
                        String.valueOf(step.discretion()),
                        "disclosed",
                        String.valueOf(step.disclosed()));
        both("name", step.name());
        xml.text("probity:input", step.input());
        xml.text("probity:output", step.output());
        xml.text("probity:control", step.control());
        xml.text("probity:complaintChannel", step.complaintChannel());
        xml.close().close();
    }

    private void flow(Flowchart.Flow flow) {
        var name = line(flow.condition().in(locale));
        String[] attributes = {"id", flow.id(), "sourceRef", flow.source(), "targetRef", flow.target(), "name", name};
        if (!flow.explicit()) {
            xml.leaf("sequenceFlow", Arrays.copyOf(attributes, name.isEmpty() ? 6 : 8));
            return;
        }
        xml.open("sequenceFlow", Arrays.copyOf(attributes, name.isEmpty() ? 6 : 8));
        xml.open("extensionElements").open("probity:flow", "explicit", "true");
        both("condition", flow.condition());
        xml.close().close().close();
    }

    private void both(String name, Bilingual text) {
        xml.text("probity:" + name, text.zh(), "lang", "zh");
        xml.text("probity:" + name, text.en(), "lang", "en");
    }

    private void drawing(Flowchart chart) {
        var placed = Placement.of(chart, flow -> line(flow.condition().in(locale)), this::laneName);
        xml.open(
                        "bpmndi:BPMNDiagram",
                        "id",
                        "Diagram_1",
                        "name",
                        line(content.facts().name().in(locale)))
                .open("bpmndi:BPMNPlane", "id", "Plane_1", "bpmnElement", "Collaboration_1");
        shape("Participant_1", placed.pool(), "isHorizontal", "true");
        chart.lanes().forEach(lane -> shape(lane.id(), placed.box(lane.id()), "isHorizontal", "true"));
        for (var node : chart.nodes()) {
            var gateway = node.kind() == Flowchart.Kind.GATEWAY;
            shape(node.id(), placed.box(node.id()), "isMarkerVisible", gateway ? "true" : null);
        }
        for (var flow : chart.flows()) {
            xml.open("bpmndi:BPMNEdge", "id", flow.id() + "_edge", "bpmnElement", flow.id());
            placed.way(flow.id())
                    .forEach(point ->
                            xml.leaf("di:waypoint", "x", String.valueOf(point.x()), "y", String.valueOf(point.y())));
            var label = placed.label(flow.id());
            if (label != null) {
                xml.open("bpmndi:BPMNLabel");
                bounds(label);
                xml.close();
            }
            xml.close();
        }
        xml.close().close();
    }

    private void shape(String element, Placement.Bounds box, String attribute, @Nullable String value) {
        xml.open("bpmndi:BPMNShape", "id", element + "_shape", "bpmnElement", element, attribute, value);
        bounds(box);
        xml.close();
    }

    private void bounds(Placement.Bounds box) {
        xml.leaf(
                "dc:Bounds",
                "x",
                String.valueOf(box.x()),
                "y",
                String.valueOf(box.y()),
                "width",
                String.valueOf(box.width()),
                "height",
                String.valueOf(box.height()));
    }

    /** A name on one line, as modelers write it on a shape. */
    static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
