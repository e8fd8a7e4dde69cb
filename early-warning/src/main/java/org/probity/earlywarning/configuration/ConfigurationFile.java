package org.probity.earlywarning.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.probity.earlywarning.UnreadableInputException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the configuration of indicators: YAML 1.2 (so JSON too), as {@code docs/indicators.md} documents and the JSON
 * schema beside this type describes. Whatever is not as documented is refused with its line.
 */
public final class ConfigurationFile {

    private static final List<String> KEYS = List.of("asOf", "others", "indicators");

    private final YamlDocument document;
    private final Map<String, Definition> catalogue;

    private ConfigurationFile(YamlDocument document, List<Definition> catalogue) {
        this.document = document;
        this.catalogue = catalogue.stream()
                .collect(Collectors.toMap(
                        Definition::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** @throws UnreadableInputException with the line and what was expected there */
    public static Configuration read(Path file, List<Definition> catalogue) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > YamlDocument.LONGEST) {
                throw new UnreadableInputException(
                        name, "byte " + YamlDocument.LONGEST, "a configuration is shorter than this");
            }
            return parse(name, Files.readString(file, StandardCharsets.UTF_8), catalogue);
        } catch (IOException e) {
            throw new UnreadableInputException(name, "byte 0", "a readable file in UTF-8 was expected");
        }
    }

    /**
     * As {@link #read}, of a text at hand.
     *
     * @param source what the text is called where it is refused
     */
    public static Configuration parse(String source, String text, List<Definition> catalogue) {
        return new ConfigurationFile(new YamlDocument(source, text), catalogue).read();
    }

    private Configuration read() {
        Map<String, Node> top = document.mapping(document.root(), "the configuration", KEYS);
        Map<String, List<Settings>> named = new LinkedHashMap<>();
        Node indicators = top.get("indicators");
        if (indicators != null) {
            document.mapping(indicators, "indicators", catalogue.keySet())
                    .forEach((code, node) -> named.put(code, instances(code, node)));
        }
        boolean othersRun = runOthers(top.get("others"));
        List<Settings> all = new ArrayList<>();
        catalogue.forEach((code, definition) -> {
            if (named.containsKey(code)) {
                all.addAll(named.getOrDefault(code, List.of()));
            } else if (othersRun) {
                all.add(definition.standard());
            }
        });
        return new Configuration(all, asOf(top.get("asOf")));
    }

    private List<Settings> instances(String code, Node node) {
        Definition definition = java.util.Objects.requireNonNull(catalogue.get(code));
        List<Node> nodes = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        List<Settings> instances = new ArrayList<>();
        for (Node each : nodes) {
            SettingsReader reader = new SettingsReader(document, definition);
            if (each instanceof MappingNode) {
                reader.read(each).ifPresent(instances::add);
            } else if (document.flag(each, code, "true, false or a mapping of parameters")) {
                instances.add(definition.standard());
            }
        }
        return instances;
    }

    private boolean runOthers(@org.jspecify.annotations.Nullable Node node) {
        if (node == null) {
            return true;
        }
        String word = document.text(node, "others");
        return switch (word) {
            case "run" -> true;
            case "skip" -> false;
            default -> throw document.unexpected(node, "others", "run or skip", word);
        };
    }

    private Configuration.AsOf asOf(@org.jspecify.annotations.Nullable Node node) {
        if (node == null) {
            return Configuration.AsOf.NEVER;
        }
        String word = document.text(node, "asOf");
        if (word.equals("never")) {
            return Configuration.AsOf.NEVER;
        }
        if (word.equals("end of log")) {
            return Configuration.AsOf.END_OF_LOG;
        }
        try {
            return new Configuration.AsOf(
                    false, OffsetDateTime.parse(word).toInstant().toEpochMilli());
        } catch (DateTimeException e) {
            throw document.unexpected(
                    node, "asOf", "never, 'end of log' or a time such as 2025-06-30T18:00:00+08:00", word);
        }
    }
}
