package org.probity.earlywarning.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.probity.earlywarning.chart.ChartFiles.bpmn;
import static org.probity.earlywarning.chart.ChartFiles.flows;
import static org.probity.earlywarning.chart.ChartFiles.tasks;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.earlywarning.UnreadableInputException;
import org.probity.earlywarning.conformance.ChartChecker;

class BpmnTests {

    private static final String ENDS = "<startEvent id='s'/><endEvent id='e'/>";

    @Test
    void oneWayOrTheOtherButNotBothAtAnExclusiveGateway() {
        Chart chart = bpmn(
                ENDS + tasks("a", "b", "c") + "<exclusiveGateway id='x'/><exclusiveGateway id='y'/>",
                "s>a",
                "a>x",
                "x>b",
                "x>c",
                "b>y",
                "c>y",
                "y>e");

        assertThat(allows(chart, "a", "b")).isTrue();
        assertThat(allows(chart, "a", "c")).isTrue();
        assertThat(allows(chart, "a", "b", "c")).isFalse();
        assertThat(allows(chart, "a")).isFalse();
    }

    @Test
    void allWaysInAnyOrderAtAParallelGateway() {
        Chart chart = bpmn(
                ENDS + tasks("a", "b", "c") + "<parallelGateway id='x'/><parallelGateway id='y'/>",
                "s>x",
                "x>a",
                "x>b",
                "a>y",
                "b>y",
                "y>c",
                "c>e");

        assertThat(allows(chart, "a", "b", "c")).isTrue();
        assertThat(allows(chart, "b", "a", "c")).isTrue();
        assertThat(allows(chart, "a", "c")).isFalse();
        assertThat(allows(chart, "a", "c", "b")).isFalse();
    }

    @Test
    void anyOfTheWaysAtAnInclusiveGatewayButTheDefaultOneOnlyAlone() {
        Chart chart = bpmn(
                ENDS + tasks("a", "b", "c", "d") + "<inclusiveGateway id='x' default='x-c'/><inclusiveGateway id='y'/>",
                "s>x",
                "x>a",
                "x>b",
                "x>c",
                "a>y",
                "b>y",
                "c>y",
                "y>d",
                "d>e");

        assertThat(chart.unsupported()).isEmpty();
        assertThat(allows(chart, "a", "d")).isTrue();
        assertThat(allows(chart, "b", "a", "d")).isTrue();
        assertThat(allows(chart, "c", "d")).isTrue();
        assertThat(allows(chart, "a", "c", "d")).isFalse();
        assertThat(allows(chart, "a", "d", "b")).isFalse();
        assertThat(allows(chart, "d")).isFalse();
    }

    @Test
    void anInclusiveGatewayWithoutItsJoinIsNamed() {
        Chart chart = bpmn(
                ENDS + tasks("a", "b") + "<inclusiveGateway id='x' name='Which?'/><exclusiveGateway id='y'/>",
                "s>x",
                "x>a",
                "x>b",
                "a>y",
                "b>y",
                "y>e");

        assertThat(chart.unsupported())
                .singleElement()
                .hasToString("line 5: inclusive gateway 'Which?' without one that joins the same ways");
    }

    @Test
    void aSubProcessIsPassedThroughAndItsParallelEndsAreAwaited() {
        String inside = "<subProcess id='u'><startEvent id='us'/><endEvent id='ue'/><endEvent id='uf'/>"
                + "<parallelGateway id='ux'/>" + tasks("a", "b") + flows("us>ux", "ux>a", "ux>b", "a>ue", "b>uf")
                + "</subProcess>";
        Chart chart = bpmn(ENDS + inside + tasks("c"), "s>u", "u>c", "c>e");

        assertThat(allows(chart, "a", "b", "c")).isTrue();
        assertThat(allows(chart, "b", "a", "c")).isTrue();
        assertThat(allows(chart, "a", "c")).isFalse();
        assertThat(allows(chart, "a", "c", "b")).isFalse();
    }

