package org.probity.powers.bpmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One element of a file with what stands in it. */
final class XmlNode {

    private final String namespace;
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlNode(String namespace, String name) {
        this.namespace = namespace;
        this.name = name;
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void addText(String more) {
        text.append(more);
    }

    /** Its name when it belongs to the standard's model; nothing for what others added. */
    String model() {
        return namespace.equals(Bpmn.MODEL) ? name : "";
    }

    String name() {
        return name;
    }

    String at(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    boolean says(String attribute) {
        return at(attribute).equals("true") || at(attribute).equals("1");
    }

    String text() {
        return text.toString();
    }

    List<XmlNode> children() {
        return children;
    }

    /** The model's elements of a name that stand directly in this one. */
    Stream<XmlNode> all(String model) {
        return children.stream().filter(child -> child.model().equals(model));
    }

    Optional<XmlNode> first(String model) {
        return all(model).findFirst();
    }

    /** What this program wrote under a name into the extensions of this element. */
    Optional<XmlNode> own(String word) {
        return all("extensionElements")
                .flatMap(extensions -> extensions.children.stream())
                .filter(child -> child.isOwn(word))
                .findFirst();
    }

    /** This program's own elements of a name that stand directly in this one. */
    Stream<XmlNode> ownChildren(String word) {
        return children.stream().filter(child -> child.isOwn(word));
    }

    private boolean isOwn(String word) {
        return namespace.equals(Bpmn.OWN) && name.equals(word);
    }
}
