package org.probity.powers.bpmn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.probity.powers.Branch;
import org.probity.powers.Step;
import org.probity.powers.StepId;
import org.probity.powers.TimeLimit;
import org.probity.wording.Bilingual;

/** What a task says about its step: all of F4 where this program wrote it, else its name and the documents drawn at it. */
final class StepReading {

    private static final int LONGEST_LIMIT = 3650;

    private final Notes notes;
    private final String language;
    private final Map<String, String> documents = new HashMap<>();

    StepReading(XmlNode definitions, XmlNode process, Notes notes) {
        this.notes = notes;
        this.language = process.own("chart").map(chart -> chart.at("language")).orElse("");
        documents(definitions);
    }

    private void documents(XmlNode element) {
        for (var child : element.children()) {
            var kind = child.model();
            if (kind.startsWith("data")
                    && !kind.endsWith("Association")
                    && !child.at("name").isBlank()) {
                documents.put(child.at("id"), BpmnWriter.line(child.at("name")));
            }
            documents(child);
        }
    }

    Step read(Graph.Node node, int number, List<Branch> branches) {
        var task = node.element();
        if (task == null) {
            var named = new Bilingual("受理分流", "Decide how to begin");
            return named(number, named, branches);
        }
        if (task.model().endsWith("Gateway")) {
            var named = node.name().isEmpty() ? new Bilingual("判断", "Decide") : BilingualText.of(node.name());
            return named(number, new Bilingual(cut(named.zh(), 200), cut(named.en(), 300)), branches);
        }
        return task.own("step").map(own -> own(task, own, number, branches)).orElseGet(() -> {
            var name = name(node);
            return new Step(
                    null,
                    number,
                    name,
                    null,
                    documents(task, "dataInputAssociation", "sourceRef"),
                    documents(task, "dataOutputAssociation", "targetRef"),
                    null,
                    true,
                    false,
                    false,
                    "",
                    "",
                    branches);
        });
    }

    private static Step named(int number, Bilingual name, List<Branch> branches) {
        return new Step(null, number, name, null, "", "", null, true, false, false, "", "", branches);
    }

    private Bilingual name(Graph.Node node) {
        if (node.name().isEmpty()) {
            notes.add(Note.Kind.NAME_MISSING, "");
            return new Bilingual("未命名环节", "Unnamed step");
        }
        var name = BilingualText.of(node.name());
        var cut = new Bilingual(cut(name.zh(), 200), cut(name.en(), 300));
        if (!cut.equals(name)) {
            notes.add(Note.Kind.NAME_CUT, node.name());
        }
        return cut;
    }

    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private String documents(XmlNode task, String association, String reference) {
        var names = task.all(association)
                .flatMap(found -> found.all(reference))
                .map(found -> documents.get(found.text().strip()))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("；"));
        if (!names.isEmpty()) {
            notes.add(Note.Kind.DOCUMENTS, names);
        }
        return cut(names, 1000);
    }

    private Step own(XmlNode task, XmlNode own, int number, List<Branch> branches) {
        var written = BilingualText.own(own, "name");
        var name = BilingualText.current(written, task.at("name"), language);
        if (!name.equals(written)) {
            notes.add(Note.Kind.RENAMED, task.at("name"));
        }
        return new Step(
                id(own),
                number,
                name,
                null,
                text(own, "input"),
                text(own, "output"),
                limit(task, own),
                !own.at("counts").equals("false"),
                own.says("discretion"),
                own.says("disclosed"),
                text(own, "control"),
                text(own, "complaintChannel"),
                branches);
    }

    private static String text(XmlNode own, String word) {
        return own.ownChildren(word).findFirst().map(XmlNode::text).orElse("");
    }

    private static @Nullable StepId id(XmlNode own) {
        try {
            return own.at("id").isEmpty() ? null : new StepId(UUID.fromString(own.at("id")));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable TimeLimit limit(XmlNode task, XmlNode own) {
        var days = own.at("limit");
        if (days.isEmpty()) {
            return null;
        }
        var unit = Stream.of(TimeLimit.Unit.values())
                .filter(known -> known.name().equals(own.at("limitUnit")))
                .findFirst();
        if (!days.matches("\\d{1,4}") || Integer.parseInt(days) > LONGEST_LIMIT || unit.isEmpty()) {
            notes.add(Note.Kind.VALUE_UNREADABLE, task.at("name") + ": " + days + " " + own.at("limitUnit"));
            return null;
        }
        return new TimeLimit(Integer.parseInt(days), unit.get());
    }

    /** The number that this program gave the step; 0 for none. */
    static int number(Graph.Node node) {
        var number = node.element() == null
                ? ""
                : node.element().own("step").map(own -> own.at("number")).orElse("");
        return number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0;
    }
}
