package org.probity.powers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.springframework.web.util.UriComponentsBuilder;

/** What the power list is narrowed to, as its address says it; what makes no sense there is left out. */
record PowerFilter(
        String text,
        @Nullable PowerType type,
        @Nullable UUID section,
        @Nullable PowerState state,
        @Nullable Boolean discretion,
        @Nullable Boolean disclosed,
        @Nullable Problem problem,
        Sort sort,
        boolean descending,
        int page,
        @Nullable LocalDate asOf) {

    static final int ROWS = 25;

    /** What may be wrong with a power. */
    enum Problem {
        NO_BASIS,
        NO_POST,
        NO_STEPS,
        CONCENTRATION,
        RETURNED,
        OVERDUE
    }

    /** What the list is ordered by. */
    enum Sort {
        CODE("code"),
        NAME("coalesce(nullif(name_zh, ''), name_en)"),
        TYPE(
                "array_position(array['LICENSE','PENALTY','COMPULSION','LEVY','BENEFIT','INSPECTION','CONFIRMATION','REWARD',"
                        + "'ADJUDICATION','OTHER','INTERNAL'], type)"),
        SECTION("section_position"),
        STATE(
                "array_position(array['DRAFT','DEPT_CONFIRMED','LEGAL_REVIEWED','LG_APPROVED','PUBLISHED','CHANGED','REVOKED'], state)");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    static PowerFilter of(Map<String, String> typed) {
        var text = typed.getOrDefault("q", "").strip();
        return new PowerFilter(
                text.length() > 80 ? text.substring(0, 80) : text,
                Asked.constant(PowerType.class, typed.get("type")),
                Asked.id(typed.get("section")),
                Asked.constant(PowerState.class, typed.get("state")),
                bool(typed.get("discretion")),
                bool(typed.get("disclosed")),
                Asked.constant(Problem.class, typed.get("problem")),
                java.util.Objects.requireNonNullElse(Asked.constant(Sort.class, typed.get("sort")), Sort.CODE),
                "desc".equals(typed.get("dir")),
                Asked.page(typed.get("page")),
                Asked.day(typed.get("asOf")));
    }

    public boolean narrowed() {
        return !text.isEmpty()
                || type != null
                || section != null
                || state != null
                || discretion != null
                || disclosed != null
                || problem != null;
    }

    /** The address of the list with another page. */
    public String page(int other) {
        var parameters = parameters();
        parameters.put("page", String.valueOf(other));
        return address("/powers", parameters);
    }

    /** The address of the list sorted by a column; asked twice, the other way round. */
    public String sortedBy(String column) {
        var parameters = parameters();
        parameters.put("sort", column);
        parameters.remove("dir");
        if (sort.name().equals(column) && !descending) {
            parameters.put("dir", "desc");
        }
        return address("/powers", parameters);
    }

    public String ofType(@Nullable String other) {
        var parameters = parameters();
        parameters.remove("type");
        if (other != null) {
            parameters.put("type", other);
        }
        return address("/powers", parameters);
    }

    public String export() {
        return address("/powers/export", parameters());
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "q", text.isEmpty() ? null : text);
        put(parameters, "type", type);
        put(parameters, "section", section);
        put(parameters, "state", state);
        put(parameters, "discretion", discretion);
        put(parameters, "disclosed", disclosed);
        put(parameters, "problem", problem);
        put(parameters, "sort", sort == Sort.CODE ? null : sort);
        put(parameters, "dir", descending ? "desc" : null);
        put(parameters, "asOf", asOf);
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

    private static @Nullable Boolean bool(@Nullable String typed) {
        return "true".equals(typed) ? Boolean.TRUE : "false".equals(typed) ? Boolean.FALSE : null;
    }
}
