package org.probity.measures.responsibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.measures.responsibility.DutyList.Holder;
import org.probity.measures.responsibility.DutyList.Line;

/**
 * What has changed since a statement was signed (P2.2.1a): a post more or less, another grade, another holder, or another share in the
 * responsibility. Any of these makes the statement out of date.
 *
 * @param before the line as signed; none when it is new
 * @param after  the line as it stands; none when it is gone
 */
public record DutyDifference(
        Kind kind, @Nullable Line before, @Nullable Line after) {

    /** What kind of change. */
    public enum Kind {
        ADDED,
        REMOVED,
        GRADE,
        HOLDER,
        SHARE
    }

    /** The line to name it by. */
    public Line line() {
        var line = after == null ? before : after;
        return java.util.Objects.requireNonNull(line);
    }

    static List<DutyDifference> between(DutyList signed, DutyList now) {
        var before = byKey(signed);
        var after = byKey(now);
        var found = new ArrayList<DutyDifference>();
        after.forEach((key, line) -> {
            var old = before.get(key);
            if (old == null) {
                found.add(new DutyDifference(Kind.ADDED, null, line));
                return;
            }
            if (old.grade() != line.grade()) {
                found.add(new DutyDifference(Kind.GRADE, old, line));
            }
            if (!people(old).equals(people(line))) {
                found.add(new DutyDifference(Kind.HOLDER, old, line));
            }
            if (old.jointly() != line.jointly()) {
                found.add(new DutyDifference(Kind.SHARE, old, line));
            }
        });
        before.forEach((key, line) -> {
            if (!after.containsKey(key)) {
                found.add(new DutyDifference(Kind.REMOVED, line, null));
            }
        });
        return List.copyOf(found);
    }

    private static java.util.Set<java.util.UUID> people(Line line) {
        return new HashSet<>(line.holders().stream().map(Holder::person).toList());
    }

    private static Map<String, Line> byKey(DutyList list) {
        var lines = new LinkedHashMap<String, Line>();
        list.lines().forEach(line -> lines.put(line.key(), line));
        return lines;
    }
}
