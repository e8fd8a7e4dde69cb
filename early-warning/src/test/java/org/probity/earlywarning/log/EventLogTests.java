package org.probity.earlywarning.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class EventLogTests {

    @Test
    void eventsStandCaseByCaseWithAllTheirFacts() {
        EventLog log = new EventLogBuilder()
                .add(RecordedEvent.of("case 1", "accept")
                        .at("2025-03-01T09:00:00+08:00")
                        .officer("Li")
                        .amount("200.50"))
                .add(RecordedEvent.of("case 2", "accept").attribute("window", "7"))
                .add(RecordedEvent.of("case 1", "decide").officer("Wang"))
                .caseAttribute("case 2", "channel", "counter")
                .build();

        assertThat(log.size()).isEqualTo(3);
        assertThat(log.caseCount()).isEqualTo(2);
        Event first = log.event(0);
        assertThat(first.timestamp()).hasToString("2025-03-01T09:00+08:00");
        assertThat(first.amount()).isEqualTo(new BigDecimal("200.50"));
        assertThat(first.decision()).isNull();
        assertThat(log.event(1).activity()).isEqualTo("decide");
        assertThat(log.event(1).ref()).isEqualTo(new EventRef("case 1", 3));
        assertThat(log.event(1).hasTime()).isFalse();
        assertThat(log.event(2).attribute("window")).isEqualTo("7");
        assertThat(log.event(2).attribute("case:channel")).isEqualTo("counter");
        assertThat(log.event(1).attribute("case:channel")).isNull();
        assertThat(log.caseOf(2)).isEqualTo(1);
    }

    @Test
    void casesWithTheSameStepsAreOneVariant() {
        EventLog log = new EventLogBuilder()
                .addCase("1", "accept", "review", "decide")
                .addCase("2", "accept", "decide")
                .addCase("3", "accept", "review", "decide")
                .build();

        assertThat(log.variants().count()).isEqualTo(2);
        assertThat(log.variants().caseCount(0)).isEqualTo(2);
        assertThat(log.variants().variantOf(2)).isZero();
        assertThat(log.variants().activities(1)).containsExactly(0, 2);
    }

    @Test
    void defectsAreCountedWithTheirRows() {
        EventLog log = new EventLogBuilder()
                .add(RecordedEvent.of("1", "accept").at("2025-03-02T09:00:00Z").officer("Li"))
                .add(RecordedEvent.of("1", "review").at("2025-03-01T09:00:00Z").officer("unknown"))
                .add(RecordedEvent.of("1", "").at("1948-01-01T00:00:00Z").officer("Li"))
                .add(RecordedEvent.of("1", "decide").officer("Li"))
                .add(RecordedEvent.of("2", "accept").at("2999-01-01T00:00:00Z").officer("Li"))
                .add(RecordedEvent.of("2", "accept").at("2999-01-01T00:00:00Z").officer("Li"))
                .build();

        assertThat(log.quality().count(QualityKind.OUT_OF_ORDER)).isEqualTo(2);
        assertThat(log.quality().count(QualityKind.ABSURD_TIME)).isEqualTo(3);
        assertThat(log.quality().count(QualityKind.MISSING_ACTIVITY)).isEqualTo(1);
        assertThat(log.quality().findings())
                .contains(
                        new QualityFinding(QualityKind.UNKNOWN_OFFICER, 2, "1", "unknown"),
                        new QualityFinding(QualityKind.MISSING_TIME, 4, "1", ""),
                        new QualityFinding(QualityKind.DUPLICATE_EVENT, 6, "2", "accept"));
    }
}
