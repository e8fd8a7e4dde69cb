package org.probity.powers.benchmarks;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;

/**
 * Something that a rule says of a benchmark.
 *
 * @param hint      whether it only deserves a second look; all else keeps the draft from going on
 * @param code      message key
 * @param arguments numbers as text, so that no language regroups their digits
 * @param kind      how the drawing marks it
 * @param where     the stretch it concerns; none when it concerns no single one
 */
public record BenchmarkFinding(
        boolean hint,
        String code,
        List<Object> arguments,
        @Nullable Kind kind,
        @Nullable Span where) {

    /** What is wrong with a stretch of the number line. */
    public enum Kind {
        GAP,
        OVERLAP,
        OUTSIDE
    }

    public BenchmarkFinding {
        arguments = List.copyOf(arguments);
    }

    static BenchmarkFinding of(String code, Object... arguments) {
        return new BenchmarkFinding(false, "powers.benchmarks.finding." + code, List.of(arguments), null, null);
    }

    static BenchmarkFinding hint(String code, Object... arguments) {
        return new BenchmarkFinding(true, "powers.benchmarks.finding." + code, List.of(arguments), null, null);
    }

    BenchmarkFinding at(Kind newKind, Span span) {
        return new BenchmarkFinding(hint, code, arguments, newKind, span);
    }

    Refusal asRefusal() {
        return Refusal.of(code, arguments.toArray());
    }

    /** A number without trailing zeros. */
    static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
