package org.probity.measures.checks;

import java.util.List;
import org.probity.frame.MenuEntry;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.programme.ProgressSource;
import org.probity.programme.WorkTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line of the menu that leads to the checks, and what they add to the year's tasks. */
@Configuration(proxyBeanMethods = false)
class ChecksFrame {

    @Bean
    MenuEntry measuresMenuChecks() {
        return new MenuEntry(
                MenuEntry.Group.CONTROL,
                51,
                "measures.checks.title",
                "/measures/checks",
                "checklist",
                ChecksAccess.READ);
    }

    /** Checks made, of those made or overdue (P2.1.4b). */
    @Bean
    ProgressSource checksProgress(CheckList list) {
        return (UnitId unit, CycleId cycle) -> {
            var figures = list.progress(unit, cycle.value());
            return List.of(new ProgressSource.Progress(
                    WorkTask.STRENGTHEN_CONTROL,
                    52,
                    "measures.checks.progress",
                    figures[0],
                    figures[1],
                    "/measures/checks?who=all&state=DONE",
                    ChecksAccess.READ));
        };
    }
}
