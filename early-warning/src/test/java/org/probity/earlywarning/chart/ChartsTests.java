package org.probity.earlywarning.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.probity.earlywarning.SharedData;
import org.probity.earlywarning.UnreadableInputException;
import org.probity.earlywarning.conformance.ChartChecker;

class ChartsTests {

    private static final String BOMB = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>\n";

    @Test
    void everyRealChartLoadsOrNamesWhatIsNotSupported() throws IOException {
        try (Stream<Path> files = Files.walk(SharedData.file("bpmn"))) {
            List<Path> charts =
                    files.filter(file -> file.toString().endsWith(".bpmn")).toList();
            assertThat(charts).hasSize(20);
            for (Path file : charts) {
                Chart chart = Charts.read(file);
                if (chart.unsupported().isEmpty()) {
                    assertThat(ChartChecker.of(chart).check(List.of()).bounded())
                            .as("an end of %s can be reached", file)
                            .isFalse();
                } else {
                    assertThat(chart.unsupported())
                            .allMatch(each -> each.line() > 0 && !each.what().isBlank());
                }
            }
        }
    }

    @Test
    void entitiesAreRefused() {
        assertThatThrownBy(() -> read(BOMB + "<definitions>&b;</definitions>"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("document type declaration");
    }

    @Test
    void brokenXmlIsToldWithItsLine() {
        assertThatThrownBy(() -> read("<pnml>\n<net>\n</pnml>"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("chart, line 3: well-formed XML was expected");
    }

    @Test
    void anyOtherXmlIsNotAChart() {
        assertThatThrownBy(() -> read("<svg/>"))
                .hasMessage("chart, line 1: <definitions> (BPMN 2.0) or <pnml> was expected, not <svg>");
    }

    @Test
    void weightsSilentTransitionsAndFinalMarkingsOfPnmlAreUnderstood() {
        Chart chart = read("""
                <pnml><net id='n'><page id='g'>
                <place id='p'><initialMarking><text>2</text></initialMarking></place><place id='q'/>
                <transition id='t'><name><text>pay</text></name></transition>
                <transition id='u'><toolspecific activity='$invisible$'/><name><text>tau</text></name></transition>
                <arc id='1' source='p' target='t'><inscription><text>2</text></inscription></arc>
                <arc id='2' source='t' target='q'/><arc id='3' source='q' target='u'/>
                </page><finalmarkings><marking/></finalmarkings></net></pnml>""");

        assertThat(chart.net().transitions().get(0).in()).containsExactly(0, 0);
        assertThat(chart.net().transitions().get(1).label()).isNull();
        assertThat(ChartChecker.of(chart).check(List.of("pay")).fitting()).isTrue();
        assertThat(ChartChecker.of(chart).check(List.of()).fitting()).isFalse();
    }

    @Test
    void arcsThatResetOrInhibitAreNamed() {
        Chart chart = read("""
                <pnml><net id='n'><place id='p'/><transition id='t'/>
                <arc id='1' source='p' target='t'><arctype><text>reset</text></arctype></arc></net></pnml>""");

        assertThat(chart.unsupported()).singleElement().hasToString("line 2: reset arc 1");
    }

    @Test
    void aMillionTokensAreRefused() {
        assertThatThrownBy(() -> read("<pnml><net><place id='p'><initialMarking><text>1000000</text></initialMarking>"
                        + "</place></net></pnml>"))
                .hasMessage("chart, line 1: a number from 0 to 100, not '1000000' was expected");
    }

    private static Chart read(String text) {
        return Charts.read("chart", text.getBytes(StandardCharsets.UTF_8));
    }
}
