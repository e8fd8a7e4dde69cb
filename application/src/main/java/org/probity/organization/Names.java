package org.probity.organization;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the names of many things in one query. */
final class Names {

    private Names() {}

    static <I> Map<I, Bilingual> of(
            JdbcClient jdbc, String table, Collection<I> ids, Function<I, UUID> value, Function<UUID, I> id) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, name_zh, name_en from organization." + table + " where id = any(:ids)")
                .param("ids", ids.stream().map(value).distinct().toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        id.apply(row.getObject("id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
