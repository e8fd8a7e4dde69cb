package org.probity.earlywarning.calendar;

import java.util.List;

/** In what a time limit is counted. */
public enum LimitUnit {
    /** Days on which the authority works; the unit of 行政许可法 82. */
    WORKING_DAYS("working days", List.of("working days", "working day", "工作日")),
    /** All days; the unit of 行政处罚法 60. */
    DAYS("days", List.of("days", "day", "calendar days", "calendar day", "日", "天", "自然日")),
    /** Hours as they pass, day and night. */
    HOURS("hours", List.of("hours", "hour", "小时"));

    private final String word;
    private final List<String> names;

    LimitUnit(String word, List<String> names) {
        this.word = word;
        this.names = names;
    }

    /** The unit as written in English. */
    public String word() {
        return word;
    }

    boolean isNamed(String name) {
        return names.contains(name);
    }
}
