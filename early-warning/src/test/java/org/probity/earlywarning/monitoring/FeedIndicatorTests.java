package org.probity.earlywarning.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.probity.earlywarning.signal.Signal;
import org.probity.earlywarning.signal.Texts;
import org.probity.earlywarning.signal.Wording;

/** Every indicator over records, on both sides of its limits; every wording is told at least once. */
class FeedIndicatorTests {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static List<FeedCases.Case> cases() {
        return FeedCases.ALL;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellsWhatThereIsToTell(FeedCases.Case each) {
        assertThat(FeedRun.of(each.code()).records(each.records()).told())
                .as(String.valueOf(each.records()))
                .containsExactlyInAnyOrderElementsOf(each.told());
    }

    @Test
    void everyIndicatorIsTriedOnBothSides() {
        Set<String> known = new TreeSet<>();
        Catalogue.FEEDS.forEach(kind -> known.add(kind.definition().code()));
        Set<String> loud = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        cases().forEach(each -> (each.told().isEmpty() ? silent : loud).add(each.code()));

        assertThat(loud).isEqualTo(known);
        assertThat(silent).isEqualTo(known);
    }

    @Test
    void everyWordingIsToldInBothLanguagesWithNoPlaceLeftOpen() {
        Set<String> told = new TreeSet<>();
        for (FeedCases.Case each : cases()) {
            for (Signal signal : FeedRun.of(each.code()).records(each.records()).signals()) {
                told.add(signal.code() + "." + signal.wording());
                String english = Wording.of(signal, Texts.ENGLISH);
                String chinese = Wording.of(signal, Texts.CHINESE);
                assertThat(english)
                        .doesNotContain("{", "null", "E-")
                        .matches(text -> !HAN.matcher(text).find());
                assertThat(chinese).doesNotContain("{", "null");
                assertThat(signal.evidence().records()).isNotEmpty();
            }
        }
        Set<String> wordings = new TreeSet<>(CatalogueTests.FEED_WORDINGS);
        wordings.add("signal");
        Set<String> ofFeedsOnly = new TreeSet<>();
        Catalogue.FEEDS.forEach(kind -> ofFeedsOnly.add(kind.definition().code()));
        Catalogue.KINDS.forEach(kind -> ofFeedsOnly.remove(kind.definition().code()));
        Set<String> expected = new TreeSet<>();
        for (String key : Texts.ENGLISH.keys()) {
            int dot = key.indexOf('.');
            boolean isWording = dot > 0 && wordings.contains(key.substring(dot + 1));
            boolean isParameter = isWording
                    && Catalogue.definitions().stream()
                            .filter(definition -> key.startsWith(definition.code() + "."))
                            .flatMap(definition -> definition.parameters().stream())
                            .anyMatch(parameter -> key.endsWith("." + parameter.name()));
            if (isWording && !isParameter && ofFeedsOnly.contains(key.substring(0, dot))) {
                expected.add(key);
            }
        }

        assertThat(told).containsAll(expected);
    }
}
