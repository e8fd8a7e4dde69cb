package org.probity.measures.checks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.probity.risks.Grade;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list of checks is narrowed to, as its address says it; what makes no sense there is left out. */
record CheckFilter(
        boolean mine,
        @Nullable UUID who,
        @Nullable UUID section,
        @Nullable Grade grade,
        Show show,
        @Nullable YearMonth month,
        @Nullable LocalDate day,
        Sort sort,
        int page) {

    static final int ROWS = 25;

    /** Which checks, by state. */
    enum Show {
        OPEN("state <> 'DONE'"),
        DUE("state = 'DUE'"),
        OVERDUE("state = 'OVERDUE'"),
        DONE("state = 'DONE'"),
        ALL("true");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    /** In which order. */
    enum Sort {
        DUE("due_on, number, measure_id"),
        GRADE("array_position(array['HIGH', 'MEDIUM', 'LOW'], grade), due_on, number, measure_id"),
        NUMBER("number, due_on, measure_id");

        private final String order;

        Sort(String order) {
            this.order = order;
        }

        String order() {
            return order;
        }
    }

    /** @param usuallyMine whether a list without an address shows one's own checks */
    static CheckFilter of(Map<String, String> typed, boolean usuallyMine) {
        var who = typed.getOrDefault("who", usuallyMine ? "me" : "all");
        return new CheckFilter(
                who.equals("me"),
                Asked.id(who),
                Asked.id(typed.get("section")),
                Asked.constant(Grade.class, typed.get("grade")),
                Objects.requireNonNullElse(Asked.constant(Show.class, typed.get("state")), Show.OPEN),
                month(typed.get("month")),
                Asked.day(typed.get("day")),
                Objects.requireNonNullElse(Asked.constant(Sort.class, typed.get("sort")), Sort.DUE),
                Asked.page(typed.get("page")));
    }

    /** The same over all states of one month, as its calendar shows it. */
    CheckFilter inCalendar(YearMonth shown) {
        return new CheckFilter(mine, who, section, grade, Show.ALL, shown, null, Sort.DUE, 1);
    }

    public String whoValue() {
        return mine ? "me" : who == null ? "all" : who.toString();
    }

    public boolean narrowed() {
        return who != null || section != null || grade != null || show != Show.OPEN || month != null || day != null;
    }

    public String page(int other) {
        var parameters = parameters();
        parameters.put("page", String.valueOf(other));
        return address("/measures/checks", parameters);
    }

    public String sortedBy(String column) {
        var parameters = parameters();
        parameters.put("sort", column);
        return address("/measures/checks", parameters);
    }

    public String list() {
        return address("/measures/checks", parameters());
    }

    public String export() {
        return address("/measures/checks/export.xlsx", parameters());
    }

    public String calendar(YearMonth other) {
        var parameters = parameters();
        parameters.remove("day");
        parameters.remove("state");
        parameters.remove("sort");
        parameters.put("month", other.toString());
        return address("/measures/checks/calendar", parameters);
    }

    /** The list of one day, whatever its state. */
    public String onDay(LocalDate other) {
        var parameters = parameters();
        parameters.remove("month");
        parameters.put("state", Show.ALL.name());
        parameters.put("day", other.toString());
        return address("/measures/checks", parameters);
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("who", whoValue());
        put(parameters, "section", section);
        put(parameters, "grade", grade);
        put(parameters, "state", show == Show.OPEN ? null : show);
        put(parameters, "month", month);
        put(parameters, "day", day);
        put(parameters, "sort", sort == Sort.DUE ? null : sort);
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

    private static @Nullable YearMonth month(@Nullable String typed) {
        try {
            var month = typed == null || typed.isBlank() ? null : YearMonth.parse(typed.strip());
            return month == null || Math.abs(month.getYear() - 2000) > 200 ? null : month;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
