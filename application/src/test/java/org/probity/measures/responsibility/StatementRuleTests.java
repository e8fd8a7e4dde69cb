package org.probity.measures.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.probity.measures.responsibility.DutyList.Holder;
import org.probity.measures.responsibility.DutyList.Line;
import org.probity.risks.CheckFrequency;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;

/** What makes a statement out of date (P2.2.1a), how often what is checked (§5), and the calendar's file. */
class StatementRuleTests {

    private static final UUID POST = UUID.randomUUID();
    private static final Holder ZHAO = holder("赵");
    private static final Holder QIAN = holder("钱");

    @Test
    void p221aAStatementHoldsWhileNothingMaterialChanges() {
        var signed = list(line("科员", Grade.LOW, false, ZHAO));
        var renamed = list(line("一级科员", Grade.LOW, false, new Holder(ZHAO.person(), new Bilingual("赵甲", ""))));
        assertThat(DutyDifference.between(signed, renamed)).isEmpty();
        assertThat(renamed.fingerprint()).isEqualTo(signed.fingerprint());
        assertThat(renamed.canonical()).as("the hash is of every word").isNotEqualTo(signed.canonical());
    }

    @Test
    void p221aAnotherGradeHolderOrPostMakesItOutOfDate() {
        var signed = list(line("科员", Grade.LOW, false, ZHAO));
        assertThat(kinds(signed, list(line("科员", Grade.MEDIUM, false, ZHAO))))
                .containsExactly(DutyDifference.Kind.GRADE);
        assertThat(kinds(signed, list(line("科员", Grade.LOW, false, QIAN)))).containsExactly(DutyDifference.Kind.HOLDER);
        assertThat(kinds(signed, list(line("科员", Grade.LOW, false)))).containsExactly(DutyDifference.Kind.HOLDER);
        assertThat(kinds(signed, list(line("科员", Grade.LOW, true, ZHAO)))).containsExactly(DutyDifference.Kind.SHARE);
        assertThat(kinds(signed, list())).containsExactly(DutyDifference.Kind.REMOVED);
        assertThat(kinds(list(), signed)).containsExactly(DutyDifference.Kind.ADDED);
        assertThat(list().fingerprint()).isNotEqualTo(signed.fingerprint());
    }

    @Test
    void everyActOfAStatementStandsInOneTable() {
        assertThat(Arrays.stream(StatementAct.values()).map(StatementAct::logged))
                .doesNotHaveDuplicates();
        for (var state : EnumSet.of(StatementState.SUPERSEDED, StatementState.WITHDRAWN)) {
            assertThat(Arrays.stream(StatementAct.values())
                            .filter(act -> act.from().contains(state)))
                    .as("nothing leads on from " + state)
                    .isEmpty();
        }
        assertThat(StatementAct.WRITE.from()).as("issued words stand").containsExactly(StatementState.DRAFT);
        assertThat(Arrays.stream(ChangeAct.values()).filter(act -> act.from() == Change.State.PROPOSED))
                .containsExactly(ChangeAct.APPROVE, ChangeAct.REJECT, ChangeAct.WITHDRAW);
    }

    @Test
    void section5HighIsCheckedEachQuarterMediumEachHalfYearLowEachYear() {
        assertThat(CheckPeriod.of(CheckFrequency.of(Grade.HIGH), 2026))
                .extracting(CheckPeriod::last)
                .containsExactly(
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 12, 31));
        assertThat(CheckPeriod.of(CheckFrequency.of(Grade.MEDIUM), 2026)).hasSize(2);
        assertThat(CheckPeriod.of(CheckFrequency.of(Grade.LOW), 2026))
                .singleElement()
                .satisfies(year -> {
                    assertThat(year.first()).isEqualTo(LocalDate.of(2026, 1, 1));
                    assertThat(year.contains(LocalDate.of(2026, 12, 31))).isTrue();
                    assertThat(year.contains(LocalDate.of(2027, 1, 1))).isFalse();
                });
    }

    @Test
    void theCalendarFileKeepsToRfc5545() {
        var summary = "检查高等级岗位；含逗号, 分号; 反斜线\\和\n换行".repeat(4);
        var file = CalendarFile.of(
                "履责日历",
                Instant.parse("2026-05-06T02:00:00Z"),
                List.of(new CalendarFile.Event(
                        "HIGH-1@probity", LocalDate.of(2026, 6, 30), summary, "说明", "http://localhost/x", false)));
        assertThat(file).endsWith("END:VCALENDAR\r\n").doesNotContain("\n\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        for (var line : file.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        }
        var unfolded = file.replace("\r\n ", "");
        assertThat(unfolded)
                .contains("SUMMARY:" + CalendarFile.text(summary) + "\r\n")
                .contains("DTSTAMP:20260506T020000Z\r\n")
                .contains("DTSTART;VALUE=DATE:20260630\r\nDTEND;VALUE=DATE:20260701\r\n")
                .contains("\\, 分号\\; 反斜线\\\\和\\n换行");
    }

    private static List<DutyDifference.Kind> kinds(DutyList before, DutyList after) {
        return DutyDifference.between(before, after).stream()
                .map(DutyDifference::kind)
                .toList();
    }

    private static DutyList list(Line... lines) {
        return new DutyList(List.of(lines));
    }

    private static Line line(String name, Grade grade, boolean jointly, Holder... holders) {
        return new Line(
                POST, false, "P01", new Bilingual(name, ""), new Bilingual("一科", ""), grade, List.of(holders), jointly);
    }

    private static Holder holder(String name) {
        return new Holder(UUID.randomUUID(), new Bilingual(name, ""));
    }
}
