package org.probity.programme.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.probity.wording.Refusal;

/**
 * Expressions that imply guilt, which no public notice uses (P0.5): a risk point is no accusation. Names of laws, in the quotes
 * 《》 of Chinese titles, may hold them.
 */
final class GuiltWords {

    private static final Pattern NAME_OF_LAW = Pattern.compile("《[^《》\\n]{1,80}》");

    private record Expression(Pattern pattern, String text, String alternative) {}

    private static final List<Expression> ALL = read();

    private GuiltWords() {}

    /** One refusal beside the field for each expression that the text holds, with a neutral one. */
    static List<Refusal> in(String field, String text) {
        var own = withoutNamesOfLaws(text);
        return ALL.stream()
                .filter(expression -> expression.pattern().matcher(own).find())
                .map(expression -> Refusal.at(
                        field, "programme.refusal.implies-guilt", expression.text(), expression.alternative()))
                .toList();
    }

    /** A name may hold another one. */
    private static String withoutNamesOfLaws(String text) {
        var before = text;
        var after = NAME_OF_LAW.matcher(before).replaceAll("·");
        while (!after.equals(before)) {
            before = after;
            after = NAME_OF_LAW.matcher(before).replaceAll("·");
        }
        return after;
    }

    private static List<Expression> read() {
        try (var file =
                Objects.requireNonNull(GuiltWords.class.getResourceAsStream("/modules/programme/guilt-words.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", 2))
                    .map(cells -> new Expression(pattern(cells[0]), cells[0], cells[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** English words stand by themselves; Chinese has no spaces. */
    private static Pattern pattern(String expression) {
        var quoted = Pattern.quote(expression);
        return expression.matches("[A-Za-z ]+")
                ? Pattern.compile("(?<![A-Za-z0-9])" + quoted + "(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE)
                : Pattern.compile(quoted);
    }
}
