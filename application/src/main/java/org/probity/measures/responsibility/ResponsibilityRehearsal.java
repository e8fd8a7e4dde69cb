package org.probity.measures.responsibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.Cycles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plays responsibility without its pages, for the fictional bureau: the same acts under the same rules. */
@Component
public class ResponsibilityRehearsal {

    private final Statements statements;
    private final StatementBoards boards;
    private final ResponsiblePersons responsible;
    private final Changes changes;
    private final Cycles cycles;

    ResponsibilityRehearsal(
            Statements statements,
            StatementBoards boards,
            ResponsiblePersons responsible,
            Changes changes,
            Cycles cycles) {
        this.statements = statements;
        this.boards = boards;
        this.responsible = responsible;
        this.changes = changes;
        this.cycles = cycles;
    }

    /** Prepares and issues the statements of the running cycle; gives who has to sign, the head first. */
    @Transactional
    public List<PersonId> issue(UnitId unit) {
        statements.prepare(unit);
        statements.issueAll(unit);
        return boards.of(unit, cycles.requireCurrent(unit)).rows().stream()
                .map(StatementBoard.Row::person)
                .toList();
    }

    /** Somebody signs what waits for them, first or anew. */
    @Transactional
    public void sign(UnitId unit, PersonId person) {
        boards.of(unit, cycles.requireCurrent(unit)).rows().stream()
                .filter(row -> row.person().equals(person))
                .map(StatementBoard.Row::statement)
                .flatMap(statement -> Optional.ofNullable(statement).stream())
                .forEach(statement -> statements.sign(
                        statement.id(), person, boards.dutyOf(statement).list().fingerprint()));
    }

    /**
     * A post that its chief answers for and its leader in charge could take over.
     *
     * @param leader who could
     */
    public record Handover(ChargedPost post, PersonId chief, PersonId leader) {}

    /** The first such post of the unit, a graded one before others. */
    public Optional<Handover> handover(UnitId unit) {
        var answers = responsible.today(unit);
        return answers.posts().values().stream()
                .filter(post -> post.responsible().office() == Office.CHIEF
                        && post.responsible().person() != null)
                .sorted(java.util.Comparator.comparing(post -> post.grade() == null))
                .flatMap(post -> AuthorityOverThePost.over(post.charge(), answers.line()).stream()
                        .filter(officer -> answers.line().rung(post.section(), Office.LEADER).officers().stream()
                                .anyMatch(leader -> leader.person().equals(officer.person())))
                        .filter(officer -> !post.responsible().is(officer.person()))
                        .map(officer -> new Handover(
                                post,
                                java.util.Objects.requireNonNull(
                                        post.responsible().person()),
                                officer.person())))
                .findFirst();
    }

    /** The office proposes that the leader answers for the post. */
    @Transactional
    public void propose(UnitId unit, Handover handover, LocalDate from, String reason, PersonId by) {
        changes.propose(
                new Changes.Proposal(
                        unit,
                        handover.post().section(),
                        handover.post().post(),
                        null,
                        handover.leader(),
                        handover.chief(),
                        from,
                        null,
                        reason),
                by);
    }

    /** Somebody of the leading group approves everything that is proposed. */
    @Transactional
    public void approve(UnitId unit, PersonId by, String words) {
        changes.proposed(unit).forEach(change -> changes.move(change, change.version(), ChangeAct.APPROVE, by, words));
    }
}
