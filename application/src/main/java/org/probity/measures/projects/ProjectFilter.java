package org.probity.measures.projects;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list of projects is narrowed to, as its address says it; what makes no sense there is left out. */
record ProjectFilter(
        String text,
        @Nullable UUID section,
        @Nullable ProjectState state,
        boolean late,
        Sort sort,
        boolean descending,
        int page) {

    static final int ROWS = 25;
    private static final int LONGEST = 80;
    private static final int LAST_PAGE = 10_000;

    /** What the list is ordered by. */
    enum Sort {
        NUMBER("number", "id"),
        NAME("coalesce(nullif(name_zh, ''), name_en)", "id"),
        BUDGET("coalesce(budget, 0)", "number, id"),
        ENDS("coalesce(planned_to, '9999-12-31')", "number, id"),
        STATE(
                "array_position(array['DRAFT','SUBMITTED','SIGNED','APPROVED','UNDER_WAY','SUSPENDED','COMPLETED','STOPPED','WITHDRAWN'], state)",
                "number, id");

        private final String key;
        private final String then;

        Sort(String key, String then) {
            this.key = key;
            this.then = then;
        }

        String order(boolean descending) {
            return key + (descending ? " desc, " : ", ") + then;
        }
    }

    static ProjectFilter of(Map<String, String> typed) {
        var text = typed.getOrDefault("q", "").strip();
        return new ProjectFilter(
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                Typed.uuid(typed.get("section")),
                Typed.one(ProjectState.values(), typed.get("state")),
                "true".equals(typed.get("late")),
                Objects.requireNonNullElse(Typed.one(Sort.values(), typed.get("sort")), Sort.NUMBER),
                "desc".equals(typed.get("dir")),
                Math.min(LAST_PAGE, Math.max(1, Typed.version(typed.get("page")))));
    }

    public boolean narrowed() {
        return !text.isEmpty() || section != null || state != null || late;
    }

    public String page(int other) {
        var parameters = parameters();
        parameters.put("page", String.valueOf(other));
        return address("/measures/projects", parameters);
    }

    /** Sorted by a column; asked twice, the other way round. */
    public String sortedBy(String column) {
        var parameters = parameters();
        parameters.put("sort", column);
        parameters.remove("dir");
        if (sort.name().equals(column) && !descending) {
            parameters.put("dir", "desc");
        }
        return address("/measures/projects", parameters);
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "q", text.isEmpty() ? null : text);
        put(parameters, "section", section);
        put(parameters, "state", state);
        put(parameters, "late", late ? "true" : null);
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
