package org.probity.powers.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.probity.ProbityTest;
import org.probity.Registers;
import org.probity.organization.UnitDetails;
import org.probity.organization.Units;
import org.probity.powers.PostBook;
import org.probity.powers.PowerContents;
import org.probity.powers.Powers;
import org.probity.shell.Imports;
import org.probity.spreadsheets.RegisterImport;
import org.probity.wording.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;

/** The 29 charts of the demonstration's registers, out as BPMN and back. */
@ProbityTest
class DemoChartsTests {

    @Autowired
    private Units units;

    @Autowired
    private Imports imports;

    @Autowired
    private List<RegisterImport> registers;

    @Autowired
    private Powers powers;

    @Autowired
    private PowerContents contents;

    @Autowired
    private PostBook posts;

    @Autowired
    private ChartImport charts;

    @Autowired
    private BpmnExportPage export;

    @Test
    void allTwentyNineComeBackExactlyAsTheyWere() throws Exception {
        var unit =
                units.add(new UnitDetails("BPMN29", new Bilingual("空单位", "Empty unit"), null, new Bilingual("", "")));
        for (var register :
                List.of("/organization/import staff", "/powers/import powers", "/powers/steps/import process-steps")) {
            var words = register.split(" ");
            var importer = registers.stream()
                    .filter(one -> one.path().equals(words[0]))
                    .findFirst()
                    .orElseThrow();
            imports.importNow(importer, unit, words[1] + ".xlsx", Registers.read(words[1] + ".xlsx"));
        }
        var all = powers.all(unit);
        assertThat(all).hasSize(29);
        var book = posts.of(unit, java.time.LocalDate.of(2026, 5, 6));
        for (var power : all) {
            var content = contents.of(power);
            for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                var file = export.write(power, content, locale);
                BpmnRoundTripTests.assertValid(file);
                var read = BpmnFixture.read(file);
                assertThat(read.notes()).as(power.code()).isEmpty();
                var plan = charts.plan(power, read, Map.of(), book);
                assertThat(plan.content().steps()).as(power.code()).isEqualTo(content.steps());
                assertThat(plan.same()).isTrue();
                assertThat(plan.lanes()).allMatch(lane -> lane.match() == ChartImport.Match.SURE);
            }
        }
    }
}
