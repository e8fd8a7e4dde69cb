package org.probity.monitoring.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.probity.earlywarning.configuration.Definition;
import org.probity.wording.Refusal;

/** What a setting must be like before anybody is asked to approve it. */
class SettingRulesTests {

    private static final Definition TENURE = Objects.requireNonNull(Indicators.CATALOGUE.get("IR-H01"));
    private static final Definition FITNESS = Objects.requireNonNull(Indicators.CATALOGUE.get("IR-A12"));
    private static final Definition SPLITTING = Objects.requireNonNull(Indicators.CATALOGUE.get("IR-F01"));

    @Test
    void everyStandardOfTheCatalogueIsSound() {
        Indicators.CATALOGUE
                .values()
                .forEach(definition -> assertThat(SettingRules.refusals(definition, Setting.standard(definition)))
                        .as(definition.code())
                        .isEmpty());
    }

    @Test
    void bandsRiseFromYellowToRed() {
        assertThat(codes(TENURE, bands(5.0, 8.0, 10.0))).isEmpty();
        assertThat(codes(TENURE, bands(5.0, 4.0, 10.0))).containsExactly("band.ORANGE bands-not-rising");
        assertThat(codes(TENURE, bands(5.0, null, 5.0))).containsExactly("band.RED bands-not-rising");
        assertThat(codes(TENURE, bands(-1.0, 8.0, 10.0))).containsExactly("band.YELLOW band-below-zero");
        assertThat(codes(TENURE, bands(null, null, null))).containsExactly("band.YELLOW no-band");
    }

    @Test
    void bandsOfAMeasureThatIsBadWhenLowFall() {
        assertThat(codes(FITNESS, bands(0.8, 0.6, null))).isEmpty();
        assertThat(codes(FITNESS, bands(0.6, 0.8, null))).containsExactly("band.ORANGE bands-not-falling");
    }

    @Test
    void aParameterIsAsTheEngineTakesIt() {
        assertThat(codes(SPLITTING, with(Map.of("months", "6")))).isEmpty();
        assertThat(codes(SPLITTING, with(Map.of("months", "six")))).containsExactly(" engine");
        assertThat(codes(SPLITTING, with(Map.of("unheard-of", "6")))).containsExactly(" engine");
        assertThat(codes(SPLITTING, with(Map.of("suppressDays", "4000"))))
                .containsExactly("parameter.suppressDays suppression-too-long");
    }

    @Test
    void theEngineRunsByWhatWasSet() {
        var setting = with(Map.of("works", "3000000", "tendered", List.of("OPEN_TENDER")));
        var engine = new IndicatorInForce(SPLITTING, 1, setting).engine();
        assertThat(engine.values().number("works")).isEqualTo(3_000_000);
        assertThat(engine.values().texts("tendered")).containsExactly("OPEN_TENDER");
        assertThat(engine.values().count("months")).isEqualTo(12);
    }

    private static Setting bands(@Nullable Double yellow, @Nullable Double orange, @Nullable Double red) {
        return new Setting(true, yellow, orange, red, Map.of(), Set.of(), Set.of());
    }

    private static Setting with(Map<String, Object> parameters) {
        return Setting.with(true, SPLITTING.bands(), new HashMap<>(parameters), Set.of(), Set.of());
    }

    private static List<String> codes(Definition definition, Setting setting) {
        return SettingRules.refusals(definition, setting).stream()
                .map(SettingRulesTests::said)
                .toList();
    }

    private static String said(Refusal refusal) {
        return refusal.field() + " " + refusal.code().replace("monitoring.indicators.refusal.", "");
    }
}