    @Test
    void aTimerBreaksASubProcessOffWhereverItStands() {
        String inside = "<subProcess id='u'><startEvent id='us'/><endEvent id='ue'/>" + tasks("a", "b")
                + flows("us>a", "a>b", "b>ue") + "</subProcess><boundaryEvent id='t' attachedToRef='u'>"
                + "<timerEventDefinition/></boundaryEvent>";
        Chart chart = bpmn(ENDS + inside + tasks("late") + "<endEvent id='f'/>", "s>u", "u>e", "t>late", "late>f");

        assertThat(allows(chart, "a", "b")).isTrue();
        assertThat(allows(chart, "a", "late")).isTrue();
        assertThat(allows(chart, "late")).isTrue();
        assertThat(allows(chart, "a", "late", "b")).isFalse();
        assertThat(allows(chart, "a")).isFalse();
    }

    @Test
    void aTimerOnATaskReplacesItOrIfItDoesNotInterruptComesBeside() {
        String timer =
                "<boundaryEvent id='t' attachedToRef='a' cancelActivity='%s'><timerEventDefinition/></boundaryEvent>";
        String others = ENDS + "<endEvent id='f'/>" + tasks("a", "remind");
        Chart breaking = bpmn(others + timer.formatted("true"), "s>a", "a>e", "t>remind", "remind>f");
        Chart beside = bpmn(others + timer.formatted("false"), "s>a", "a>e", "t>remind", "remind>f");

        assertThat(allows(breaking, "remind")).isTrue();
        assertThat(allows(breaking, "remind", "a")).isFalse();
        assertThat(allows(beside, "a")).isTrue();
        assertThat(allows(beside, "remind", "a")).isTrue();
        assertThat(allows(beside, "remind")).isFalse();
    }

    @Test
    void aTerminatingEndTakesAllOtherTokensWithIt() {
        Chart chart = bpmn(
                "<startEvent id='s'/><endEvent id='e'/><endEvent id='f'><terminateEventDefinition/></endEvent>"
                        + tasks("a", "b") + "<parallelGateway id='x'/>",
                "s>x",
                "x>a",
                "x>b",
                "a>e",
                "b>f");

        assertThat(allows(chart, "b")).isTrue();
        assertThat(allows(chart, "a", "b")).isTrue();
        assertThat(allows(chart, "b", "a")).isFalse();
        assertThat(allows(chart, "a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<eventBasedGateway id='n' name='odd'/>",
                "<callActivity id='n' name='odd'/>",
                "<intermediateCatchEvent id='n' name='odd'/>",
                "<userTask id='n' name='odd'><multiInstanceLoopCharacteristics/></userTask>",
                "<endEvent id='n' name='odd'><errorEventDefinition/></endEvent>",
                "<boundaryEvent id='n' name='odd' attachedToRef='a'><errorEventDefinition/></boundaryEvent>",
                "<subProcess id='n' name='odd' triggeredByEvent='true'/>",
                "<somethingOfTomorrow id='n' name='odd'/>",
            })
    void whatIsNotInterpretedIsNamedWithItsLine(String element) {
        Chart chart = bpmn(ENDS + "\n" + element + tasks("a"), "s>a", "a>e");

        assertThat(chart.unsupported()).isNotEmpty();
        assertThat(chart.unsupported().get(0).toString()).startsWith("line 4: ").endsWith("'odd'");
        assertThatThrownBy(() -> ChartChecker.of(chart)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFlowToNowhereIsAnErrorWithItsLine() {
        assertThatThrownBy(() -> bpmn(ENDS + tasks("a") + "\n", "s>a", "a>nowhere"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage("test.bpmn, line 6: a flow between two steps was expected, not from 'a' to 'nowhere'");
    }

    private static boolean allows(Chart chart, String... activities) {
        return ChartChecker.of(chart).check(List.of(activities)).fitting();
    }
}
