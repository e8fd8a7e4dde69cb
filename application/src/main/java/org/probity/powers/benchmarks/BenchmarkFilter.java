package org.probity.powers.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list of benchmarks is narrowed to, as its address says it; what makes no sense there is left out.
 *
 * @param state none means all that are under way, to come or in force
 */
record BenchmarkFilter(
        String text, @Nullable UUID section, @Nullable BenchmarkState state, Sort sort, boolean descending, int page) {

    static final int ROWS = 25;
    private static final int LONGEST = 80;

    /** What the list is ordered by. */
    enum Sort {
        POWER("code", "title, edition desc, id"),
        CAUSE("title", "edition desc, id"),
        STATE(
                "array_position(array['DRAFT','SUBMITTED','REVIEWED','APPROVED','IN_FORCE','SUPERSEDED','REPEALED','WITHDRAWN'], standing)",
                "code, title, edition desc, id"),
        FROM("coalesce(from_on, '9999-12-31')", "code, title, edition desc, id");

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

    static BenchmarkFilter of(Map<String, String> typed) {
        var text = typed.getOrDefault("q", "").strip();
        return new BenchmarkFilter(
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                Asked.id(typed.get("section")),
                Asked.constant(BenchmarkState.class, typed.get("state")),
                Objects.requireNonNullElse(Asked.constant(Sort.class, typed.get("sort")), Sort.POWER),
                "desc".equals(typed.get("dir")),
                Asked.page(typed.get("page")));
    }

    public boolean narrowed() {
        return !text.isEmpty() || section != null || state != null;
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
        if (!text.isEmpty()) {
            parameters.put("q", text);
        }
        if (section != null) {
            parameters.put("section", section.toString());
        }
        if (state != null) {
            parameters.put("state", state.name());
        }
        if (sort != Sort.POWER) {
            parameters.put("sort", sort.name());
        }
        if (descending) {
            parameters.put("dir", "desc");
        }
        return parameters;
    }

    private static String address(Map<String, String> parameters) {
        var builder = UriComponentsBuilder.fromPath("/powers/benchmarks");
        parameters.forEach((name, value) -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(parameters).toUriString();
    }
}
