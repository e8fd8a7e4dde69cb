package org.probity.powers.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.probity.powers.Branch;
import org.probity.powers.Step;
import org.probity.powers.StepId;
import org.probity.powers.TimeLimit;
import org.probity.wording.Bilingual;

/** What differs between two editions of a chart. */
class ChartChangesTests {

    private static final Bilingual NONE = new Bilingual("", "");

    @Test
    void aStepPutBetweenChangesNothingButItself() {
        var older = List.of(step(1, 1, 5), step(2, 2, 5, 1));
        var newer = List.of(step(1, 1, 5), step(2, 9, 3), step(3, 2, 5, 1));
        var changes = new ChartChanges(older, newer);
        assertThat(changes.inOlder()).isEmpty();
        assertThat(changes.inNewer()).isEqualTo(Map.of(2, List.of(ChartMark.ADDED)));
    }

    @Test
    void whatWasTakenOutOrChangedIsMarkedOnItsSide() {
        var changes = new ChartChanges(List.of(step(1, 1, 5), step(2, 2, 5)), List.of(step(1, 1, 7)));
        assertThat(changes.inOlder()).isEqualTo(Map.of(1, List.of(ChartMark.CHANGED), 2, List.of(ChartMark.REMOVED)));
        assertThat(changes.inNewer()).isEqualTo(Map.of(1, List.of(ChartMark.CHANGED)));
    }

    @Test
    void aStepThatHasNoIdYetIsNewWhateverItsNumber() {
        var fresh = step(2, 9, 3).as(null);
        var changes =
                new ChartChanges(List.of(step(1, 1, 5), step(2, 2, 5)), List.of(step(1, 1, 5), fresh, step(3, 2, 5)));
        assertThat(changes.inOlder()).isEmpty();
        assertThat(changes.inNewer()).isEqualTo(Map.of(2, List.of(ChartMark.ADDED)));
    }

    private static Step step(int number, int id, int days, Integer... to) {
        var branches = new ArrayList<Branch>();
        for (var target : to) {
            branches.add(new Branch(NONE, target));
        }
        return new Step(
                new StepId(new UUID(3, id)),
                number,
                new Bilingual("环节" + id, "Step " + id),
                ChartFixture.post(1),
                "",
                "",
                TimeLimit.workingDays(days),
                true,
                false,
                false,
                "",
                "",
                branches);
    }
}
