package org.probity.risks;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;

/**
 * Which lines of the ledger, in which order, as of which day: all of it stands in the address. What cannot be understood is no
 * filter.
 *
 * @param grade       an approved grade, or {@code NONE} for lines without one
 * @param overdue     only lines whose review is overdue
 * @param text        a piece of code, title or description
 * @param gap         only lines that lack the field
 * @param probability a row of the heat map
 * @param harm        a column of it
 * @param asOf        a past day; none for today
 * @param after       the last line of the page before
 */
record LedgerFilter(
        @Nullable RiskScope scope,
        @Nullable UUID section,
        @Nullable UUID post,
        @Nullable UUID power,
        @Nullable RiskSource source,
        @Nullable RiskCause cause,
        String grade,
        @Nullable GradeState gradeState,
        @Nullable PointStatus status,
        boolean overdue,
        String text,
        @Nullable LedgerGap gap,
        @Nullable Integer probability,
        @Nullable Integer harm,
        @Nullable LocalDate asOf,
        LedgerSort sort,
        int size,
        @Nullable LedgerCursor after) {

    private static final Set<String> GRADES = Set.of("HIGH", "MEDIUM", "LOW", "NONE");
    private static final Set<String> SIZES = Set.of("10", "25", "100");

    /** Parameters over columns that are counted as they change, and those that choose no lines. */
    private static final Set<String> COUNTED =
            Set.of("scope", "section", "grade", "gradeState", "status", "probability", "harm", "asOf", "sort", "size");

    private static final int LONGEST_TEXT = 80;

    static LedgerFilter of(Function<String, @Nullable String> parameter) {
        Function<String, String> word = name -> {
            var value = parameter.apply(name);
            return value == null ? "" : value.strip();
        };
        var text = word.apply("q");
        return new LedgerFilter(
                Asked.constant(RiskScope.class, word.apply("scope")),
                Asked.id(word.apply("section")),
                Asked.id(word.apply("post")),
                Asked.id(word.apply("power")),
                Asked.constant(RiskSource.class, word.apply("source")),
                Asked.constant(RiskCause.class, word.apply("cause")),
                GRADES.contains(word.apply("grade")) ? word.apply("grade") : "",
                Asked.constant(GradeState.class, word.apply("gradeState")),
                Asked.constant(PointStatus.class, word.apply("status")),
                word.apply("overdue").equals("true"),
                text.substring(0, Math.min(LONGEST_TEXT, text.length())),
                LedgerGap.of(word.apply("missing")).orElse(null),
                score(word.apply("probability")),
                score(word.apply("harm")),
                Asked.day(word.apply("asOf")),
                LedgerSort.of(word.apply("sort")),
                SIZES.contains(word.apply("size")) ? Integer.parseInt(word.apply("size")) : 25,
                LedgerCursor.parse(word.apply("after")));
    }

    /** The address's parameters, without the place in the list. */
    Map<String, Object> parameters() {
        var all = new LinkedHashMap<String, Object>();
        put(all, "scope", scope);
        put(all, "section", section);
        put(all, "post", post);
        put(all, "power", power);
        put(all, "source", source);
        put(all, "cause", cause);
        put(all, "grade", grade.isEmpty() ? null : grade);
        put(all, "gradeState", gradeState);
        put(all, "status", status);
        put(all, "overdue", overdue ? "true" : null);
        put(all, "q", text.isEmpty() ? null : text);
        put(all, "missing", gap);
        put(all, "probability", probability);
        put(all, "harm", harm);
        put(all, "asOf", asOf);
        put(all, "sort", sort == LedgerSort.CODE ? null : sort);
        put(all, "size", size == 25 ? null : size);
        return all;
    }

    /** Whether anything narrows the list; the day and the order do not. */
    public boolean narrows() {
        var all = parameters();
        all.keySet().removeAll(Set.of("asOf", "sort", "size"));
        return !all.isEmpty();
    }

    /** Whether all lines of each section listed are among the list. */
    boolean narrowsOnlyToSection() {
        return Set.of("section", "asOf", "sort", "size")
                .containsAll(parameters().keySet());
    }

    /** Whether it asks for nothing but the columns of {@code risks.point_count}. */
    boolean asksOnlyWhatIsCounted() {
        return COUNTED.containsAll(parameters().keySet());
    }

    private static void put(Map<String, Object> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }

    private static @Nullable Integer score(String word) {
        return word.matches("[1-5]") ? Integer.valueOf(word) : null;
    }
}
