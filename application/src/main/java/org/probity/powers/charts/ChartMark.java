package org.probity.powers.charts;

import java.util.Locale;

/** A mark in the head of a step's box: a letter or an ideograph, and a colour; the legend says what it means. */
public enum ChartMark {
    HIGH("高", "H", "#fdecec", "#a61b1b"),
    MEDIUM("中", "M", "#fff3df", "#8a4b00"),
    LOW("低", "L", "#e8f6ee", "#1f5f3b"),
    DISCRETION("裁", "D", "#fff1e6", "#8f3a00"),
    DISCLOSED("公", "P", "#e6f1fb", "#0a4f92"),
    /** Its time does not count in the legal limit. */
    OUTSIDE("外", "X", "#f2f4f7", "#44505f"),
    /** A check speaks of the step. */
    PROBLEM("!", "!", "#a61b1b", "#ffffff"),
    ADDED("新", "N", "#e7f5ef", "#075a45"),
    CHANGED("改", "C", "#fff7d6", "#6d4400"),
    REMOVED("删", "R", "#fdecec", "#9a1c1c"),
    /** Work was done without the step. */
    SKIPPED("缺", "S", "#a61b1b", "#ffffff"),
    /** After the step something was done that the chart does not have. */
    INSERTED("增", "+", "#8f3a00", "#ffffff"),
    /** The step was done before its turn. */
    OUT_OF_ORDER("逆", "O", "#74268a", "#ffffff");

    private final String zh;
    private final String en;
    private final String fill;
    private final String ink;

    ChartMark(String zh, String en, String fill, String ink) {
        this.zh = zh;
        this.en = en;
        this.fill = fill;
        this.ink = ink;
    }

    public String letter(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    String fill() {
        return fill;
    }

    String ink() {
        return ink;
    }

    /** What it means: the key of its message. */
    public String key() {
        return "powers.chart.mark." + this;
    }
}
