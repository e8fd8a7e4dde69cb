package org.probity.programme.notices;

import java.time.Duration;
import org.probity.shell.PeriodicTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Concludes notices whose period is over, every quarter of an hour. Each notice is locked and looked at again in a transaction of
 * its own.
 */
@Component
public class NoticeClock implements PeriodicTask {

    private static final Logger log = LoggerFactory.getLogger(NoticeClock.class);
    private static final Duration QUARTER_OF_AN_HOUR = Duration.ofMinutes(15);

    private final Notices notices;

    NoticeClock(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "programme.notices";
    }

    @Override
    public Duration every() {
        return QUARTER_OF_AN_HOUR;
    }

    @Override
    public void run() {
        concludeDue();
    }

    /** Concludes what is due; one notice that cannot be concluded does not keep the others. */
    public void concludeDue() {
        for (var id : notices.due()) {
            try {
                notices.conclude(id);
            } catch (RuntimeException e) {
                log.error("Notice {} could not be concluded", id, e);
            }
        }
    }
}
