package org.probity.programme.notices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Concludes notices whose period is over: at the start, so that nothing is lost while the server was down, and then every quarter
 * of an hour. Each notice is locked and looked at again in a transaction of its own, so any number of nodes may run this.
 */
@Component
public class NoticeClock {

    private static final Logger log = LoggerFactory.getLogger(NoticeClock.class);

    private final Notices notices;

    NoticeClock(Notices notices) {
        this.notices = notices;
    }

    /** Concludes what is due; one notice that cannot be concluded does not keep the others. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "${probity.notice.conclude-at:0 */15 * * * *}", zone = "${probity.zone}")
    public void concludeDue() {
        for (var id : notices.due()) {
            try {
                notices.conclude(id);
            } catch (RuntimeException e) {
                log.error("Notice {} could not be concluded", id, e);
            }
        }
    }

    /** Turns the clockwork on. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Clockwork {}
}
