package org.probity.supervision.petitions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Who comes too often waits; who else comes does not; and nobody's address is remembered for long. */
class ThrottleTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T00:00:00Z"));
    private final Throttle throttle = new Throttle(((InstantSource) now::get).withZone(ZoneId.of("UTC")));

    @Test
    void anAddressThatHandsInTooOftenWaitsAndOthersDoNot() {
        for (var i = 0; i < Throttle.Kind.HAND_IN.burst(); i++) {
            assertThat(throttle.permit(Throttle.Kind.HAND_IN, "192.0.2.1").isGranted())
                    .isTrue();
        }
        assertThat(throttle.permit(Throttle.Kind.HAND_IN, "192.0.2.1").isGranted())
                .isFalse();
        assertThat(throttle.permit(Throttle.Kind.HAND_IN, "192.0.2.2").isGranted())
                .isTrue();
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(7)));
        assertThat(throttle.permit(Throttle.Kind.HAND_IN, "192.0.2.1").isGranted())
                .isTrue();
    }

    @Test
    void guessingCodesEndsSoonAlsoForTheRightOne() {
        for (var i = 0; i < Throttle.Kind.WRONG_CODE.burst(); i++) {
            assertThat(throttle.permit(Throttle.Kind.FOLLOW, "192.0.2.3").bearsWrongCode())
                    .isTrue();
        }
        var permit = throttle.permit(Throttle.Kind.FOLLOW, "192.0.2.3");
        assertThat(permit.isBarred()).isTrue();
        assertThat(permit.bearsWrongCode()).isFalse();
        assertThat(throttle.permit(Throttle.Kind.FOLLOW, "192.0.2.4").isBarred())
                .isFalse();
    }

    @Test
    void veryManyAddressesMeetTheLimitOfAll() {
        var granted = 0;
        for (var i = 0; i < 2000; i++) {
            granted += throttle.permit(Throttle.Kind.HAND_IN, "10.0." + i / 250 + "." + i % 250)
                            .isGranted()
                    ? 1
                    : 0;
        }
        assertThat(granted).isEqualTo(400);
    }

    @Test
    void afterAnHourNothingIsRemembered() {
        for (var i = 0; i <= Throttle.Kind.HAND_IN.burst(); i++) {
            throttle.permit(Throttle.Kind.HAND_IN, "192.0.2.5");
        }
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(61)));
        for (var i = 0; i < Throttle.Kind.HAND_IN.burst(); i++) {
            assertThat(throttle.permit(Throttle.Kind.HAND_IN, "192.0.2.5").isGranted())
                    .isTrue();
        }
    }
}
