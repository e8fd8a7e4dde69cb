package org.probity.earlywarning.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.earlywarning.UnreadableInputException;
import org.probity.earlywarning.calendar.Limit;
import org.probity.earlywarning.calendar.LimitUnit;

class ConfigurationFileTests {

    private static final Definition STEPS = new Definition(
            "IR-X01",
            3,
            Bands.above(Level.YELLOW, 1),
            "days",
            List.of(
                    Parameter.table(
                            "limits",
                            Parameter.text("from").mustBeStated(),
                            Parameter.texts("to"),
                            Parameter.limit("limit").mustBeStated()),
                    Parameter.count("minimum", "cases", 20),
                    Parameter.share("warnShare", 0.8),
                    Parameter.number("weight", "", null),
                    Parameter.flag("strict", false),
                    Parameter.time("opens", 480)),
            "a test");
    private static final Definition OTHER =
            new Definition("IR-X02", 1, Bands.below(Level.RED, 0.5), "share", List.of(), "a test");

    @Test
    void whatIsNotWrittenHoldsItsStandard() {
        Configuration configuration = parse("indicators: {}");

        assertThat(configuration.indicators()).extracting(Settings::code).containsExactly("IR-X01", "IR-X02");
        assertThat(configuration.indicators().get(0).values().count("minimum")).isEqualTo(20);
        assertThat(configuration.indicators().get(0).values().rows("limits")).isEmpty();
        assertThat(configuration.indicators().get(0).values().count("suppressDays"))
                .isEqualTo(90);
        assertThat(configuration.asOf()).isEqualTo(Configuration.AsOf.NEVER);
    }

    @Test
    void everyKindOfValueIsRead() {
        Settings settings = parse("""
                asOf: 2025-06-30T18:00:00+08:00
                indicators:
                  IR-X01:
                    bands: {yellow: none, red: 3.5}
                    limits:
                      - from: accept
                        to: decide
                        limit: 20个工作日
                      - {from: accept, to: [decide, refuse], limit: 90 days}
                    minimum: 5
                    warnShare: 0.5
                    weight: -2
                    strict: true
                    opens: 08:30
                """).indicators().get(0);

        assertThat(settings.bands()).isEqualTo(new Bands(Bands.Direction.ABOVE, null, null, 3.5));
        List<Values> limits = settings.values().rows("limits");
        assertThat(limits.get(0).limit("limit")).isEqualTo(new Limit(20, LimitUnit.WORKING_DAYS));
        assertThat(limits.get(0).texts("to")).containsExactly("decide");
        assertThat(limits.get(1).texts("to")).containsExactly("decide", "refuse");
        assertThat(settings.values().count("minimum")).isEqualTo(5);
        assertThat(settings.values().number("warnShare")).isEqualTo(0.5);
        assertThat(settings.values().numberOrNull("weight")).isEqualTo(-2);
        assertThat(settings.values().flag("strict")).isTrue();
        assertThat(settings.values().minute("opens")).isEqualTo(510);
    }

    @Test
    void indicatorsAreSwitchedOffOrSetMoreThanOnce() {
        assertThat(parse("indicators: {IR-X01: false}").indicators())
                .extracting(Settings::code)
                .containsExactly("IR-X02");
        assertThat(parse("indicators: {IR-X02: {enabled: false}}").indicators())
                .extracting(Settings::code)
                .containsExactly("IR-X01");
        assertThat(parse("{others: skip, indicators: {IR-X01: [{minimum: 1}, {minimum: 2}]}}")
                        .indicators())
                .extracting(each -> each.values().count("minimum"))
                .containsExactly(1, 2);
        assertThat(parse("asOf: end of log").asOf().atEndOfLog()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'indicators:\\n  IR-X1: {}' | line 2: unknown key 'IR-X1' in indicators; did you mean 'IR-X01'?
        'indicators:\\n  IR-X01:\\n    minmum: 3' | line 3: unknown key 'minmum' in IR-X01; did you mean 'minimum'?
        'indicators:\\n  IR-X01:\\n    minimum: many' | line 3: minimum: expected a whole number, found 'many'
        'indicators:\\n  IR-X01:\\n    minimum: 1.5' | line 3: minimum: expected a whole number from 0
        'indicators:\\n  IR-X01:\\n    warnShare: 80' | line 3: warnShare: expected a share from 0 to 1, found '80'
        'indicators:\\n  IR-X01:\\n    opens: noon' | line 3: opens: expected a time of day such as 08:30
        'indicators:\\n  IR-X01:\\n    weight: .nan' | line 3: weight: expected a number
        'indicators:\\n  IR-X01:\\n    limits:\\n    - {from: a}' | line 4: a row of limits lacks 'limit'
        'indicators:\\n  IR-X01:\\n    limits:\\n    - {from: a, limit: soon}' | line 4: limit: expected a limit such as
        'indicators:\\n  IR-X01:\\n    limits: 3' | line 3: limits: expected a list of rows, found '3'
        'indicators:\\n  IR-X01:\\n    bands: {green: 1}' | line 3: unknown key 'green' in IR-X01 bands
        'indicators:\\n  IR-X01:\\n    minimum: 1\\n    minimum: 2' | line 4: 'minimum' stands twice in IR-X01
        'indicators:\\n  IR-X01: perhaps' | line 2: IR-X01: expected true, false or a mapping
        'others: maybe' | line 1: others: expected run or skip, found 'maybe'
        'asOf: tomorrow' | line 1: asOf: expected never, 'end of log' or a time
        'a: [1' | line 1: not YAML
        '- 1' | line 1: the configuration: expected a mapping (key: value), found 'a list'
        'indicators: &a {}' | line 1: anchors (&) are not used here
        ' ' | line 1: the file says nothing
        """)
    void defectsAreNamedWithLineKeyAndWhatWasExpected(String text, String message) {
        assertThatThrownBy(() -> parse(text.replace("\\n", "\n")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void farFetchedSuggestionsAreNotMade() {
        assertThat(Suggestion.of("zebra", List.of("minimum"))).isEmpty();
        assertThat(Suggestion.distance("Minimum", "minmium")).isEqualTo(2);
    }

    private static Configuration parse(String text) {
        return ConfigurationFile.parse("indicators.yaml", text, List.of(STEPS, OTHER));
    }
}
