package org.probity.powers.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.probity.powers.Branch;

/** Charts that other programs drew: those of the BPMN Model Interchange Working Group, and those of pm4py. */
class RealChartsTests {

    @ParameterizedTest
    @MethodSource("org.probity.powers.bpmn.BpmnFixture#realFiles")
    void everyRealChartIsReadWithBranchesThatLeadToItsSteps(Path file) throws Exception {
        var first = BpmnReading.read(Files.readAllBytes(file), "");
        for (var pool : first.pools()) {
            var read = BpmnReading.read(Files.readAllBytes(file), pool.id());
            var count = read.steps().size();
            assertThat(count).isPositive();
            assertThat(read.steps()).allSatisfy(found -> {
                assertThat(found.step().name().isEmpty()).isFalse();
                assertThat(found.step().branches())
                        .hasSizeLessThanOrEqualTo(20)
                        .allMatch(branch -> branch.to() == null || (branch.to() >= 1 && branch.to() <= count));
                assertThat(found.step().branches())
                        .filteredOn(branch -> found.step().branches().size() > 1)
                        .noneMatch(branch -> branch.condition().isEmpty());
                assertThat(found.lane()).isBetween(0, read.lanes().size() - 1);
            });
            var kinds = read.notes().stream().map(Note::kind).toList();
            assertThat(kinds).doesNotContain(Note.Kind.FLOW_BROKEN, Note.Kind.OTHER_ELEMENT);
            assertThat(kinds.contains(Note.Kind.OTHER_POOL))
                    .as("other pools of %s are named", file)
                    .isIn(first.pools().size() > 1, true);
        }
    }

    /** C.1.0, invoice receipt: lanes, an event that decides, and a way back. */
    @Test
    void lanesConditionsAndTheWayBackOfAnInvoiceChartAreKept() {
        var read = BpmnFixture.readReal("miwg/C.1.0.bpmn");
        assertThat(names(read))
                .containsExactly(
                        "Assign Approver",
                        "Approve Invoice",
                        "Prepare Bank Transfer",
                        "Archive Invoice",
                        "Rechnung klären");
        assertThat(read.lanes())
                .extracting(ChartReading.Lane::name)
                .containsExactly("Team Assistant", "Approver", "Accountant");
        assertThat(branches(read, 2)).containsExactly("yes→3", "no→5");
        assertThat(branches(read, 5)).containsExactly("yes→2", "no→end");
        assertThat(kinds(read)).contains(Note.Kind.MESSAGE_FLOW, Note.Kind.OTHER_POOL, Note.Kind.PERFORMER);
    }

    /** The running example of process mining: a parallel pair inside a loop. */
    @Test
    void parallelPathsInsideALoopArePutInOrderAndTheLoopIsKept() {
        var read = BpmnFixture.readReal("pm4py_running-example.bpmn");
        assertThat(names(read))
                .containsExactly(
                        "register request",
                        "check ticket",
                        "examine thoroughly",
                        "examine casually",
                        "decide",
                        "reinitiate request",
                        "reject request",
                        "pay compensation");
        assertThat(branches(read, 6)).containsExactly("→2");
        assertThat(kinds(read)).containsExactly(Note.Kind.CONDITION_MISSING, Note.Kind.PARALLEL_IN_ORDER);
    }

    /** C.6.0, travel booking: compensation, an event subprocess and boundary events are named, the rest is carried. */
    @Test
    void whatATravelChartSaysBeyondStepsIsNamed() {
        var read = BpmnFixture.readReal("miwg/C.6.0.bpmn");
        assertThat(branches(read, 1)).containsExactly("24 Hours→8", "Offer Approved→2", "Cancel Request→9");
        assertThat(read.steps().get(0).step().input()).isEqualTo("Travel Request");
        assertThat(kinds(read))
                .contains(
                        Note.Kind.EVENT_SUBPROCESS,
                        Note.Kind.COMPENSATION,
                        Note.Kind.BOUNDARY_AS_BRANCH,
                        Note.Kind.EVENT_BASED,
                        Note.Kind.UNREACHABLE);
    }

    /** Gateways behind gateways that lead from everywhere to everywhere become decisions of their own. */
    @Test
    void aChartOfGatewaysBehindGatewaysStaysReadable() {
        var read = BpmnFixture.readReal("pm4py_receipt.bpmn");
        assertThat(names(read)).hasSize(40).filteredOn("Decide"::equals).hasSize(13);
        assertThat(kinds(read)).contains(Note.Kind.DECISION_ADDED).doesNotContain(Note.Kind.TOO_MANY_BRANCHES);
    }

    private static List<String> names(ChartReading read) {
        return read.steps().stream()
                .map(found -> found.step().name().in(Locale.ENGLISH))
                .toList();
    }

    private static List<String> branches(ChartReading read, int number) {
        return read.steps().get(number - 1).step().branches().stream()
                .map(RealChartsTests::branch)
                .toList();
    }

    private static String branch(Branch branch) {
        return branch.condition().in(Locale.ENGLISH) + "→" + Objects.requireNonNullElse(branch.to(), "end");
    }

    private static List<Note.Kind> kinds(ChartReading read) {
        return read.notes().stream().map(Note::kind).toList();
    }
}
