package org.probity.shell.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.probity.Bureaus;
import org.probity.Probity;
import org.probity.frame.Dates;
import org.probity.shell.InboxSource;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole server with a clock that begins when the test says, a few bureaus, and work on everybody's desk that takes its time to
 * be read; a process of its own, to be killed. No annotation, so that no other test finds it.
 */
class RemindedServer {

    static final int BUREAUS = 10;
    static final int PEOPLE = 11 * BUREAUS;
    static final int THINGS = 3;
    static final LocalDate DAY = LocalDate.of(2026, 5, 6);
    private static final int READING_MILLIS = 40;
    private static final Duration STARTING = Duration.ofMinutes(10);

    private static Instant begin = Instant.EPOCH;
    private static volatile Duration offset = Duration.ZERO;

    /** The system's clock some time off; when the server is ready, however long that took, it is the time that the test says. */
    private static final class Shifted extends Clock {

        private final ZoneId zone;

        private Shifted(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Shifted(other);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(offset);
        }
    }

    public static void main(String[] arguments) {
        var application = new SpringApplication(Probity.class, Bureaus.class, RemindedServer.class);
        application.addInitializers(context -> {
            begin = Instant.parse(context.getEnvironment().getRequiredProperty("test.now"));
            offset = Duration.between(Instant.now(), begin.minus(STARTING));
            ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> new Shifted(ZoneOffset.UTC));
        });
        application.run(arguments);
    }

    @Bean
    CommandLineRunner found(Bureaus bureaus, JdbcClient jdbc) {
        return arguments -> {
            if (jdbc.sql("select count(*) from organization.unit")
                            .query(Integer.class)
                            .single()
                    == 0) {
                IntStream.range(0, BUREAUS).forEach(n -> bureaus.found());
            }
            offset = Duration.between(Instant.now(), begin);
        };
    }

    @Bean
    InboxSource slowDesk(Dates dates) {
        return viewer -> {
            try {
                Thread.sleep(READING_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return viewer.person() == null
                    ? List.of()
                    : IntStream.range(0, THINGS)
                            .mapToObj(n -> Desk.item("/thing/" + n, DAY))
                            .toList();
        };
    }
}
