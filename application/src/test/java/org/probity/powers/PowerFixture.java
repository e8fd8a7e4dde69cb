package org.probity.powers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.wording.Bilingual;

/** Powers for tests: a sound one, and what stands around it. */
public final class PowerFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 5, 6);
    static final SectionId SECTION = SectionId.random();
    static final PostId CLERK = PostId.random();
    static final PostId CHIEF = PostId.random();

    private PowerFixture() {}

    static Surroundings around() {
        return new Surroundings(
                TODAY,
                Map.of("zh:规划许可/", "A0009"),
                Set.of("A0009"),
                Map.of(CLERK, "P1 clerk", CHIEF, "P2 chief"),
                Set.of(SECTION));
    }

    static PowerFacts facts(SectionId section, String name) {
        return new PowerFacts(
                section,
                "",
                PowerType.LICENSE,
                new Bilingual(name, name + " in English"),
                new Bilingual("", ""),
                new Bilingual("审查并核发许可", "Examine and grant"),
                new Bilingual("测试局", "Test Bureau"),
                "公民",
                null,
                TimeLimit.workingDays(20),
                TimeLimit.workingDays(10),
                "",
                true,
                "",
                false,
                true,
                "",
                "",
                "",
                "",
                "");
    }

    static LegalBasis law() {
        return LegalBasis.of(new Bilingual("城乡规划法", "Urban and Rural Planning Law"), "第四十条", LegalBasis.Rank.LAW);
    }

    public static Step step(int number, @Nullable PostId post, int days, Branch... branches) {
        var step =
                Step.named(number, new Bilingual("环节" + number, "Step " + number), post, TimeLimit.workingDays(days));
        return step.with(number, List.of(branches));
    }

    public static Branch to(String condition, Integer number) {
        return new Branch(new Bilingual(condition, condition), number);
    }

    /** A power that no rule refuses and no warning concerns. */
    public static PowerContent sound(SectionId section, String name, PostId clerk, PostId chief) {
        return new PowerContent(
                facts(section, name),
                List.of(law()),
                List.of(
                        Allocation.of(clerk, Allocation.Role.HANDLE, TODAY.minusYears(1)),
                        Allocation.of(chief, Allocation.Role.APPROVE, TODAY.minusYears(1))),
                List.of(step(1, clerk, 5), step(2, chief, 5)));
    }

    public static PowerContent sound() {
        return sound(SECTION, "建设用地许可", CLERK, CHIEF);
    }

    public static PowerContent with(PowerContent content, List<LegalBasis> bases) {
        return new PowerContent(content.facts(), bases, content.allocations(), content.steps());
    }

    public static PowerContent withSteps(PowerContent content, Step... steps) {
        return new PowerContent(content.facts(), content.bases(), content.allocations(), List.of(steps));
    }

    public static PowerContent withAllocations(PowerContent content, Allocation... allocations) {
        return new PowerContent(content.facts(), content.bases(), List.of(allocations), content.steps());
    }

    public static PowerContent withFacts(PowerContent content, PowerFacts facts) {
        return new PowerContent(facts, content.bases(), content.allocations(), content.steps());
    }
}
