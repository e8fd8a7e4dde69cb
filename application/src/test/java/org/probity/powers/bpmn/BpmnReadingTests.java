package org.probity.powers.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.probity.wording.Refused;

/** Charts that other modelers drew, one peculiarity at a time, and files that are none. */
class BpmnReadingTests {

    private static String task(String id) {
        return "<userTask id='%s' name='%s'/>".formatted(id, id);
    }

    private static String flow(String from, String to, String... name) {
        return "<sequenceFlow id='%s-%s' sourceRef='%s' targetRef='%s' name='%s'/>"
                .formatted(from, to, from, to, name.length == 0 ? "" : name[0]);
    }

    private static String drawn(ChartReading read) {
        var text = new StringBuilder();
        for (var found : read.steps()) {
            var step = found.step();
            text.append(step.number()).append(' ').append(step.name().in(Locale.ENGLISH));
            step.branches()
                    .forEach(branch -> text.append(" [")
                            .append(branch.condition().in(Locale.ENGLISH))
                            .append('→')
                            .append(Objects.requireNonNullElse(branch.to(), "end"))
                            .append(']'));
            text.append('\n');
        }
        return text.toString().strip();
    }

    @Test
    void aLoopThroughAnExclusiveGatewayBecomesBranches() {
        var read = BpmnFixture.process("<startEvent id='s'/><endEvent id='e'/><exclusiveGateway id='g'/>" + task("A")
                + task("B") + task("C") + flow("s", "A") + flow("A", "B") + flow("B", "g") + flow("g", "C", "passed")
                + flow("g", "A", "back") + flow("C", "e"));
        assertThat(drawn(read)).isEqualTo("1 A\n2 B [passed→3] [back→1]\n3 C");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void aChartWithoutStartAndEndIsReadFromWhatNothingLeadsTo() {
        var read = BpmnFixture.process(task("B") + task("A") + flow("A", "B"));
        assertThat(drawn(read)).isEqualTo("1 A\n2 B");
    }

    @Test
    void severalStartsThatLeadApartBeginWithADecision() {
        var read = BpmnFixture.process("<startEvent id='s' name='by post'/><startEvent id='t' name='at the desk'/>"
                + task("A") + task("B") + flow("s", "A") + flow("t", "B") + flow("A", "B"));
        assertThat(drawn(read)).isEqualTo("1 Decide how to begin [by post→2] [at the desk→3]\n2 A\n3 B");
        assertThat(read.notes())
                .extracting(Note::kind)
                .containsExactly(Note.Kind.DECISION_ADDED, Note.Kind.SEVERAL_STARTS);
    }

    @Test
    void twoWaysOutOfATaskAreParallelAndStandOneAfterTheOther() {
        var read = BpmnFixture.process(task("A")
                + task("B")
                + task("C")
                + task("D")
                + flow("A", "B")
                + flow("A", "C")
                + flow("B", "D")
                + flow("C", "D"));
        assertThat(drawn(read)).isEqualTo("1 A\n2 B\n3 C\n4 D");
        assertThat(read.notes()).extracting(Note::kind).containsExactly(Note.Kind.PARALLEL_IN_ORDER);
    }

    @Test
    void parallelPathsThatLeadIntoEachOtherBecomeBranchesToCheck() {
        var read = BpmnFixture.process("<parallelGateway id='p'/>" + task("A") + task("B") + task("C") + flow("A", "p")
                + flow("p", "B") + flow("p", "C") + flow("B", "C") + flow("C", "B"));
        assertThat(read.notes()).extracting(Note::kind).contains(Note.Kind.PARALLEL_AS_BRANCHES);
        assertThat(drawn(read)).startsWith("1 A [at the same time→");
    }

    @Test
    void anInterruptingEventIsABranchAndAnotherIsNamed() {
        var events =
                "<boundaryEvent id='late' name='too late' attachedToRef='A'><timerEventDefinition/></boundaryEvent>"
                        + "<boundaryEvent id='ring' name='reminder' attachedToRef='A' cancelActivity='false'/>";
        var read = BpmnFixture.process(task("A")
                + task("B")
                + task("C")
                + task("D")
                + events
                + flow("A", "B")
                + flow("late", "C")
                + flow("ring", "D"));
        assertThat(drawn(read)).isEqualTo("1 A [done as usual→2] [too late→3]\n2 B [→end]\n3 C [→end]\n4 D");
        assertThat(read.notes())
                .extracting(Note::kind)
                .containsExactly(Note.Kind.UNREACHABLE, Note.Kind.BOUNDARY, Note.Kind.BOUNDARY_AS_BRANCH);
    }

    @Test
    void aSubprocessIsOpenedWhereItStands() {
        var sub = "<subProcess id='S' name='Sub'><startEvent id='i'/><endEvent id='o'/>" + task("B") + flow("i", "B")
                + flow("B", "o") + "</subProcess>";
        var read = BpmnFixture.process(task("A") + sub + task("C") + flow("A", "S") + flow("S", "C"));
        assertThat(drawn(read)).isEqualTo("1 A\n2 B\n3 C");
    }

    @Test
    void aTaskRenamedInAModelerTakesTheNewNameAndSaysSo() {
        var file = BpmnFixture.write(
                java.util.List.of(BpmnFixture.step(1, "受理", BpmnFixture.CLERK)), Locale.SIMPLIFIED_CHINESE);
        var read = BpmnFixture.read(file.replace("name=\"受理\"", "name=\"统一受理\""));
        assertThat(read.steps().get(0).step().name().zh()).isEqualTo("统一受理");
        assertThat(read.steps().get(0).step().name().en()).isEqualTo("Step 1");
        assertThat(read.notes()).extracting(Note::kind).containsExactly(Note.Kind.RENAMED);
    }

    @Test
    void aTaskAddedInAModelerStandsWhereItWasPut() {
        var file = BpmnFixture.write(
                java.util.List.of(
                        BpmnFixture.step(1, "受理", BpmnFixture.CLERK), BpmnFixture.step(2, "审批", BpmnFixture.CHIEF)),
                Locale.ENGLISH);
        var edited = file.replace(
                        "</process>",
                        "<task id='new' name='公示'/><sequenceFlow id='x' sourceRef='new' targetRef='Step_2'/></process>")
                .replace("sourceRef=\"Step_1\" targetRef=\"Step_2\"", "sourceRef=\"Step_1\" targetRef=\"new\"");
        assertThat(BpmnFixture.read(edited).steps())
                .extracting(found -> found.step().name().zh())
                .containsExactly("受理", "公示", "审批");
    }

    @Test
    void anyDeclaredCharacterSetIsRead() {
        var xml =
                "<?xml version='1.0' encoding='GBK'?><definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>"
                        + "<process id='p'><task id='t' name='受理'/></process></definitions>";
        var read = BpmnReading.read(xml.getBytes(Charset.forName("GBK")), "");
        assertThat(read.steps().get(0).step().name().zh()).isEqualTo("受理");
    }

    @Test
    void whatIsNoChartIsRefusedInWords() {
        refused("powers.bpmn.refusal.no-file", "");
        refused("powers.bpmn.refusal.wrong-type", "PK\u0003\u0004workbook");
        refused("powers.bpmn.refusal.wrong-type", "%PDF-1.7");
        refused("powers.bpmn.refusal.not-xml", "hello");
        refused("powers.bpmn.refusal.not-xml", "<definitions><process>");
        refused("powers.bpmn.refusal.not-bpmn", "<html/>");
        refused("powers.bpmn.refusal.not-bpmn", "<definitions/>");
        refused(
                "powers.bpmn.refusal.no-steps",
                "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='p'/></definitions>");
    }

    @Test
    @Timeout(20)
    void bombsAndGiantsAreRefused() {
        refused(
                "powers.bpmn.refusal.entities",
                "<!DOCTYPE d [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;'>]><definitions>&b;</definitions>");
        refused(
                "powers.bpmn.refusal.entities",
                "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><definitions>&a;</definitions>");
        refused("powers.bpmn.refusal.too-complex", "<a>".repeat(200));
        refused("powers.bpmn.refusal.too-complex", "<a>" + "<b/>".repeat(100_001) + "</a>");
        refused("powers.bpmn.refusal.too-large", "<a>" + " ".repeat(6 * 1024 * 1024) + "</a>");
        var tasks = new StringBuilder();
        for (var i = 0; i < 2000; i++) {
            tasks.append(task("t" + i));
        }
        assertThatThrownBy(() -> BpmnFixture.process(tasks.toString())).isInstanceOf(Refused.class);
    }

    /** A way from gateway to gateway doubles with each: 2^400 ways are not walked. */
    @Test
    @Timeout(20)
    void aLadderOfGatewaysIsReadInNoTime() {
        var xml = new StringBuilder(task("A") + task("Z") + flow("A", "g0"));
        for (var i = 0; i < 400; i++) {
            xml.append("<exclusiveGateway id='g")
                    .append(i)
                    .append("'/><exclusiveGateway id='h")
                    .append(i)
                    .append("'/>");
            xml.append(flow("g" + i, "h" + i, "yes " + i)).append(flow("g" + i, "k" + i, "no " + i));
            xml.append("<intermediateThrowEvent id='k").append(i).append("'/>").append(flow("k" + i, "h" + i));
            xml.append(flow("h" + i, i == 399 ? "Z" : "g" + (i + 1)));
        }
        assertThat(BpmnFixture.process(xml.toString()).steps()).isNotEmpty();
    }

    private static void refused(String code, String file) {
        assertThatThrownBy(() -> BpmnReading.read(file.getBytes(StandardCharsets.UTF_8), ""))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(org.probity.wording.Refusal::code)
                                .containsExactly(code));
    }
}
