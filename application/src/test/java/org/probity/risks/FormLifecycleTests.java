package org.probity.risks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table itself: every chain can be walked to its end, and nothing ends but by a meeting or a withdrawal. */
class FormLifecycleTests {

    @ParameterizedTest
    @EnumSource(FormChain.class)
    void everyStateOfAChainLeadsToDetermination(FormChain chain) {
        var reached = new HashSet<FormState>(EnumSet.of(FormState.NOT_STARTED));
        for (var grown = true; grown; ) {
            grown = FormLifecycle.TABLE.stream()
                            .filter(line -> line.chain() == chain && reached.contains(line.from()))
                            .map(FormLifecycle.Line::next)
                            .filter(reached::add)
                            .count()
                    > 0;
        }
        assertThat(reached).contains(FormState.DETERMINED, FormState.RETURNED, FormState.DRAFT);
        reached.stream()
                .filter(state -> state != FormState.DETERMINED)
                .forEach(state -> assertThat(FormLifecycle.TABLE)
                        .as(state.toString())
                        .anyMatch(line -> line.chain() == chain && line.from() == state && line.next() != state));
    }

    @Test
    void onlyMeetingsDetermine() {
        assertThat(FormLifecycle.TABLE)
                .filteredOn(line -> line.next() == FormState.DETERMINED)
                .allMatch(line -> line.act() == FormAct.DETERMINE)
                .allMatch(line -> line.who() == FormLifecycle.Who.LEADING_GROUP_MEETING
                        || line.who() == FormLifecycle.Who.LEADING_GROUP_OR_SUPERIOR_MEETING);
    }

    @Test
    void whatIsOverStaysOver() {
        assertThat(FormLifecycle.TABLE).noneMatch(line -> line.from().isOver());
        for (var chain : FormChain.values()) {
            assertThat(FormLifecycle.lines(chain, FormState.DETERMINED, FormAct.WITHDRAW))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(FormChain.class)
    void everySignedStateCanStillBeCorrectedAndThenStartsAnew(FormChain chain) {
        FormLifecycle.TABLE.stream()
                .filter(line -> line.chain() == chain
                        && line.act().level().isPresent()
                        && !line.next().isOver())
                .map(FormLifecycle.Line::next)
                .distinct()
                .forEach(state -> assertThat(FormLifecycle.line(chain, state, FormAct.WRITE))
                        .as(state.toString())
                        .map(FormLifecycle.Line::next)
                        .contains(FormState.DRAFT));
    }
}
