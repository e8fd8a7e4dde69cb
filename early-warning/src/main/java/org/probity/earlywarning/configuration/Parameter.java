package org.probity.earlywarning.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be set of an indicator.
 *
 * @param unit in what it is counted, or the words of a choice divided by bars; empty where it has neither
 * @param standard what holds where nothing is written; null where nothing then holds
 * @param required whether a row of a table must state it
 * @param columns of a table, else none
 */
public record Parameter(
        String name,
        ParameterKind kind,
        String unit,
        @Nullable Object standard,
        boolean required,
        List<Parameter> columns) {

    public static Parameter count(String name, String unit, int standard) {
        return new Parameter(name, ParameterKind.COUNT, unit, standard, false, List.of());
    }

    public static Parameter number(String name, String unit, @Nullable Double standard) {
        return new Parameter(name, ParameterKind.NUMBER, unit, standard, false, List.of());
    }

    public static Parameter share(String name, double standard) {
        return new Parameter(name, ParameterKind.SHARE, "", standard, false, List.of());
    }

    public static Parameter flag(String name, boolean standard) {
        return new Parameter(name, ParameterKind.FLAG, "", standard, false, List.of());
    }

    public static Parameter text(String name) {
        return new Parameter(name, ParameterKind.TEXT, "", null, false, List.of());
    }

    /** One of several words, of which the first is the standard. */
    public static Parameter choice(String name, String... words) {
        return new Parameter(name, ParameterKind.CHOICE, String.join(" | ", words), words[0], false, List.of());
    }

    public static Parameter texts(String name, String... standard) {
        return new Parameter(name, ParameterKind.TEXTS, "", List.of(standard), false, List.of());
    }

    public static Parameter limit(String name) {
        return new Parameter(name, ParameterKind.LIMIT, "", null, false, List.of());
    }

    public static Parameter time(String name, int standardMinute) {
        return new Parameter(name, ParameterKind.TIME, "", standardMinute, false, List.of());
    }

    public static Parameter table(String name, Parameter... columns) {
        return new Parameter(name, ParameterKind.TABLE, "", List.of(), false, List.of(columns));
    }

    /** The words of a choice; none for any other kind. */
    public List<String> words() {
        return kind == ParameterKind.CHOICE ? List.of(unit.split(" \\| ")) : List.of();
    }

    /** The same, but each row must state it. */
    public Parameter mustBeStated() {
        return new Parameter(name, kind, unit, standard, true, columns);
    }
}
