package org.probity.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The one table of who may do what: {@code modules/identity/permissions.csv}, a line a permission, a column a role, in each cell
 * how far it goes. What is not in the table is forbidden.
 */
@Component
class Permissions {

    private final Map<String, Map<Role, Reach>> table;

    Permissions() {
        this.table = read(new ClassPathResource("modules/identity/permissions.csv"));
    }

    Reach reach(String permission, Role role) {
        var line = table.get(permission);
        if (line == null) {
            throw new IllegalArgumentException("Not in permissions.csv: " + permission);
        }
        return line.getOrDefault(role, Reach.NONE);
    }

    Set<String> all() {
        return table.keySet();
    }

    private static Map<String, Map<Role, Reach>> read(ClassPathResource file) {
        var table = new LinkedHashMap<String, Map<Role, Reach>>();
        try (var lines = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            var roles = Arrays.stream(cells(lines.readLine()))
                    .skip(1)
                    .map(Role::valueOf)
                    .toList();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = cells(line);
                if (cells.length != roles.size() + 1) {
                    throw new IllegalStateException("permissions.csv needs " + roles.size() + " reaches: " + line);
                }
                var reaches = new EnumMap<Role, Reach>(Role.class);
                for (var i = 0; i < roles.size(); i++) {
                    reaches.put(roles.get(i), Reach.of(cells[i + 1]));
                }
                table.put(cells[0], reaches);
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new);
    }
}
