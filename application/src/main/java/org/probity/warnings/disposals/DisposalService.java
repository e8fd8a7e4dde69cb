package org.probity.warnings.disposals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.WorkCalendar;
import org.probity.supervision.letters.Addressee;
import org.probity.supervision.letters.LetterDraft;
import org.probity.supervision.letters.LetterIssuer;
import org.probity.supervision.letters.LetterKind;
import org.probity.supervision.letters.LetterWords;
import org.probity.supervision.letters.Letters;
import org.probity.supervision.letters.Serving;
import org.probity.warnings.WarningId;
import org.probity.warnings.Warnings;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Serving the decision on each with whom it deals, and recording that it was carried out. */
@Service
public class DisposalService {

    private final JdbcClient jdbc;
    private final DisposalSteps steps;
    private final Letters letters;
    private final WorkCalendar calendar;
    private final MessageSource messages;
    private final Dates dates;

    DisposalService(
            JdbcClient jdbc,
            DisposalSteps steps,
            Letters letters,
            WorkCalendar calendar,
            MessageSource messages,
            Dates dates) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.letters = letters;
        this.calendar = calendar;
        this.messages = messages;
        this.dates = dates;
    }

    /** Issues the decision to one of the three and records how it reached them; the time for an appeal begins the day after. */
    @Transactional
    public void serve(WarningId id, int version, DisposedRole role, Serving serving) {
        var disposal = steps.lock(id, version, DisposalAct.SERVE);
        var found = disposal.role(role);
        if (!found.line().isDealtWith() || found.servedOn() != null) {
            throw new Refused(Refusal.at("role", "warnings.disposal.refusal.nothing-to-serve"));
        }
        requireOther(disposal, serving.by());
        var letter = letters.issue(letter(disposal, found, serving.by()));
        letters.serve(letter, serving);
        var number = letters.find(letter).orElseThrow().number();
        jdbc.sql("""
                        update warnings.disposal_role set letter_id = :letter, letter_number = :number, served_on = :on, appeal_until = :until
                        where disposal_id = :id and role = :role
                        """)
                .param("id", id.value())
                .param("role", role.name())
                .param("letter", letter.value())
                .param("number", number)
                .param("on", serving.on())
                .param("until", AppealTerm.of(serving.on(), calendar).lastDay())
                .update();
        var after = steps.again(id);
        var all = after.roles().stream().allMatch(Disposal.Role::isServed);
        var act = all ? DisposalAct.SERVED_ON_ALL : DisposalAct.SERVE;
        var due = all ? lastDue(after) : disposal.warning().dueOn();
        steps.move(
                disposal,
                steps.change(disposal, act, due)
                        .issued(
                                serving.by(),
                                letter.value(),
                                disposal.warning().number() == null ? number : null,
                                dates.today()));
    }

    private static LocalDate lastDue(Disposal disposal) {
        return disposal.roles().stream()
                .map(one -> one.line().dueOn())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static void requireOther(Disposal disposal, PersonId by) {
        if (!disposal.of(by).isEmpty()) {
            throw new Refused(Refusal.of("warnings.interview.refusal.own-matter"));
        }
    }

    private LetterDraft letter(Disposal disposal, Disposal.Role role, PersonId by) {
        var vote = Objects.requireNonNull(disposal.vote());
        var interviewed = disposal.interviewOn();
        var ground = interviewed == null
                ? new Bilingual("经集体研究认定情形严重，直接予以处置", "Decided directly, because the matter is serious")
                : new Bilingual(
                        LetterWords.day(interviewed).zh() + "约谈后无明显改进",
                        "After the interview of " + LetterWords.day(interviewed).en()
                                + " there was no evident improvement");
        var superior = vote.body().equals("SUPERIOR");
        return new LetterDraft(
                disposal.warning().unit(),
                LetterKind.DISPOSAL,
                Warnings.subject(disposal.warning().id()),
                disposal.path(),
                Addressee.person(Objects.requireNonNull(role.line().person())),
                superior ? LetterIssuer.SUPERIOR : LetterIssuer.LEADING_GROUP,
                by,
                Set.of(),
                Map.of(
                        "ground", ground,
                        "facts", LetterWords.same(disposal.facts()),
                        "meeting",
                                new Bilingual(
                                        vote.title().in(Locale.CHINESE),
                                        vote.title().in(Locale.ENGLISH)),
                        "members", LetterWords.number(vote.members()),
                        "present", LetterWords.number(vote.present()),
                        "d1",
                                DispositionWords.both(
                                        disposal.role(DisposedRole.MAIN_PERSON).line(), messages),
                        "d2",
                                DispositionWords.both(
                                        disposal.role(DisposedRole.LEADER_IN_CHARGE)
                                                .line(),
                                        messages),
                        "d3",
                                DispositionWords.both(
                                        disposal.role(DisposedRole.POST_HOLDER).line(), messages),
                        "appeal", new Bilingual("上级廉政风险防控工作领导小组", "the superior leading group"),
                        "n", LetterWords.number(AppealTerm.WITHIN)),
                role.line().dueOn());
    }

    /** Records that what was laid on one of them was carried out: when, what, and what shows it. */
    @Transactional
    public void executed(
            WarningId id, int version, DisposedRole role, LocalDate on, String what, String evidence, PersonId by) {
        var disposal = steps.lock(id, version, DisposalAct.EXECUTE);
        var found = disposal.role(role);
        requireOther(disposal, by);
        if (!found.line().isDealtWith() || found.executedOn() != null) {
            throw new Refused(Refusal.at("role", "warnings.disposal.refusal.nothing-to-execute"));
        }
        if (on.isAfter(dates.today()) || on.isBefore(Objects.requireNonNull(found.servedOn()))) {
            throw new Refused(Refusal.at("executedOn", "warnings.disposal.refusal.executed-day"));
        }
        bounded("execution", what, 1000);
        bounded("evidence", evidence, 500);
        jdbc.sql("""
                        update warnings.disposal_role set executed_on = :on, execution = :what, evidence = :evidence
                        where disposal_id = :id and role = :role
                        """)
                .param("id", id.value())
                .param("role", role.name())
                .param("on", on)
                .param("what", what.strip())
                .param("evidence", evidence.strip())
                .update();
        var after = steps.again(id);
        if (after.roles().stream().allMatch(Disposal.Role::isExecuted)) {
            steps.move(disposal, DisposalAct.EXECUTED_OF_ALL, closing(after), null);
        } else {
            steps.move(disposal, DisposalAct.EXECUTE, disposal.warning().dueOn(), null);
        }
    }

    /** It may be closed once nobody can appeal any more. */
    private LocalDate closing(Disposal disposal) {
        var last = disposal.roles().stream()
                .map(Disposal.Role::appealUntil)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(dates.today());
        return calendar.workingDaysAfter(last.isBefore(dates.today()) ? dates.today() : last, DisposalProposals.WITHIN);
    }

    static void bounded(String field, String text, int most) {
        if (text.strip().length() < 2) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-needed"));
        }
        if (text.length() > most) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-too-long", most));
        }
    }
}
