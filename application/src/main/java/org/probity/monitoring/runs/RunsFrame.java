package org.probity.monitoring.runs;

import java.util.List;
import org.probity.frame.InboxItem;
import org.probity.frame.MenuEntry;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu's line to the runs, and a run that failed in the office's inbox. */
@Configuration(proxyBeanMethods = false)
class RunsFrame {

    @Bean
    MenuEntry monitoringMenuRuns() {
        return new MenuEntry(
                MenuEntry.Group.DISPOSAL,
                11,
                "monitoring.runs.menu",
                "/monitoring/runs",
                "player-play",
                "monitoring:runs");
    }

    @Bean
    InboxSource monitoringFailedRuns(RunLog runs) {
        return viewer -> viewer.unit() == null || viewer.person() == null || !viewer.may("monitoring:run")
                ? List.of()
                : runs.stillFailing(viewer.unit()).stream()
                        .map(run -> new InboxItem(
                                "monitoring.runs.inbox.failed",
                                List.of(),
                                new Bilingual("预警指标运行", "Run of the indicators"),
                                "/monitoring/runs/" + run.id(),
                                null))
                        .toList();
    }
}
