package org.probity.warnings.interviews;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.measures.entry.Stamp;
import org.probity.organization.PersonId;
import org.probity.organization.Posts;
import org.probity.organization.UnitId;
import org.probity.supervision.letters.Addressee;
import org.probity.supervision.letters.LetterDraft;
import org.probity.supervision.letters.LetterIssuer;
import org.probity.supervision.letters.LetterKind;
import org.probity.supervision.letters.LetterWords;
import org.probity.supervision.letters.Letters;
import org.probity.supervision.letters.Serving;
import org.probity.warnings.NewWarning;
import org.probity.warnings.Turn;
import org.probity.warnings.WarningChange;
import org.probity.warnings.WarningId;
import org.probity.warnings.WarningKind;
import org.probity.warnings.WarningSignals;
import org.probity.warnings.Warnings;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calling somebody to an interview (P4.2d): the notice with its number, a new day, and not coming. */
@Service
public class InterviewCalls {

    private final JdbcClient jdbc;
    private final Warnings warnings;
    private final InterviewSteps steps;
    private final Standings standings;
    private final Unconcerned unconcerned;
    private final Posts posts;
    private final Letters letters;
    private final WarningSignals signals;
    private final Stamp stamp;
    private final Dates dates;

    InterviewCalls(
            JdbcClient jdbc,
            Warnings warnings,
            InterviewSteps steps,
            Standings standings,
            Unconcerned unconcerned,
            Posts posts,
            Letters letters,
            WarningSignals signals,
            Stamp stamp,
            Dates dates) {
        this.jdbc = jdbc;
        this.warnings = warnings;
        this.steps = steps;
        this.standings = standings;
        this.unconcerned = unconcerned;
        this.posts = posts;
        this.letters = letters;
        this.signals = signals;
        this.stamp = stamp;
        this.dates = dates;
    }

    /**
     * Issues the notice, which reaches the interviewee here at once.
     *
     * @throws Refused when the interviewee is not in charge, an interviewer is junior or concerned, or whoever calls is
     */
    @Transactional
    public WarningId notify(UnitId unit, InterviewGround ground, InterviewDraft draft, PersonId by) {
        unconcerned.require(by, ground.person(), draft.interviewee());
        signals.requireConfirmed(ground.signals());
        check(unit, ground, draft);
        var id = warnings.open(new NewWarning(
                WarningKind.INTERVIEW,
                InterviewState.NOTIFIED.name(),
                Turn.HANDLER,
                "warnings.interview-drafted",
                ground.post(),
                ground.person(),
                draft.cause(),
                ground.signals(),
                ground.parent(),
                by,
                draft.meetsOn()));
        insert(unit, id, ground, draft);
        people(unit, id, ground, draft);
        var letter = letters.issue(letter(unit, id, draft, ground, by));
        letters.serve(letter, Serving.inSystem(dates.today(), by));
        var number = letters.find(letter).orElseThrow().number();
        warnings.move(
                warnings.find(id).orElseThrow(),
                WarningChange.to(InterviewState.NOTIFIED.name(), Turn.HANDLER, InterviewAct.NOTIFY.logged())
                        .due(draft.meetsOn())
                        .issued(by, letter.value(), number, dates.today()));
        signals.takenUp(warnings.find(id).orElseThrow(), number);
        return id;
    }

    private void check(UnitId unit, InterviewGround ground, InterviewDraft draft) {
        var interviewee = standings
                .of(unit, draft.interviewee())
                .filter(one -> standings.inCharge(unit, ground.post()).stream()
                        .anyMatch(charge -> charge.person().equals(one.person())))
                .orElseThrow(() -> new Refused(Refusal.at("interviewee", "warnings.interview.refusal.not-in-charge")));
        var chief = standing(unit, draft.chief(), "chief");
        var others = draft.others().stream()
                .filter(one -> !one.equals(draft.chief()))
                .map(one -> standing(unit, one, "interviewers"))
                .toList();
        var concerned = new HashSet<>(Set.of(ground.person()));
        Refused.ifAny(new InterviewersRule(interviewee, concerned).refusals(chief, others));
    }

    private Standing standing(UnitId unit, PersonId person, String field) {
        return standings
                .of(unit, person)
                .orElseThrow(() -> new Refused(Refusal.at(field, "measures.refusal.entry-choose")));
    }

