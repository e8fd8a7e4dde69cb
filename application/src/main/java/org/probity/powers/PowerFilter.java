package org.probity.powers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private static final int LAST_PAGE = 100_000;

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
                one(PowerType.class, typed.get("type")),
                uuid(typed.get("section")),
                one(PowerState.class, typed.get("state")),
                bool(typed.get("discretion")),
                bool(typed.get("disclosed")),
                one(Problem.class, typed.get("problem")),
                java.util.Objects.requireNonNullElse(one(Sort.class, typed.get("sort")), Sort.CODE),
                "desc".equals(typed.get("dir")),
                page(typed.get("page")),
                day(typed.get("asOf")));
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

    private static <E extends Enum<E>> @Nullable E one(Class<E> kind, @Nullable String typed) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> value.name().equals(typed))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), values -> values.isEmpty() ? null : values.get(0)));
    }

    private static @Nullable Boolean bool(@Nullable String typed) {
        return "true".equals(typed) ? Boolean.TRUE : "false".equals(typed) ? Boolean.FALSE : null;
    }

    private static @Nullable UUID uuid(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int page(@Nullable String typed) {
        try {
            return typed == null ? 1 : Math.min(LAST_PAGE, Math.max(1, Integer.parseInt(typed)));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            var day = typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
            return day == null || day.getYear() < 1949 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
