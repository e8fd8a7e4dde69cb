package org.probity.warnings.disposals;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.measures.entry.Stamp;
import org.probity.organization.PersonId;
import org.probity.organization.WorkCalendar;
import org.probity.warnings.WarningId;
import org.probity.warnings.WarningSignals;
import org.probity.warnings.lessons.LessonAnswer;
import org.probity.warnings.lessons.Lessons;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appeals against a disposal, decided by others than those who decided it, and closing it once nobody may appeal any more. */
@Service
public class Appeals {

    /** Working days within which an appeal is decided: as an objection (§5). */
    static final int DECIDED_WITHIN = 10;

    private final JdbcClient jdbc;
    private final DisposalSteps steps;
    private final Lessons lessons;
    private final WarningSignals signals;
    private final WorkCalendar calendar;
    private final Stamp stamp;
    private final Dates dates;

    Appeals(
            JdbcClient jdbc,
            DisposalSteps steps,
            Lessons lessons,
            WarningSignals signals,
            WorkCalendar calendar,
            Stamp stamp,
            Dates dates) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.lessons = lessons;
        this.signals = signals;
        this.calendar = calendar;
        this.stamp = stamp;
        this.dates = dates;
    }

    /** @throws Refused by anybody else than the person on whom it was served, late, and a second time */
    @Transactional
    public void appeal(WarningId id, DisposedRole role, String grounds, PersonId by) {
        var disposal = steps.lock(id, DisposalAct.APPEAL);
        var found = disposal.role(role);
        var served = found.servedOn();
        if (served == null) {
            throw new Refused(Refusal.of("warnings.disposal.refusal.appeal-of-another"));
        }
        var term = new AppealTerm(served, Objects.requireNonNull(found.appealUntil()));
        Refused.ifAny(term.refusals(dates.today(), found.line(), by));
        if (disposal.appeals().stream().anyMatch(one -> one.role() == role)) {
            throw new Refused(Refusal.of("warnings.disposal.refusal.appealed-already"));
        }
        if (grounds.strip().length() < 10 || grounds.length() > 4000) {
            throw new Refused(Refusal.at("grounds", "warnings.disposal.refusal.appeal-grounds"));
        }
        jdbc.sql("""
                        insert into warnings.appeal (id, disposal_id, role, person_id, grounds, appealed_on, came_from)
                        values (:id, :disposal, :role, :person, :grounds, :today, :from)
                        """)
                .param("id", UUID.randomUUID())
                .param("disposal", id.value())
                .param("role", role.name())
                .param("person", by.value())
                .param("grounds", grounds.strip())
                .param("today", dates.today())
                .param("from", disposal.state().name())
                .update();
        steps.move(disposal, DisposalAct.APPEAL, calendar.workingDaysAfter(dates.today(), DECIDED_WITHIN), null);
    }

    /**
     * Decides an appeal.
     *
     * @param instead what is laid on the appellant from now on, where it is changed; NONE where it is withdrawn
     * @param dueOn   by when that is carried out; null for NONE
     * @throws Refused by whoever voted on it, or is concerned
     */
    @Transactional
    public void decide(
            WarningId id,
            int version,
            AppealResult result,
            Set<Disposition> instead,
            @Nullable LocalDate dueOn,
            String words,
            PersonId by) {
        var disposal = steps.lock(id, version, DisposalAct.UPHOLD);
        var appeal = disposal.openAppeal().orElseThrow();
        if (!disposal.of(by).isEmpty() || voted(disposal, by)) {
            throw new Refused(Refusal.of("warnings.disposal.refusal.appeal-by-decider"));
        }
        DisposalService.bounded("words", words, 2000);
        jdbc.sql(
                        "update warnings.appeal set result = :result, words = :words, decided_by = :by, decided_on = :today where id = :id")
                .param("id", appeal.id())
                .param("result", result.name())
                .param("words", words.strip())
                .param("by", by.value())
                .param("today", dates.today())
                .update();
        if (result == AppealResult.CHANGED) {
            change(disposal, appeal, instead, dueOn, words);
        } else if (result == AppealResult.WITHDRAWN) {
            replace(disposal, appeal, Set.of(Disposition.NONE), null, words);
        }
        goOn(disposal, appeal, words);
    }

    private boolean voted(Disposal disposal, PersonId by) {
        var vote = Objects.requireNonNull(disposal.vote());
        return jdbc.sql(
                        "select exists (select 1 from programme.vote where agenda_item_id = :item and person_id = :person)")
                .param("item", vote.item())
                .param("person", by.value())
                .query(Boolean.class)
                .single();
    }

    private void change(
            Disposal disposal,
            Disposal.Appeal appeal,
            Set<Disposition> instead,
            @Nullable LocalDate dueOn,
            String words) {
        if (instead.isEmpty() || instead.contains(Disposition.NONE)) {
            throw new Refused(Refusal.at("instead", "warnings.disposal.refusal.appeal-instead"));
        }
        if (dueOn == null || dueOn.isBefore(dates.today())) {
            throw new Refused(Refusal.at("due", "warnings.disposal.refusal.due"));
        }
        replace(disposal, appeal, instead, dueOn, words);
    }

    private void replace(
            Disposal disposal,
            Disposal.Appeal appeal,
            Set<Disposition> instead,
            @Nullable LocalDate dueOn,
            String words) {
        var reason = words.strip();
        jdbc.sql("""
                        update warnings.disposal_role set dispositions = :dispositions, words = '', reason = :reason, due_on = :due,
                            executed_on = null, execution = '', evidence = '' where disposal_id = :id and role = :role
                        """)
                .param("id", disposal.warning().id().value())
                .param("role", appeal.role().name())
                .param("dispositions", instead.stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("reason", reason.length() > 1000 ? reason.substring(0, 1000) : reason)
                .param("due", dueOn, Types.DATE)
                .update();
    }

    /** Back to where it was, to carrying it out, or to its end where nothing is laid on anybody any more. */
    private void goOn(Disposal before, Disposal.Appeal appeal, String words) {
        var after = steps.again(before.warning().id());
        if (after.roles().stream().noneMatch(one -> one.line().isDealtWith())) {
            outcome(after, DisposalOutcome.WITHDRAWN, words);
            steps.move(before, DisposalAct.WITHDRAW, null, words.strip());
            signals.settled(before.warning(), dates.today(), words.strip());
            return;
        }
        var executed = after.roles().stream().allMatch(Disposal.Role::isExecuted);
        var due = after.roles().stream()
                .map(one -> one.line().dueOn())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
        steps.move(
                before,
                steps.to(executed ? DisposalState.EXECUTED : DisposalState.SERVED, DisposalAct.UPHOLD, due)
                        .because(words.strip()));
    }

    private void outcome(Disposal disposal, DisposalOutcome outcome, String words) {
        jdbc.sql("""
                        update warnings.disposal set outcome = :outcome, outcome_words = :words, changed_at = :now, changed_by = :actor,
                            change_reason = :reason where id = :id
                        """)
                .param("id", disposal.warning().id().value())
                .param("outcome", outcome.name())
                .param("words", words.length() > 1000 ? words.substring(0, 1000) : words)
                .params(stamp.now(null))
                .update();
    }

    /** Closes it with what it changes (P5.3), once the time for appeals is over. */
    @Transactional
    public void close(WarningId id, int version, List<LessonAnswer> answers, PersonId by) {
        var disposal = steps.lock(id, version, DisposalAct.CLOSE);
        if (!disposal.of(by).isEmpty()) {
            throw new Refused(Refusal.of("warnings.interview.refusal.own-matter"));
        }
        var last = disposal.roles().stream()
                .filter(one -> disposal.appeals().stream()
                        .noneMatch(appeal -> appeal.role() == one.line().role()))
                .map(Disposal.Role::appealUntil)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        if (!dates.today().isAfter(last)) {
            throw new Refused(Refusal.of("warnings.disposal.refusal.may-still-appeal", last));
        }
        lessons.answer(disposal.warning(), answers, by);
        outcome(disposal, DisposalOutcome.HANDLED, "");
        steps.move(disposal, DisposalAct.CLOSE, null, null);
        signals.settled(disposal.warning(), dates.today(), "处置执行完毕 / the disposal was carried out");
    }
}