    private void insert(UnitId unit, WarningId id, InterviewGround ground, InterviewDraft draft) {
        jdbc.sql("""
                        insert into warnings.interview (id, unit_id, trigger, reference, interviewee_id, meets_on, meets_at, place, materials,
                            changed_at, changed_by, change_reason)
                        values (:id, :unit, :trigger, :reference, :interviewee, :on, :at, :place, :materials, :now, :actor, :reason)
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("trigger", ground.trigger().name())
                .param("reference", ground.reference())
                .param("interviewee", draft.interviewee().value())
                .param("on", draft.meetsOn())
                .param("at", draft.meetsAt())
                .param("place", draft.place())
                .param("materials", draft.materials())
                .params(stamp.now(null))
                .update();
    }

    private void people(UnitId unit, WarningId id, InterviewGround ground, InterviewDraft draft) {
        var position = 0;
        person(unit, id, ++position, draft.chief(), Interview.Part.CHIEF, null);
        for (var other : draft.others()) {
            if (!other.equals(draft.chief())) {
                person(unit, id, ++position, other, Interview.Part.INTERVIEWER, null);
            }
        }
        var own = draft.interviewee().equals(ground.person());
        var name = posts.find(ground.post()).orElseThrow().name();
        person(unit, id, ++position, draft.interviewee(), Interview.Part.INTERVIEWEE, own ? name : null);
        if (draft.attends() && !own) {
            person(unit, id, ++position, ground.person(), Interview.Part.ATTENDANT, name);
        }
    }

    void person(
            UnitId unit, WarningId id, int position, PersonId person, Interview.Part part, @Nullable Bilingual post) {
        var name = post != null
                ? post
                : standings.of(unit, person).map(Standing::post).orElse(new Bilingual("", ""));
        jdbc.sql("""
                        insert into warnings.interview_person (interview_id, position, person_id, part, post_zh, post_en)
                        values (:id, :position, :person, :part, :zh, :en)
                        """)
                .param("id", id.value())
                .param("position", position)
                .param("person", person.value())
                .param("part", part.name())
                .param("zh", name.zh())
                .param("en", name.en())
                .update();
    }

    private LetterDraft letter(UnitId unit, WarningId id, InterviewDraft draft, InterviewGround ground, PersonId by) {
        var readers = new HashSet<>(draft.others());
        readers.add(draft.chief());
        if (draft.attends()) {
            readers.add(ground.person());
        }
        readers.remove(draft.interviewee());
        var talkers = new ArrayList<>(List.of(draft.chief()));
        draft.others().stream().filter(one -> !one.equals(draft.chief())).forEach(talkers::add);
        var names = talkers.stream()
                .map(one -> standings.of(unit, one).orElseThrow().name())
                .toList();
        var day = LetterWords.day(draft.meetsOn());
        return new LetterDraft(
                unit,
                LetterKind.INTERVIEW,
                Subject.of(Warnings.SUBJECT, id.value()),
                WarningKind.INTERVIEW.path(id),
                Addressee.person(draft.interviewee()),
                issuer(unit, draft.chief()),
                by,
                readers,
                Map.of(
                        "grounds", draft.cause(),
                        "time", new Bilingual(day.zh() + " " + draft.meetsAt(), day.en() + ", " + draft.meetsAt()),
                        "place", LetterWords.same(draft.place()),
                        "interviewers",
                                new Bilingual(
                                        String.join(
                                                "、",
                                                names.stream()
                                                        .map(n -> n.in(Locale.CHINESE))
                                                        .toList()),
                                        String.join(
                                                ", ",
                                                names.stream()
                                                        .map(n -> n.in(Locale.ENGLISH))
                                                        .toList())),
                        "materials", LetterWords.same(draft.materials())),
                draft.meetsOn());
    }

    private LetterIssuer issuer(UnitId unit, PersonId chief) {
        return standings
                        .of(unit, chief)
                        .filter(one -> one.rank() == Standing.Rank.SUPERIOR)
                        .isPresent()
                ? LetterIssuer.SUPERIOR
                : LetterIssuer.LEADING_GROUP;
    }

    /** Sets a new day, once, with its reason. */
    @Transactional
    public void postpone(WarningId id, int version, LocalDate on, LocalTime at, String reason, PersonId by) {
        var interview = steps.lock(id, version, InterviewAct.POSTPONE);
        unconcerned.require(by, interview.warning().person(), interview.interviewee());
        if (interview.postponedFrom() != null) {
            throw new Refused(Refusal.at("meetsOn", "warnings.interview.refusal.postponed-already"));
        }
        if (on.isBefore(dates.today())) {
            throw new Refused(Refusal.at("meetsOn", "warnings.interview.refusal.day-past"));
        }
        bounded("reason", reason, 500);
        jdbc.sql("""
                        update warnings.interview set postponed_from = meets_on, meets_on = :on, meets_at = :at, postpone_reason = :words,
                            changed_at = :now, changed_by = :actor, change_reason = :reason where id = :id
                        """)
                .param("id", id.value())
                .param("on", on)
                .param("at", at, Types.TIME)
                .param("words", reason.strip())
                .params(stamp.now(reason))
                .update();
        steps.move(interview, InterviewAct.POSTPONE, on, reason.strip());
    }

    /** Records that the interviewee did not come. Once, a new day follows; the second time the record may be served in writing. */
    @Transactional
    public void missed(WarningId id, int version, String reason, PersonId by) {
        var interview = steps.lock(id, version, InterviewAct.MISS);
        unconcerned.require(by, interview.warning().person(), interview.interviewee());
        if (dates.today().isBefore(interview.meetsOn())) {
            throw new Refused(Refusal.at("missedReason", "warnings.interview.refusal.not-yet"));
        }
        if (interview.missed() == 1 && interview.postponedFrom() == null) {
            throw new Refused(Refusal.at("missedReason", "warnings.interview.refusal.missed-needs-day"));
        }
        if (interview.missed() >= 2) {
            throw new Refused(Refusal.at("missedReason", "warnings.interview.refusal.missed-twice"));
        }
        bounded("missedReason", reason, 400);
        jdbc.sql("""
                        update warnings.interview set missed = missed + 1,
                            missed_reason = missed_reason || case when missed_reason = '' then '' else E'\\n' end || :words,
                            changed_at = :now, changed_by = :actor, change_reason = :reason where id = :id
                        """)
                .param("id", id.value())
                .param("words", dates.today() + " " + reason.strip())
                .params(stamp.now(reason))
                .update();
        steps.move(interview, InterviewAct.MISS, interview.meetsOn(), reason.strip());
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
