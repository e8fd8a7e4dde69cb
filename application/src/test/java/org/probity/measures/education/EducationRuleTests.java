package org.probity.measures.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.probity.measures.entry.Fields;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.gatherings.Audience;
import org.probity.programme.gatherings.GatheringId;
import org.probity.programme.gatherings.GatheringState;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** The rules of the education plan (P2.2.2g, §5). */
class EducationRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);

    @Test
    void aLineIsHeldByItsEventAlone() {
        assertThat(line(null, "2026-05").state()).isEqualTo(LineState.PLANNED);
        assertThat(line(GatheringState.PLANNED, "2026-05").state()).isEqualTo(LineState.PLANNED);
        assertThat(line(GatheringState.HELD, "2026-05").state()).isEqualTo(LineState.HELD);
        assertThat(line(GatheringState.CANCELLED, "2026-05").state()).isEqualTo(LineState.PLANNED);
    }

    @Test
    void aCancelledEventMakesRoomForAnother() {
        assertThat(line(GatheringState.PLANNED, "2026-05").standingEvent()).isNotNull();
        assertThat(line(GatheringState.CANCELLED, "2026-05").standingEvent()).isNull();
    }

    @Test
    void aLineSlipsWhenItsMonthIsOverAndItWasNotHeld() {
        assertThat(line(null, "2026-05").isSlipped(TODAY)).isFalse();
        assertThat(line(null, "2026-04").isSlipped(TODAY)).isTrue();
        assertThat(line(GatheringState.PLANNED, "2026-04").isSlipped(TODAY)).isTrue();
        assertThat(line(GatheringState.HELD, "2026-04").isSlipped(TODAY)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = LineState.class,
            names = {"HELD", "WITHDRAWN"})
    void whatIsHeldOrWithdrawnDoesNotChange(LineState state) {
        for (var act : LineAct.values()) {
            assertThatThrownBy(() -> act.requireFrom(state)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void holdersOfHighPostsTakePartTwiceAYear() {
        var rule = new HighPostsStudyTwice(2);
        assertThat(List.of(rule.lacking(0), rule.lacking(1), rule.lacking(2), rule.lacking(5)))
                .containsExactly(2, 1, 0, 0);
        assertThatThrownBy(() -> new HighPostsStudyTwice(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theHeadIsRemindedOfTheLectureInTheSecondHalfOfTheYear() {
        assertThat(HeadLecturesOnceAYear.isToBeReminded(0, TODAY)).isFalse();
        assertThat(HeadLecturesOnceAYear.isToBeReminded(0, LocalDate.of(2026, 7, 1)))
                .isTrue();
        assertThat(HeadLecturesOnceAYear.isToBeReminded(1, LocalDate.of(2026, 12, 31)))
                .isFalse();
    }

    @Test
    void aLineThatStartsFromNothingIsRefusedWithAllElseThatIsWrong() {
        var typed = Fields.stored(new java.util.HashMap<>(Map.of(
                "kind",
                List.of("SERMON"),
                "month",
                List.of("soon"),
                "themeZh",
                List.of("x".repeat(201)),
                "whom",
                List.of("POSTS"))));
        assertThatThrownBy(() -> LineFields.draft(new UnitId(UUID.randomUUID()), typed, Set.of("programme.key-posts")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field)
                                .contains("kind", "month", "themeZh", "thinking", "carrier", "owner", "audience"));
    }

    private static EducationLine line(GatheringState event, String month) {
        return new EducationLine(
                LineId.random(),
                new UnitId(UUID.randomUUID()),
                2026,
                EducationKind.WARNING,
                new Bilingual("以案为鉴", ""),
                "侥幸心理",
                "",
                Set.of(),
                Carrier.FILM,
                Audience.everybody(),
                YearMonth.parse(month),
                PersonId.random(),
                new Bilingual("甲", ""),
                null,
                Bilingual.of(null, null),
                event == null ? null : GatheringId.random(),
                event,
                event == null ? null : TODAY,
                false,
                null,
                0);
    }
}
