package org.probity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of permissions is what people read about their rights: every line has its words, and something asks for it. */
class PermissionWordsTests {

    private static final Path SOURCES = Path.of("src/main");

    private final Permissions permissions = new Permissions();

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_zh.properties"})
    void everyPermissionModuleRoleAndReachHasItsWords(String file) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(
                SOURCES.resolve("resources/modules/identity").resolve(file))) {
            words.load(reader);
        }
        var wanted = new TreeSet<String>();
        for (var permission : permissions.all()) {
            wanted.add("identity.permission." + permission.replace(':', '.'));
            wanted.add("identity.module." + permission.substring(0, permission.indexOf(':')));
            for (var role : Role.values()) {
                wanted.add("identity.role." + role);
                var reach = permissions.reach(permission, role);
                if (reach != Reach.NONE) {
                    wanted.add("identity.reach." + reach);
                }
            }
        }
        assertThat(words.stringPropertyNames()).containsAll(wanted);
        assertThat(words.stringPropertyNames().stream().filter(key -> key.startsWith("identity.permission.")))
                .as("no words for a permission that is no longer in the table")
                .isSubsetOf(wanted);
    }

    @Test
    void somethingAsksForEveryPermission() throws IOException {
        var unasked = new ArrayList<>(permissions.all());
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|html)"))
                    .toList()) {
                var text = Files.readString(file);
                unasked.removeIf(
                        permission -> text.contains('"' + permission + '"') || text.contains("'" + permission + "'"));
            }
        }
        assertThat(unasked).isEmpty();
    }
}
