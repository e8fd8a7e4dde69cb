package org.probity.monitoring.indicators;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** In what the catalogue counts, in the reader's language: the engine says it in English. */
final class UnitWords {

    private static final Map<String, String> CHINESE = chinese();

    private UnitWords() {}

    static String of(String unit, Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE.getOrDefault(unit, unit) : unit;
    }

    /** Where a rule comes from; the engine's own catalogue is called by its name in either language. */
    static String source(String source, Locale locale) {
        return locale.getLanguage().equals("zh")
                ? source.replace("catalogue of indicators, group ", "预警指标目录，类别")
                        .replaceAll("practice of [a-z -]+", "监督实践")
                : source;
    }

    /** Whether the unit has Chinese words. */
    static boolean knows(String unit) {
        return CHINESE.containsKey(unit);
    }

    private static Map<String, String> chinese() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(UnitWords.class.getResourceAsStream("/modules/monitoring/indicators/units.csv")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .map(line -> line.split("\\|"))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
