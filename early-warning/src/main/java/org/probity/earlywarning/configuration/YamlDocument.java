package org.probity.earlywarning.configuration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.probity.earlywarning.UnreadableInputException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML text as nodes that know their line. Anchors are refused, so that a short text cannot stand for a huge one. */
final class YamlDocument {

    /** In bytes. */
    static final int LONGEST = 1_000_000;

    private final String source;
    private final Node root;

    YamlDocument(String source, String text) {
        this.source = source;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setCodePointLimit(LONGEST)
                .setAllowDuplicateKeys(true)
                .build();
        try {
            this.root = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new UnreadableInputException(source, "line 1", "the file says nothing"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new UnreadableInputException(source, "line " + line, "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new UnreadableInputException(source, "line 1", "not YAML: " + e.getMessage());
        }
    }

    Node root() {
        return root;
    }

    /** The entries of a mapping, whose keys must be known and each stand once. */
    Map<String, Node> mapping(Node node, String what, Collection<String> known) {
        if (!(checked(node) instanceof MappingNode mapping)) {
            throw unexpected(node, what, "a mapping (key: value)", describe(node));
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String key = text(entry.getKeyNode(), what);
            if (!known.contains(key)) {
                throw refusal(
                        entry.getKeyNode(),
                        "unknown key '" + key + "' in " + what + Suggestion.of(key, known) + " Known: "
                                + String.join(", ", known));
            }
            if (entries.put(key, checked(entry.getValueNode())) != null) {
                throw refusal(entry.getKeyNode(), "'" + key + "' stands twice in " + what);
            }
        }
        return entries;
    }

    List<Node> sequence(Node node, String what, String expected) {
        if (checked(node) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw unexpected(node, what, expected, describe(node));
    }

    String text(Node node, String what) {
        if (checked(node) instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw unexpected(node, what, "a text", describe(node));
    }

    boolean flag(Node node, String what, String expected) {
        String word = describe(checked(node));
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unexpected(node, what, expected, word);
        };
    }

    UnreadableInputException unexpected(Node node, String what, String expected, String found) {
        return refusal(node, what + ": expected " + expected + ", found '" + found + "'");
    }

    UnreadableInputException refusal(Node node, String message) {
        int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
        return new UnreadableInputException(source, "line " + line, message);
    }

    private Node checked(Node node) {
        if (node.getAnchor().isPresent()) {
            throw refusal(node, "anchors (&) are not used here; write the value out");
        }
        return node;
    }

    private static String describe(Node node) {
        if (node instanceof ScalarNode scalar) {
            String value = scalar.getValue();
            return value.length() > 80 ? value.substring(0, 80) + "…" : value;
        }
        return node instanceof MappingNode ? "a mapping" : "a list";
    }
}
