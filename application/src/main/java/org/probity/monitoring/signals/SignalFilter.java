package org.probity.monitoring.signals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.springframework.web.util.UriComponentsBuilder;

/** What the register is narrowed to, as its address says it; what makes no sense there is left out. */
record SignalFilter(
        Show show,
        @Nullable SignalLevel level,
        @Nullable SignalSource source,
        @Nullable UUID section,
        @Nullable String indicator,
        boolean overdue,
        boolean mine,
        @Nullable SignalCursor after) {

    static final String LIST = "/monitoring/signals";

    /** Which signals, by state. */
    enum Show {
        OPEN("s.state not in ('DISMISSED', 'SETTLED')"),
        NEW("s.state = 'NEW'"),
        VERIFYING("s.state = 'VERIFYING'"),
        CONFIRMED("s.state = 'CONFIRMED'"),
        TAKEN_UP("s.state = 'TAKEN_UP'"),
        SETTLED("s.state = 'SETTLED'"),
        DISMISSED("s.state = 'DISMISSED'"),
        ALL("true");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    static SignalFilter of(Map<String, String> typed) {
        var indicator = typed.getOrDefault("indicator", "").strip();
        return new SignalFilter(
                Objects.requireNonNullElse(Asked.constant(Show.class, typed.get("state")), Show.OPEN),
                Asked.constant(SignalLevel.class, typed.get("level")),
                Asked.constant(SignalSource.class, typed.get("source")),
                Asked.id(typed.get("section")),
                indicator.matches("[A-Za-z0-9-]{1,40}") ? indicator : null,
                "yes".equals(typed.get("overdue")),
                "yes".equals(typed.get("mine")),
                SignalCursor.parse(typed.getOrDefault("after", "")));
    }

    public boolean narrowed() {
        return show != Show.OPEN
                || level != null
                || source != null
                || section != null
                || indicator != null
                || overdue
                || mine;
    }

    public String next(SignalCursor last) {
        var parameters = parameters();
        parameters.put("after", last.toString());
        return address(LIST, parameters);
    }

    public String first() {
        return address(LIST, parameters());
    }

    public String export(String extension) {
        return address(LIST + "/export." + extension, parameters());
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("state", show.name());
        put(parameters, "level", level);
        put(parameters, "source", source);
        put(parameters, "section", section);
        put(parameters, "indicator", indicator);
        put(parameters, "overdue", overdue ? "yes" : null);
        put(parameters, "mine", mine ? "yes" : null);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private static String address(String path, Map<String, String> parameters) {
        var builder = UriComponentsBuilder.fromPath(path);
        parameters.forEach(builder::queryParam);
        return builder.build().toUriString();
    }
}
