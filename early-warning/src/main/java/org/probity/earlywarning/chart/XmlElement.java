package org.probity.earlywarning.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a chart's file with all it contains. Names are without prefix. */
final class XmlElement {

    private final String namespace;
    private final String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String namespace, String name, int line) {
        this.namespace = namespace;
        this.name = name;
        this.line = line;
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    /** The line of the file on which the start tag ends, from one. */
    int line() {
        return line;
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void addText(String more) {
        text.append(more);
    }

    /** The value of an attribute; empty where it is absent. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    List<XmlElement> children() {
        return children;
    }

    Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    Optional<XmlElement> child(String childName) {
        return children(childName).findFirst();
    }

    /** The text directly within this element, with blanks and line breaks drawn together. */
    String text() {
        return tidy(text.toString());
    }

    /** The name a person gave: blanks and line breaks drawn together. */
    static String tidy(String written) {
        return written.strip().replaceAll("\\s+", " ");
    }
}
