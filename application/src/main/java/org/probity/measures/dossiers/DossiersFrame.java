package org.probity.measures.dossiers;

import java.util.List;
import org.probity.frame.MenuEntry;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.programme.ProgressSource;
import org.probity.programme.WorkTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where dossiers stand in the menu, at the gate of stage two and among the year's tasks. */
@Configuration(proxyBeanMethods = false)
class DossiersFrame {

    private static final String URL = "/measures/dossiers";

    @Bean
    MenuEntry measuresMenuDossiers() {
        return new MenuEntry(
                MenuEntry.Group.CONTROL, 53, "measures.dossiers.list", URL, "folder-exclamation", "measures:read");
    }

    /** Complete dossiers of HIGH points; as every figure of the year, also a line at the gate of stage two. */
    @Bean
    ProgressSource measuresProgressDossiers(Dossiers dossiers) {
        return (UnitId unit, CycleId cycle) -> {
            var coverage = dossiers.coverage(whole(unit));
            return List.of(new ProgressSource.Progress(
                    WorkTask.STRENGTHEN_CONTROL,
                    55,
                    "measures.dossiers.progress",
                    coverage.complete(),
                    coverage.high(),
                    URL,
                    "measures:read"));
        };
    }

    private static Scope whole(UnitId unit) {
        return new Scope(unit, true, java.util.Set.of(), java.util.Set.of());
    }
}
