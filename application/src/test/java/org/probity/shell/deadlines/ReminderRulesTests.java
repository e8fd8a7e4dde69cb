package org.probity.shell.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.probity.organization.PersonId;

/** When and whom: the rules of reminding, without a store (§5). */
class ReminderRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime HALF_PAST = LocalTime.of(8, 30);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Test
    void oneOccasionFollowsTheOther() {
        assertThat(Occasion.on(TODAY, TODAY.plusDays(20), 12, 3)).isNull();
        assertThat(Occasion.on(TODAY, TODAY.plusDays(6), 4, 3)).isNull();
        assertThat(Occasion.on(TODAY, TODAY.plusDays(5), 3, 3)).isEqualTo(Occasion.COMING_UP);
        assertThat(Occasion.on(TODAY, TODAY.plusDays(1), 1, 3)).isEqualTo(Occasion.COMING_UP);
        assertThat(Occasion.on(TODAY, TODAY, 0, 3)).isEqualTo(Occasion.DUE);
        assertThat(Occasion.on(TODAY, TODAY.minusDays(1), 0, 3)).isEqualTo(Occasion.OVERDUE);
    }

    @Test
    void theLastWorkingDayBeforeADayOffIsTheLastDay() {
        assertThat(Occasion.on(TODAY, TODAY.plusDays(2), 0, 3)).isEqualTo(Occasion.DUE);
    }

    @Test
    void theSuperiorHearsOfItOnlyAfterThePersonDid() {
        assertThat(Occasion.escalates(TODAY, 4, 5, TODAY.minusDays(6))).isFalse();
        assertThat(Occasion.escalates(TODAY, 5, 5, null)).isFalse();
        assertThat(Occasion.escalates(TODAY, 5, 5, TODAY)).isFalse();
        assertThat(Occasion.escalates(TODAY, 5, 5, TODAY.minusDays(1))).isTrue();
    }

    @Test
    void theLineGoesUpwardsPastVacantSeats() {
        var staff = new PersonId(UUID.randomUUID());
        var chief = new PersonId(UUID.randomUUID());
        var leader = new PersonId(UUID.randomUUID());
        var head = new PersonId(UUID.randomUUID());
        assertThat(Superiors.above(staff, chief, leader, head)).isEqualTo(chief);
        assertThat(Superiors.above(staff, null, leader, head)).isEqualTo(leader);
        assertThat(Superiors.above(staff, null, null, head)).isEqualTo(head);
        assertThat(Superiors.above(staff, null, null, null)).isNull();
        assertThat(Superiors.above(chief, chief, leader, head)).isEqualTo(leader);
        assertThat(Superiors.above(chief, chief, null, head)).isEqualTo(head);
        assertThat(Superiors.above(leader, chief, leader, head)).isEqualTo(head);
        assertThat(Superiors.above(leader, leader, leader, head))
                .as("who is chief and leader at once")
                .isEqualTo(head);
        assertThat(Superiors.above(head, null, head, head)).isNull();
    }

    @Test
    void aDailyTaskRunsForTheDaysItMissed() {
        assertThat(DailyRuns.due(null, TODAY, NINE, HALF_PAST, true)).containsExactly(TODAY);
        assertThat(DailyRuns.due(null, TODAY, EIGHT, HALF_PAST, true)).isEmpty();
        assertThat(DailyRuns.due(TODAY, TODAY, NINE, HALF_PAST, true)).isEmpty();
        assertThat(DailyRuns.due(TODAY.minusDays(3), TODAY, NINE, HALF_PAST, true))
                .containsExactly(TODAY.minusDays(2), TODAY.minusDays(1), TODAY);
        assertThat(DailyRuns.due(TODAY.minusDays(3), TODAY, EIGHT, HALF_PAST, true))
                .containsExactly(TODAY.minusDays(2), TODAY.minusDays(1));
        assertThat(DailyRuns.due(TODAY.minusDays(3), TODAY, NINE, HALF_PAST, false))
                .containsExactly(TODAY);
        assertThat(DailyRuns.due(TODAY.minusDays(3), TODAY, EIGHT, HALF_PAST, false))
                .containsExactly(TODAY.minusDays(1));
        assertThat(DailyRuns.due(TODAY.minusYears(9), TODAY, NINE, HALF_PAST, true))
                .hasSize(DailyRuns.MOST_DAYS)
                .endsWith(TODAY);
        assertThat(DailyRuns.due(TODAY.plusDays(1), TODAY, NINE, HALF_PAST, true))
                .as("a clock set back")
                .isEmpty();
    }

    @Test
    void aMailIsTriedAgainInEverLongerSteps() {
        var now = Instant.parse("2026-05-06T01:00:00Z");
        assertThat(List.of(1, 2, 3, 7, 50).stream()
                        .map(tries -> Digests.nextTry(now, tries))
                        .toList())
                .containsExactly(
                        now.plusSeconds(60),
                        now.plusSeconds(120),
                        now.plusSeconds(240),
                        now.plusSeconds(3600),
                        now.plusSeconds(3600));
    }

    @Test
    void anAddressIsOneMailbox() {
        assertThat(List.of("a@b.example", "zhao.jia+x@mail.bureau.gov.cn").stream()
                        .allMatch(MailAddress::isOne))
                .isTrue();
        assertThat(List.of(
                                "",
                                "a",
                                "a@b",
                                "a b@c.example",
                                "a@b.example,c@d.example",
                                "a@b.example\r\nBcc: c@d.example",
                                "<a@b.example>",
                                "A <a@b.example>",
                                "a@-b.example",
                                ".a@b.example",
                                "a@b..example",
                                "x".repeat(250) + "@b.example")
                        .stream()
                        .filter(MailAddress::isOne))
                .isEmpty();
    }
}
