package org.probity.programme.stages;

import java.util.List;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.programme.Cycles;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** The planned day of the next stage calls it to mind to those who may open it. */
@Component
class GateInbox implements InboxSource {

    private final Cycles cycles;
    private final Stages stages;
    private final Dates dates;

    GateInbox(Cycles cycles, Stages stages, Dates dates) {
        this.cycles = cycles;
        this.stages = stages;
        this.dates = dates;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        var unit = viewer.unit();
        if (unit == null || !viewer.may("programme:open-stage")) {
            return List.of();
        }
        return cycles.current(unit).stream()
                .flatMap(cycle -> cycle.stage().next().stream().flatMap(next -> {
                    var planned = stages.plannedOn(cycle.id(), next);
                    return planned == null || dates.today().isBefore(planned)
                            ? java.util.stream.Stream.<InboxItem>of()
                            : java.util.stream.Stream.of(new InboxItem(
                                            "programme.inbox.gate." + next,
                                            List.of(),
                                            new Bilingual("", ""),
                                            "/programme/cycle",
                                            planned)
                                    .toOffice("programme:read"));
                }))
                .toList();
    }
}
