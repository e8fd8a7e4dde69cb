package org.probity.powers.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.springframework.web.util.UriComponentsBuilder;

/** What the register is narrowed to, as its address says it; what makes no sense there is left out. */
record RuleFilter(
        String text,
        @Nullable UUID section,
        @Nullable RuleState state,
        @Nullable RuleKind kind,
        boolean cited,
        Sort sort,
        boolean descending,
        int page) {

    static final int ROWS = 25;
    private static final int LONGEST = 80;

    /** What the register is ordered by. */
    enum Sort {
        NUMBER("number", "id"),
        TITLE("coalesce(nullif(title_zh, ''), title_en)", "id"),
        FROM("coalesce(from_on, '9999-12-31')", "number, id"),
        STATE(
                "array_position(array['DRAFT','SUBMITTED','REVIEWED','ISSUED','REPEALED','WITHDRAWN'], standing)",
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

    static RuleFilter of(Map<String, String> typed) {
        var text = typed.getOrDefault("q", "").strip();
        return new RuleFilter(
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                Asked.id(typed.get("section")),
                Asked.constant(RuleState.class, typed.get("state")),
                Asked.constant(RuleKind.class, typed.get("kind")),
                "true".equals(typed.get("cited")),
                Objects.requireNonNullElse(Asked.constant(Sort.class, typed.get("sort")), Sort.NUMBER),
                "desc".equals(typed.get("dir")),
                Asked.page(typed.get("page")));
    }

    public boolean narrowed() {
        return !text.isEmpty() || section != null || state != null || kind != null || cited;
    }

    public String page(int other) {
        var parameters = parameters();
        parameters.put("page", String.valueOf(other));
        return address(parameters);
    }

    /** Sorted by a column; asked twice, the other way round. */
    public String sortedBy(String column) {
        var parameters = parameters();
        parameters.put("sort", column);
        parameters.remove("dir");
        if (sort.name().equals(column) && !descending) {
            parameters.put("dir", "desc");
        }
        return address(parameters);
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "q", text.isEmpty() ? null : text);
        put(parameters, "section", section);
        put(parameters, "state", state);
        put(parameters, "kind", kind);
        put(parameters, "cited", cited ? "true" : null);
        put(parameters, "sort", sort == Sort.NUMBER ? null : sort);
        put(parameters, "dir", descending ? "desc" : null);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private static String address(Map<String, String> parameters) {
        var builder = UriComponentsBuilder.fromPath("/powers/rules");
        parameters.forEach((name, value) -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(parameters).toUriString();
    }
}
