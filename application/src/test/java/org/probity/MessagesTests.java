package org.probity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each module's words exist in both languages, keep to the module's prefix, and templates hold no text of their own. */
class MessagesTests {

    private static final Path MODULES = Path.of("src/main/resources/modules");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        for (var module : modules()) {
            var english = keys(module.resolve("messages.properties"));
            var chinese = keys(module.resolve("messages_zh.properties"));
            assertThat(chinese).as(module.toString()).isEqualTo(english);
            assertThat(english).as(module.toString()).allMatch(key -> key.startsWith(module.getFileName() + "."));
        }
    }

    @Test
    void chineseIsChinese() throws IOException {
        for (var module : modules()) {
            load(module.resolve("messages_zh.properties"))
                    .forEach((key, value) -> assertThat(
                                    CHINESE.matcher((String) value).find()
                                            || ((String) value).matches("[\\p{Punct}\\p{P}\\d\\s–—A-Z×·]*"))
                            .as(key + "=" + value)
                            .isTrue());
        }
    }

    @Test
    void templatesHoldNoChineseText() throws IOException {
        try (Stream<Path> files = Files.walk(MODULES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                var text = Files.readString(file).replace("廉</span>", "").replace("中文", "");
                assertThat(CHINESE.matcher(text).find()).as(file.toString()).isFalse();
            }
        }
    }

    @Test
    void templatesUseOnlyMessagesThatExist() throws IOException {
        var known = new TreeSet<String>();
        for (var module : modules()) {
            known.addAll(keys(module.resolve("messages.properties")));
        }
        var missing = new ArrayList<String>();
        var plain = Pattern.compile("#\\{([a-z][A-Za-z0-9_.-]+)[}(]");
        try (Stream<Path> files = Files.walk(MODULES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                plain.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .filter(key -> !known.contains(key))
                        .forEach(key -> missing.add(file + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Thymeleaf replaces before it asks, so that a condition beside th:replace is ignored: write th:insert there. */
    @Test
    void noConditionStandsBesideAReplacement() throws IOException {
        var ignored = Pattern.compile("<[^>]*th:(if|unless)=\"[^\"]*\"\\s+th:replace=");
        try (Stream<Path> files = Files.walk(MODULES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                assertThat(ignored.matcher(Files.readString(file)).find())
                        .as("th:if beside th:replace in " + file + "; write th:insert instead of th:replace")
                        .isFalse();
            }
        }
    }

    /** A public body's own software writes full-width punctuation. */
    @Test
    void chinesePunctuationIsFullWidth() throws IOException {
        var halfWidth = Pattern.compile("\\p{IsHan}[,;:!?(]|[,;:!?)]\\p{IsHan}");
        for (var module : modules()) {
            load(module.resolve("messages_zh.properties"))
                    .forEach((key, value) -> assertThat(
                                    halfWidth.matcher((String) value).find())
                            .as(key + "=" + value)
                            .isFalse());
        }
    }

    /** A doubled apostrophe becomes one only in a message that has an argument; elsewhere people would read two. */
    @Test
    void apostrophesAreNotDoubledInVain() throws IOException {
        for (var module : modules()) {
            for (var language : List.of("messages.properties", "messages_zh.properties")) {
                load(module.resolve(language))
                        .forEach((key, value) -> assertThat(
                                        ((String) value).contains("''") && !((String) value).matches(".*\\{\\d.*"))
                                .as(key + "=" + value)
                                .isFalse());
            }
        }
    }

    private static List<Path> modules() throws IOException {
        try (var folders = Files.list(MODULES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("messages.properties")))
                    .sorted()
                    .toList();
        }
    }

    private static TreeSet<String> keys(Path file) throws IOException {
        return new TreeSet<>(load(file).stringPropertyNames());
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
