package org.probity.programme.education;

import java.util.ArrayList;
import java.util.List;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.Cycles;
import org.probity.programme.gatherings.Audience;
import org.probity.programme.gatherings.Roster;
import org.probity.shell.InboxSource;
import org.springframework.stereotype.Component;

/** The quiz to be taken and the pledge to be signed, each by oneself. */
@Component
class PaperInbox implements InboxSource {

    private final Quizzes quizzes;
    private final Pledges pledges;
    private final Roster roster;
    private final Cycles cycles;
    private final Dates dates;

    PaperInbox(Quizzes quizzes, Pledges pledges, Roster roster, Cycles cycles, Dates dates) {
        this.quizzes = quizzes;
        this.pledges = pledges;
        this.roster = roster;
        this.cycles = cycles;
        this.dates = dates;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        var unit = viewer.unit();
        var person = viewer.person();
        if (unit == null || person == null || !viewer.may("programme:acknowledge")) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        quizzes.list(unit).stream()
                .filter(quiz -> quiz.is(PaperState.OPEN))
                .filter(quiz -> {
                    var mine = quizzes.attempts(quiz.id(), person);
                    return mine.size() < quiz.attempts()
                            && mine.stream()
                                    .noneMatch(attempt -> attempt.score().passed());
                })
                .forEach(quiz -> items.add(
                        new InboxItem("programme.inbox.take-quiz", List.of(), quiz.title(), quiz.path(), quiz.dueOn())
                                .toSuperior("programme:untaken")));
        cycles.current(unit)
                .flatMap(cycle -> pledges.of(cycle.id()))
                .filter(pledge -> pledge.is(PaperState.OPEN)
                        && pledges.signature(pledge.id(), person).isEmpty())
                .ifPresent(pledge -> items.add(new InboxItem(
                        "programme.inbox.sign-pledge", List.of(), pledge.title(), pledge.path(), pledge.dueOn())));
        return items.isEmpty() || isCalled(unit, person) ? items : List.of();
    }

    private boolean isCalled(UnitId unit, PersonId person) {
        return roster.of(unit, Audience.everybody(), dates.today()).stream()
                .anyMatch(line -> line.person().equals(person) && !line.onLeave());
    }
}
