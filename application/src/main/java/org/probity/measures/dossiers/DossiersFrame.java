package org.probity.measures.dossiers;

import java.util.List;
import org.probity.frame.MenuEntry;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.programme.Cycle;
import org.probity.programme.CycleId;
import org.probity.programme.GateSource;
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
                MenuEntry.Group.IMPLEMENTATION,
                53,
                "measures.dossiers.list",
                URL,
                "folder-exclamation",
                "measures:read");
    }

    /** Stage two is left with a complete dossier for every HIGH point. */
    @Bean
    GateSource measuresGateDossiers(Dossiers dossiers) {
        return (UnitId unit, CycleId cycle, Cycle.Stage leaving) -> {
            if (leaving != Cycle.Stage.IMPLEMENTATION) {
                return List.of();
            }
            var coverage = dossiers.coverage(whole(unit));
            return List.of(GateSource.Line.noneOpen(
                    60,
                    "measures.dossiers.gate",
                    coverage.high() - coverage.complete(),
                    coverage.high(),
                    URL + "?state=INCOMPLETE",
                    "measures:read"));
        };
    }

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
