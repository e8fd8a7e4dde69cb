package org.probity.programme.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A soft check that a notice publishes nobody's personal data (F19): it warns of mobile numbers, identity numbers and staff names
 * and leaves the judgement to people.
 */
@Component
class PersonalData {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[\\dXx])(?!\\d)");

    private final JdbcClient jdbc;

    PersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What in the texts looks like personal data. */
    List<String> in(UnitId unit, String... texts) {
        var text = String.join("\n", texts);
        var found = new ArrayList<String>(numbers(text));
        found.addAll(jdbc.sql("""
                        select name from (
                            select name_zh as name from organization.person where unit_id = :unit and length(name_zh) >= 2
                            union select name_en from organization.person where unit_id = :unit and length(name_en) >= 4) names
                        where position(name in :text) > 0 order by name limit 10
                        """)
                .param("unit", unit.value())
                .param("text", text)
                .query(String.class)
                .list());
        return found;
    }

    static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(match -> match.group()).toList();
    }
}
