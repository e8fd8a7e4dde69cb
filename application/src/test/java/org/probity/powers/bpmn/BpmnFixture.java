package org.probity.powers.bpmn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.Branch;
import org.probity.powers.LegalBasis;
import org.probity.powers.Power;
import org.probity.powers.PowerContent;
import org.probity.powers.PowerFacts;
import org.probity.powers.PowerId;
import org.probity.powers.PowerState;
import org.probity.powers.PowerType;
import org.probity.powers.Step;
import org.probity.powers.StepId;
import org.probity.powers.TimeLimit;
import org.probity.wording.Bilingual;

/** Charts for tests, and the real ones that others drew. */
final class BpmnFixture {

    static final PostId CLERK = PostId.random();
    static final PostId CHIEF = PostId.random();
    static final Map<PostId, BpmnWriter.Post> POSTS = Map.of(
            CLERK,
            new BpmnWriter.Post("P1", new Bilingual("受理岗", "Intake clerk")),
            CHIEF,
            new BpmnWriter.Post("P2", new Bilingual("科长", "Section chief")));

    private static final Path REAL = Path.of("..", "..", "shared", "data", "bpmn");

    private BpmnFixture() {}

    /** The real charts beside the repository; the test is skipped where they are not. */
    static Stream<Path> realFiles() {
        Assumptions.assumeTrue(Files.isDirectory(REAL), () -> "No real charts at " + REAL.toAbsolutePath());
        try (var found = Files.walk(REAL)) {
            return found.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ChartReading readReal(String name) {
        var file = REAL.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> "No real chart at " + file.toAbsolutePath());
        try {
            return BpmnReading.read(Files.readAllBytes(file), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ChartReading read(String xml) {
        return BpmnReading.read(xml.getBytes(StandardCharsets.UTF_8), "");
    }

    /** A process with this content, as a modeler would write it. */
    static ChartReading process(String content) {
        return read("""
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
                <process id="p">%s</process></definitions>
                """.formatted(content));
    }

    static String write(List<Step> steps, Locale locale) {
        return BpmnWriter.write(
                power(),
                new PowerContent(power().facts(), List.<LegalBasis>of(), List.of(), steps),
                post -> POSTS.get(post),
                new BpmnWriter.Words("W01 <许可> & \"其他\"", "开始", "办结", "未落实岗位", step -> "时限"),
                locale);
    }

    static Step step(int number, String zh, PostId post, Branch... branches) {
        return new Step(
                StepId.random(),
                number,
                new Bilingual(zh, "Step " + number),
                post,
                "申请表",
                "受理单",
                TimeLimit.workingDays(number),
                true,
                false,
                false,
                "双人复核",
                "12388",
                List.of(branches));
    }

    static Branch to(String zh, String en, Integer number) {
        return new Branch(new Bilingual(zh, en), number);
    }

    private static Power power() {
        var nothing = new Bilingual("", "");
        var facts = new PowerFacts(
                SectionId.random(),
                "W01",
                PowerType.LICENSE,
                new Bilingual("建设用地许可", "Land licence"),
                nothing,
                nothing,
                nothing,
                "",
                null,
                null,
                null,
                "",
                false,
                "",
                false,
                true,
                "",
                "",
                "",
                "",
                "");
        return new Power(
                new PowerId(java.util.UUID.randomUUID()),
                new UnitId(java.util.UUID.randomUUID()),
                facts,
                PowerState.DRAFT,
                null,
                Instant.EPOCH,
                null,
                Set.of(),
                1,
                (LocalDate) null,
                null,
                null,
                0);
    }
}
