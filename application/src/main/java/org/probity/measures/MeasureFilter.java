package org.probity.measures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.probity.risks.Grade;
import org.probity.risks.MeasureType;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the register is narrowed to, as its address says it; what makes no sense there is left out.
 *
 * @param owner   the post that carries it out
 * @param point   the risk point it works against
 * @param overdue only what is past its last day, or past the day of its next check
 */
record MeasureFilter(
        String text,
        @Nullable MeasureState state,
        @Nullable MeasureType type,
        @Nullable UUID section,
        @Nullable Grade grade,
        @Nullable UUID owner,
        @Nullable UUID cycle,
        @Nullable UUID point,
        boolean overdue,
        @Nullable MeasureGap gap,
        Sort sort,
        boolean descending,
        int page) {

    static final int ROWS = 25;
    private static final int LONGEST = 80;

    /** What the register is ordered by. */
    enum Sort {
        NUMBER("length(m.number)"),
        SECTION("s.position, s.code"),
        GRADE("case p.approved_grade when 'HIGH' then 0 when 'MEDIUM' then 1 when 'LOW' then 2 else 3 end"),
        TYPE("r.type"),
        DUE("coalesce(r.due_on, date '2999-12-31')"),
        CHECK("coalesce(m.next_check_on, date '2999-12-31')"),
        STATE(
                "array_position(array['PLANNED','REVISED','IN_FORCE','CHECKED','EFFECTIVE','INEFFECTIVE','ENDED'], m.state)");

        private final String key;

        Sort(String key) {
            this.key = key;
        }

        String order(boolean descending) {
            var way = descending ? " desc" : "";
            return key.replace(", ", way + ", ")
                    + way
                    + (this == NUMBER ? ", m.number" + way : ", length(m.number), m.number");
        }
    }

    static MeasureFilter of(Map<String, String> typed) {
        var text = typed.getOrDefault("q", "").strip();
        return new MeasureFilter(
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                Asked.constant(MeasureState.class, typed.get("state")),
                Asked.constant(MeasureType.class, typed.get("type")),
                Asked.id(typed.get("section")),
                Asked.constant(Grade.class, typed.get("grade")),
                Asked.id(typed.get("owner")),
                Asked.id(typed.get("cycle")),
                Asked.id(typed.get("point")),
                "true".equals(typed.get("overdue")),
                Asked.constant(MeasureGap.class, typed.get("gap")),
                Objects.requireNonNullElse(Asked.constant(Sort.class, typed.get("sort")), Sort.NUMBER),
                "desc".equals(typed.get("dir")),
                Asked.page(typed.get("page")));
    }

    public boolean narrowed() {
        return !text.isEmpty()
                || state != null
                || type != null
                || section != null
                || grade != null
                || owner != null
                || cycle != null
                || point != null
                || overdue
                || gap != null;
    }

    public String page(int other) {
        var parameters = parameters();
        parameters.put("page", String.valueOf(other));
        return address("/measures", parameters);
    }

    /** The same rows at another address, as print and export have them. */
    public String at(String path) {
        return address(path, parameters());
    }

    /** Sorted by a column; asked twice, the other way round. */
    public String sortedBy(String column) {
        var parameters = parameters();
        parameters.put("sort", column);
        parameters.remove("dir");
        if (sort.name().equals(column) && !descending) {
            parameters.put("dir", "desc");
        }
        return address("/measures", parameters);
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "q", text.isEmpty() ? null : text);
        put(parameters, "state", state);
        put(parameters, "type", type);
        put(parameters, "section", section);
        put(parameters, "grade", grade);
        put(parameters, "owner", owner);
        put(parameters, "cycle", cycle);
        put(parameters, "point", point);
        put(parameters, "overdue", overdue ? "true" : null);
        put(parameters, "gap", gap);
        put(parameters, "sort", sort == Sort.NUMBER ? null : sort);
        put(parameters, "dir", descending ? "desc" : null);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private static String address(String path, Map<String, String> parameters) {
        var builder = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, value) -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(parameters).toUriString();
    }
}
