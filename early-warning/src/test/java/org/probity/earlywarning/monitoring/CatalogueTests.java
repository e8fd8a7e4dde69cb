package org.probity.earlywarning.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.indicator.CatalogueEntry;
import org.probity.earlywarning.signal.Texts;

/** Every indicator has all its texts in both languages, and no text is left over. */
class CatalogueTests {

    private static final Pattern PLACE = Pattern.compile("\\{\\w+%?}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Of indicators over records, besides {@code signal}. */
    static final Set<String> FEED_WORDINGS = Set.of(
            "account",
            "amount",
            "appraisal",
            "before",
            "contracts",
            "count",
            "differs",
            "equal",
            "estimate",
            "function",
            "invoice",
            "joint",
            "leave",
            "letter",
            "mismatch",
            "missing",
            "open",
            "over",
            "overlegal",
            "payments",
            "platform",
            "progress",
            "purpose",
            "quorum",
            "rate",
            "register",
            "rejected",
            "rent",
            "run",
            "stage",
            "standard",
            "used",
            "vote");

    @Test
    void noCodeStandsTwice() {
        assertThat(Catalogue.definitions())
                .extracting(Definition::code)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameFacts() {
        assertThat(Texts.CHINESE.keys()).isEqualTo(Texts.ENGLISH.keys());
        for (String key : Texts.ENGLISH.keys()) {
            assertThat(Texts.CHINESE.text(key)).as(key).isNotBlank();
            assertThat(places(Texts.CHINESE.text(key))).as(key).isEqualTo(places(Texts.ENGLISH.text(key)));
            assertThat(HAN.matcher(Texts.ENGLISH.text(key)).find()).as(key).isFalse();
        }
    }

    @Test
    void everyIndicatorAndParameterIsExplained() {
        for (Definition definition : Catalogue.definitions()) {
            for (Texts texts : List.of(Texts.CHINESE, Texts.ENGLISH)) {
                assertThat(texts.text(definition.code() + ".name")).isNotBlank();
                assertThat(texts.text(definition.code() + ".rule")).isNotBlank();
                for (Parameter parameter : definition.parameters()) {
                    assertThat(texts.text(definition.code(), parameter.name())).isNotBlank();
                    parameter
                            .columns()
                            .forEach(column -> assertThat(
                                            texts.text(definition.code(), parameter.name() + "." + column.name()))
                                    .isNotBlank());
                }
            }
        }
    }

    @Test
    void noTextIsLeftOver() {
        Set<String> known = new TreeSet<>(Set.of("bands", "reason.to.look", "list.separator", "unnamed"));
        Set<String> wordings = new TreeSet<>(Set.of(
                "signal",
                "before",
                "start",
                "end",
                "legal",
                "running",
                "near",
                "unreasoned",
                "unqualified",
                "spread",
                "share"));
        known.addAll(Set.of("unit.WORKING_DAYS", "unit.DAYS", "unit.HOURS"));
        wordings.addAll(FEED_WORDINGS);
        for (Definition definition : Catalogue.definitions()) {
            known.add(definition.code() + ".name");
            known.add(definition.code() + ".rule");
            wordings.forEach(wording -> known.add(definition.code() + "." + wording));
            definition.parameters().forEach(parameter -> {
                names(parameter).forEach(name -> {
                    known.add(name);
                    known.add(definition.code() + "." + name);
                });
            });
        }

        assertThat(Texts.ENGLISH.keys()).isSubsetOf(known);
    }

    @Test
    void signalsAreWordedInBothLanguagesWithNoPlaceLeftOpen() {
        var report = new IndicatorMonitor()
                .examine(
                        MadeUpOfficeLog.of(300, 7),
                        new org.probity.earlywarning.indicator.Surroundings(
                                LinearChart.PENALTY, WorkingCalendar.WEEKDAYS),
                        MadeUpOfficeLog.EVERYTHING,
                        2);
        Set<String> told = new TreeSet<>();
        report.signals().found().forEach(signal -> {
            told.add(signal.code() + "." + signal.wording());
            String english = org.probity.earlywarning.signal.Wording.of(signal, Texts.ENGLISH);
            String chinese = org.probity.earlywarning.signal.Wording.of(signal, Texts.CHINESE);
            assertThat(english)
                    .endsWith("This is a reason to look, not a finding.")
                    .doesNotContain("{", "null", "E-");
            assertThat(chinese).endsWith("此为提示核查的线索，不是认定结论。").doesNotContain("{", "null");
            assertThat(HAN.matcher(english).find()).as(english).isFalse();
        });
        Set<String> wordings = new TreeSet<>(Texts.ENGLISH.keys());
        wordings.removeIf(key -> Catalogue.KINDS.stream()
                .noneMatch(kind -> key.startsWith(kind.definition().code())));
        wordings.removeIf(key -> !key.matches(
                "IR-\\w+\\.(signal|before|start|end|legal|running|near|unreasoned|unqualified|spread|share)"));

        assertThat(told).isEqualTo(wordings);
    }

    @Test
    void theListingSpeaksTheReadersLanguage() {
        CatalogueEntry english =
                new IndicatorMonitor().catalogue(Locale.ENGLISH).get(0);
        CatalogueEntry chinese =
                new IndicatorMonitor().catalogue(Locale.SIMPLIFIED_CHINESE).get(0);

        assertThat(english.name()).isEqualTo("Step skipped");
        assertThat(chinese.name()).isEqualTo("环节缺失");
        assertThat(english.parameters())
                .containsEntry("bands", "ORANGE > 0 (steps)")
                .containsEntry("suppressDays", "90 days");
    }

    private static Collection<String> names(Parameter parameter) {
        Set<String> names = new TreeSet<>(Set.of(parameter.name()));
        parameter.columns().forEach(column -> names.add(parameter.name() + "." + column.name()));
        return names;
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(result -> places.add(result.group()));
        return places;
    }
}
