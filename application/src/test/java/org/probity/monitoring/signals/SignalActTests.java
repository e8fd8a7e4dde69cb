package org.probity.monitoring.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.probity.monitoring.signals.SignalState.CONFIRMED;
import static org.probity.monitoring.signals.SignalState.DISMISSED;
import static org.probity.monitoring.signals.SignalState.NEW;
import static org.probity.monitoring.signals.SignalState.SETTLED;
import static org.probity.monitoring.signals.SignalState.TAKEN_UP;
import static org.probity.monitoring.signals.SignalState.VERIFYING;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.probity.wording.Refused;

/** P4.2a: NEW, VERIFYING, CONFIRMED or DISMISSED, and for what is confirmed, taken up and settled. */
class SignalActTests {

    @Test
    void eachStateOffersItsActsAndNoOther() {
        assertThat(open(NEW)).isEqualTo(Set.of("SEE_AGAIN", "ASSIGN"));
        assertThat(open(VERIFYING))
                .isEqualTo(
                        Set.of("SEE_AGAIN", "REASSIGN", "TELL", "ANSWER", "PROPOSE", "RETURN", "CONFIRM", "DISMISS"));
        assertThat(open(CONFIRMED)).isEqualTo(Set.of("SEE_AGAIN", "TELL", "ANSWER", "TAKE_UP", "SETTLE"));
        assertThat(open(TAKEN_UP)).isEqualTo(Set.of("SEE_AGAIN", "TELL", "ANSWER", "TAKE_UP", "SETTLE"));
        assertThat(open(DISMISSED)).isEmpty();
        assertThat(open(SETTLED)).isEmpty();
    }

    @Test
    void onlyVerificationLeadsToAConclusion() {
        assertThat(Arrays.stream(SignalAct.values())
                        .filter(act -> List.of(CONFIRMED, DISMISSED).contains(act.after(VERIFYING)))
                        .toList())
                .containsExactly(SignalAct.CONFIRM, SignalAct.DISMISS)
                .allMatch(act -> act.by() == SignalAct.By.OTHER_VERIFIER);
    }

    @Test
    void anActOutOfItsStateIsRefusedInTheStatesOwnWords() {
        assertThatThrownBy(() -> SignalAct.ASSIGN.requireFrom(DISMISSED))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("monitoring.signal.refusal.is-DISMISSED");
    }

    @Test
    void theUsualStepFollowsTheLevelAndIsNeverADisposal() {
        assertThat(Arrays.stream(SignalLevel.values()).map(ProposedStep::usualFor))
                .containsExactly(ProposedStep.REMINDER, ProposedStep.INQUIRY, ProposedStep.INTERVIEW);
        assertThat(ProposedStep.values()).extracting(Enum::name).doesNotContain("DISPOSAL");
    }

    private static Set<String> open(SignalState state) {
        return Arrays.stream(SignalAct.values())
                .filter(act -> act.isOpenIn(state))
                .map(Enum::name)
                .collect(Collectors.toSet());
    }
}
