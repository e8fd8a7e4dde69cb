package org.probity.programme.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.organization.PersonId;
import org.probity.programme.Cycle;
import org.probity.programme.WorkTask;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** What a plan must fulfil before it is submitted (P0.2, P1.1.2–P1.1.5), each rule against one fault at a time. */
class PlanRulesTests {

    private static final PersonId OWNER = new PersonId(UUID.randomUUID());
    private static final PersonId GONE = new PersonId(UUID.randomUUID());
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);

    private static PlanRule.Surroundings surroundings(Optional<String> successor, boolean amendment) {
        return new PlanRule.Surroundings(
                2026,
                amendment,
                TODAY,
                day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY,
                Set.of(OWNER),
                successor);
    }

    private static List<String> codes(PlanContent content) {
        return PlanRule.refusals(PlanRule.ALL, content, surroundings(Optional.empty(), false)).stream()
                .map(Refusal::code)
                .toList();
    }

    /** A complete plan, changed field by field as a form would. */
    static PlanContent complete(PersonId owner, Map<String, String> changes) {
        var texts = new Bilingual(
                "紧紧围绕权力运行的关键环节，扎实推进防控工作。", "Keep to the key links of power and carry the work through step by step.");
        var sections = Arrays.stream(PlanSection.Kind.values())
                .filter(kind -> kind != PlanSection.Kind.OTHER)
                .map(kind -> new PlanSection(kind, new Bilingual("", ""), texts))
                .toList();
        var stages = List.of(
                period(Cycle.Stage.PREPARATION, "2026-01-01", "2026-02-28"),
                period(Cycle.Stage.IMPLEMENTATION, "2026-03-01", "2026-09-30"),
                period(Cycle.Stage.ASSESSMENT, "2026-10-01", "2026-12-31"),
                period(Cycle.Stage.CORRECTION, "2027-01-01", "2027-01-31"));
        var tasks = Arrays.stream(WorkTask.values())
                .map(task -> new PlanTask(
                        UUID.nameUUIDFromBytes(task.name().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        Cycle.Stage.IMPLEMENTATION,
                        task,
                        new Bilingual("开展" + task, "Do " + task),
                        new Bilingual("成果", "Result"),
                        owner,
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 9, 30)))
                .toList();
        return PlanForm.of(new PlanContent(
                        "测发〔2026〕1号",
                        new Bilingual("实施方案", "Plan"),
                        new ParentDocument("县发〔2026〕3号", "实施办法", LocalDate.of(2026, 1, 5)),
                        texts,
                        sections,
                        stages,
                        tasks,
                        ""))
                .with(changes)
                .content();
    }

    private static StagePeriod period(Cycle.Stage stage, String from, String to) {
        return new StagePeriod(stage, LocalDate.parse(from), LocalDate.parse(to));
    }

    private static PlanContent with(String... changes) {
        var map = new java.util.HashMap<String, String>();
        for (var i = 0; i < changes.length; i += 2) {
            map.put(changes[i], changes[i + 1]);
        }
        return complete(OWNER, map);
    }

    private static PlanContent tasks(UnaryOperator<List<PlanTask>> change) {
        var whole = with();
        return new PlanContent(
                whole.number(),
                whole.title(),
                whole.parent(),
                whole.situation(),
                whole.sections(),
                whole.stages(),
                change.apply(new ArrayList<>(whole.tasks())),
                "");
    }

    @Test
    void aCompletePlanHasNothingAgainstIt() {
        assertThat(codes(with())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(WorkTask.class)
    void aPlanThatOmitsOneOfTheEightTasksIsNotSubmitted(WorkTask omitted) {
        var content =
                tasks(all -> all.stream().filter(task -> task.task() != omitted).collect(Collectors.toList()));
        assertThat(codes(content)).containsExactly("programme.refusal.plan-omits-" + omitted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GUIDING_IDEOLOGY",
                "PRINCIPLES",
                "OBJECTIVES",
                "CONTENTS",
                "METHODS",
                "ORGANISATION",
                "ASSESSMENT"
            })
    void aBlankOrOneWordSectionIsRefused(String kind) {
        for (var body : List.of("", "略", "TBD", "   \n\t ", "。。。。。。。。。。。。。。", "see annex")) {
            var content = with("section." + kind + ".zh", body, "section." + kind + ".en", "");
            assertThat(PlanRule.refusals(PlanRule.ALL, content, surroundings(Optional.empty(), false)))
                    .as(body)
                    .extracting(Refusal::field)
                    .containsExactly("section." + kind + ".zh");
        }
    }

    @Test
    void whatStandsInTheOtherLanguageMustSaySomethingToo() {
        assertThat(codes(with("section.METHODS.en", "TBD"))).containsExactly("programme.refusal.plan-section");
        assertThat(codes(with("section.METHODS.en", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PREPARATION, 2026-02-28, 2026-02-01, plan-stage-ends-before",
        "PREPARATION, 2025-12-31, 2026-02-28, plan-stage-outside",
        "CORRECTION, 2027-01-01, 2027-02-01, plan-stage-outside",
        "IMPLEMENTATION, 2026-02-28, 2026-09-30, plan-stage-overlaps",
        "IMPLEMENTATION, 2026-03-04, 2026-09-30, plan-stage-gap",
        "ASSESSMENT, 2026-10-01, '', plan-stage-undated"
    })
    void aStageHasItsOwnDaysInTheYear(String stage, String from, String to, String code) {
        assertThat(codes(with("stage." + stage + ".from", from, "stage." + stage + ".to", to)))
                .contains("programme.refusal." + code);
    }

    @Test
    void daysOffBetweenTwoStagesAreNoGap() {
        // 28 February 2026 is a Saturday, 1 March a Sunday.
        assertThat(codes(with("stage.PREPARATION.to", "2026-02-27", "stage.IMPLEMENTATION.from", "2026-03-02")))
                .isEmpty();
    }

    @Test
    void aParentDocumentIsNamedAndNotSuperseded() {
        assertThat(codes(with("parentNumber", ""))).containsExactly("programme.refusal.plan-parent");
        assertThat(codes(with("parentOn", ""))).containsExactly("programme.refusal.plan-parent");
        assertThat(codes(with("parentOn", "2026-02-11"))).containsExactly("programme.refusal.plan-parent-future");
        assertThat(PlanRule.refusals(PlanRule.ALL, with(), surroundings(Optional.of("县发〔2026〕9号"), false)))
                .extracting(Refusal::code)
                .containsExactly("programme.refusal.plan-parent-superseded");
        assertThat(PlanRule.refusals(PlanRule.ALL, with(), surroundings(Optional.of(""), false)))
                .extracting(Refusal::code)
                .containsExactly("programme.refusal.plan-parent-repealed");
        assertThat(codes(with("situation.zh", "一般", "situation.en", "")))
                .containsExactly("programme.refusal.plan-situation");
    }

    @ParameterizedTest
    @CsvSource({
        "owner, '', plan-task-owner",
        "deliverableZh, '', ''",
        "from, '', plan-task-undated",
        "to, 2026-02-01, plan-task-ends-before",
        "to, 2027-02-01, plan-task-outside"
    })
    void aLineOfWorkIsOwnedAndDatedWithinTheCycle(String field, String value, String code) {
        var whole = PlanForm.of(with());
        var typed = new java.util.HashMap<String, String>();
        for (var i = 0; i < 8; i++) {
            for (var name : List.of(
                    "line",
                    "stage",
                    "task",
                    "whatZh",
                    "whatEn",
                    "deliverableZh",
                    "deliverableEn",
                    "owner",
                    "from",
                    "to")) {
                typed.put("task." + i + "." + name, whole.get("task." + i + "." + name));
            }
        }
        typed.put("task.3." + field, value);
        var found = codes(whole.with(typed).content());
        assertThat(found).isEqualTo(code.isEmpty() ? List.of() : List.of("programme.refusal." + code));
    }

    @Test
    void whoLeftOwnsNoLineOfWork() {
        assertThat(codes(complete(GONE, Map.of()))).hasSize(8).containsOnly("programme.refusal.plan-task-owner-left");
    }

    @Test
    void anAmendmentSaysWhy() {
        assertThat(PlanRule.refusals(PlanRule.ALL, with(), surroundings(Optional.empty(), true)))
                .extracting(Refusal::code)
                .containsExactly("programme.refusal.plan-amendment-reason");
    }

    @Test
    void textsAreBoundedAndPlain() {
        assertThat(with("section.METHODS.zh", "字".repeat(20_000)).section(PlanSection.Kind.METHODS))
                .isPresent();
        assertThatThrownBy(() -> with("section.METHODS.zh", "字".repeat(20_001)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("plan-too-long");
        assertThatThrownBy(() -> with("stage.METHODS.from", "x", "parentOn", "10. Mai"))
                .isInstanceOf(Refused.class);
        var script = "<script>alert(1)</script>";
        assertThat(with("section.METHODS.zh", "一\u0000二\r\n" + script)
                        .section(PlanSection.Kind.METHODS)
                        .orElseThrow()
                        .body()
                        .zh())
                .isEqualTo("一二\n" + script);
    }

    @Test
    void theFingerprintIsOfEveryWord() {
        var fingerprint = ContentHash.hex(with());
        assertThat(ContentHash.hex(with())).isEqualTo(fingerprint);
        assertThat(List.of(
                        ContentHash.hex(with("number", "测发〔2026〕2号")),
                        ContentHash.hex(with("section.METHODS.zh", "紧紧围绕权力运行的关键环节，扎实推进防控工作！")),
                        ContentHash.hex(with("stage.CORRECTION.to", "2027-01-30")),
                        ContentHash.hex(complete(GONE, Map.of()))))
                .doesNotContain(fingerprint)
                .doesNotHaveDuplicates();
    }

    @Test
    void aLineLeftOutOrLeftBlankIsNoLine() {
        var form = PlanForm.of(with());
        assertThat(form.lines()).hasSize(8 + PlanForm.SPARE_LINES);
        var typed = new java.util.HashMap<String, String>();
        typed.put("task.0.whatZh", "任务");
        typed.put("task.0.stage", "ASSESSMENT");
        typed.put("task.1.whatZh", "不要");
        typed.put("task.1.stage", "ASSESSMENT");
        typed.put("task.1.drop", "yes");
        typed.put("task.2.stage", "ASSESSMENT");
        var content = form.with(typed).content();
        assertThat(content.tasks()).hasSize(1);
        assertThat(content.tasks().get(0).stage()).isEqualTo(Cycle.Stage.ASSESSMENT);
        typed.put("task.0.stage", "NONE");
        assertThatThrownBy(() -> form.with(typed).content()).isInstanceOf(Refused.class);
    }
}
