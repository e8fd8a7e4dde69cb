package org.probity.monitoring.indicators;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Level;
import org.probity.frame.Asked;

/** What the list of indicators is narrowed to, as its address says it; what makes no sense there is left out. */
record IndicatorFilter(
        String text,
        String group,
        @Nullable Level level,
        @Nullable Standing standing,
        @Nullable Data data,
        boolean hit) {

    private static final int LONGEST = 80;

    /** Whether it is judged at all. */
    enum Standing {
        ON,
        OFF,
        CHANGED,
        UNDER_WAY
    }

    /** Whether there is anything it could judge. */
    enum Data {
        PRESENT,
        MISSING
    }

    static IndicatorFilter of(Map<String, String> typed) {
        var text = typed.getOrDefault("q", "").strip();
        var group = typed.getOrDefault("group", "");
        return new IndicatorFilter(
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                group.matches("[A-K]") ? group : "",
                Asked.constant(Level.class, typed.get("level")),
                Asked.constant(Standing.class, typed.get("standing")),
                Asked.constant(Data.class, typed.get("data")),
                Objects.equals(typed.get("hit"), "true"));
    }

    public boolean narrowed() {
        return !text.isEmpty() || !group.isEmpty() || level != null || standing != null || data != null || hit;
    }

    boolean admits(IndicatorLine line) {
        return (text.isEmpty() || line.says(text.toLowerCase(Locale.ROOT)))
                && (group.isEmpty() || line.group().equals(group))
                && (level == null || line.setting().threshold(level) != null)
                && (standing == null || admits(standing, line))
                && (data == null || (data == Data.MISSING) == !line.missing().isEmpty())
                && (!hit || line.hits().all() > 0);
    }

    private static boolean admits(Standing wanted, IndicatorLine line) {
        return switch (wanted) {
            case ON -> line.setting().enabled();
            case OFF -> !line.setting().enabled();
            case CHANGED -> line.edition() > 0;
            case UNDER_WAY -> line.underWay() != null;
        };
    }
}
