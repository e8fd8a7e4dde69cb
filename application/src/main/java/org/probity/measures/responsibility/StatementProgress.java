package org.probity.measures.responsibility;

import java.util.List;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.programme.Cycles;
import org.probity.programme.ProgressSource;
import org.probity.programme.WorkTask;
import org.springframework.stereotype.Component;

/** How many have signed their responsibility statement, under the task of control and, as every figure, at the gate of stage two (P2.2.1a). */
@Component
class StatementProgress implements ProgressSource {

    private static final String URL = "/measures/responsibility/statements";
    private static final String PERMISSION = "measures:responsibility";

    private final StatementBoards boards;
    private final Cycles cycles;

    StatementProgress(StatementBoards boards, Cycles cycles) {
        this.boards = boards;
        this.cycles = cycles;
    }

    @Override
    public List<Progress> progress(UnitId unit, CycleId cycle) {
        return cycles.find(cycle).map(found -> boards.of(unit, found)).stream()
                .map(board -> new Progress(
                        WorkTask.STRENGTHEN_CONTROL,
                        520,
                        "measures.progress.statements-signed",
                        board.signed(),
                        board.awaited(),
                        URL,
                        PERMISSION))
                .toList();
    }
}
