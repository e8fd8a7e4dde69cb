package org.probity.monitoring.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.UnreadableInputException;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.wording.Refusal;

/** What a setting must be like before anybody is asked to approve it (spec §6: level bands, suppression window). */
final class SettingRules {

    static final int LONGEST_SUPPRESSION = 3650;

    private SettingRules() {}

    static List<Refusal> refusals(Definition definition, Setting setting) {
        var found = new ArrayList<Refusal>();
        found.addAll(bands(definition.bands(), setting));
        if (setting.parameters().get(Definition.SUPPRESS.name()) instanceof String days
                && days.matches("\\d{1,9}")
                && Integer.parseInt(days) > LONGEST_SUPPRESSION) {
            found.add(Refusal.at(
                    "parameter." + Definition.SUPPRESS.name(),
                    "monitoring.indicators.refusal.suppression-too-long",
                    LONGEST_SUPPRESSION));
        }
        if (found.isEmpty()) {
            try {
                SettingJson.engine(definition, setting);
            } catch (UnreadableInputException refused) {
                found.add(Refusal.of("monitoring.indicators.refusal.engine", String.valueOf(refused.getMessage())));
            }
        }
        return found;
    }

    /**
     * From yellow to red each threshold lies farther out than the one before; none is below zero. Where the catalogue itself
     * measures two levels by limits of their own, so that their thresholds do not follow each other, or has one below zero, so may the unit.
     */
    private static List<Refusal> bands(Bands standard, Setting setting) {
        var given = Stream.of(Level.values())
                .filter(level -> setting.threshold(level) != null)
                .toList();
        if (given.isEmpty()) {
            return setting.enabled()
                    ? List.of(Refusal.at("band.YELLOW", "monitoring.indicators.refusal.no-band"))
                    : List.of();
        }
        var found = new ArrayList<Refusal>();
        Level before = null;
        for (var level : given) {
            var threshold = value(setting.threshold(level));
            if (!Double.isFinite(threshold) || (threshold < 0 && !goesBelowZero(standard))) {
                found.add(Refusal.at("band." + level, "monitoring.indicators.refusal.band-below-zero"));
            } else if (before != null
                    && !follows(standard, before, value(setting.threshold(before)), level, threshold)) {
                found.add(Refusal.at(
                        "band." + level,
                        standard.direction() == Bands.Direction.ABOVE
                                ? "monitoring.indicators.refusal.bands-not-rising"
                                : "monitoring.indicators.refusal.bands-not-falling"));
            }
            before = level;
        }
        return found;
    }

    private static boolean goesBelowZero(Bands standard) {
        return Stream.of(Level.values())
                .map(standard::threshold)
                .anyMatch(threshold -> threshold != null && threshold < 0);
    }

    private static boolean follows(Bands standard, Level before, double one, Level level, double next) {
        var first = standard.threshold(before);
        var second = standard.threshold(level);
        if (first != null && second != null && !isFarther(standard.direction(), first, second)) {
            return true;
        }
        return isFarther(standard.direction(), one, next);
    }

    private static boolean isFarther(Bands.Direction direction, double one, double next) {
        return direction == Bands.Direction.ABOVE ? next > one : next < one;
    }

    private static double value(@Nullable Double threshold) {
        return Objects.requireNonNull(threshold);
    }
}
