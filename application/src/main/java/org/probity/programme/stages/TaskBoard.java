package org.probity.programme.stages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.programme.ProgressSource;
import org.probity.programme.WorkTask;
import org.springframework.stereotype.Component;

/** The eight tasks of the year with the figures that the modules really hold; no state is entered by hand (P0.2). */
@Component
class TaskBoard {

    private final List<ProgressSource> sources;

    TaskBoard(List<ProgressSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** How far a task is. */
    enum State {
        NOT_STARTED,
        UNDER_WAY,
        DONE
    }

    /** A task with its figures. */
    record Line(WorkTask task, List<ProgressSource.Progress> figures) {

        /** Done when there is something to do and all of it is; not started while none is. */
        public State state() {
            if (figures.stream().allMatch(figure -> figure.done() == 0)) {
                return State.NOT_STARTED;
            }
            return figures.stream().allMatch(figure -> figure.done() == figure.total()) ? State.DONE : State.UNDER_WAY;
        }
    }

    List<Line> of(UnitId unit, CycleId cycle) {
        var figures = sources.stream()
                .flatMap(source -> source.progress(unit, cycle).stream())
                .sorted(Comparator.comparing(ProgressSource.Progress::order))
                .toList();
        return Arrays.stream(WorkTask.values())
                .map(task -> new Line(
                        task,
                        figures.stream().filter(figure -> figure.task() == task).toList()))
                .toList();
    }
}
