package org.probity.supervision.instruments;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Stamp;
import org.probity.organization.PersonId;
import org.probity.organization.WorkCalendar;
import org.probity.supervision.letters.Addressee;
import org.probity.supervision.letters.LetterAcknowledged;
import org.probity.supervision.letters.LetterDraft;
import org.probity.supervision.letters.LetterIssuer;
import org.probity.supervision.letters.LetterWords;
import org.probity.supervision.letters.Letters;
import org.probity.supervision.letters.Serving;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts on cautions, admonitions and corrections (P2.3b, F13b), each as {@link InstrumentAct} allows it. */
@Service
public class Instruments {

    private final InstrumentRows rows;
    private final InstrumentAccess access;
    private final Letters letters;
    private final WorkCalendar calendar;
    private final JdbcClient jdbc;
    private final Stamp stamp;
    private final AuditLog auditLog;
    private final MessageSource messages;
    private final Dates dates;

    Instruments(
            InstrumentRows rows,
            InstrumentAccess access,
            Letters letters,
            WorkCalendar calendar,
            JdbcClient jdbc,
            Stamp stamp,
            AuditLog auditLog,
            MessageSource messages,
            Dates dates) {
        this.rows = rows;
        this.access = access;
        this.letters = letters;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.stamp = stamp;
        this.auditLog = auditLog;
        this.messages = messages;
        this.dates = dates;
    }

    public Optional<Instrument> find(InstrumentId id, Viewer viewer) {
        return rows.find(id, viewer);
    }

    /**
     * Decides on it today and serves its letter in the system.
     *
     * @throws Refused when the viewer may not, about themselves, without two people for a talk, or with a talker below the person
     */
    @Transactional
    public InstrumentId issue(Viewer viewer, InstrumentDraft draft) {
        Refused.ifAny(draft.refusals());
        var issuer = access.issuer(viewer, draft.person());
        if (issuer == null) {
            throw new Refused(Refusal.at("person", "supervision.refusal.instrument-may-not"));
        }
        if (draft.talker() != null && access.isSubordinate(draft.talker(), draft.person())) {
            throw new Refused(Refusal.at("talker", "supervision.refusal.instrument-talker-below"));
        }
        if (access.hasLeft(draft.person())) {
            throw new Refused(Refusal.at("person", "supervision.refusal.instrument-person-left"));
        }
        var id = InstrumentId.random();
        var today = dates.today();
        var days = InstrumentDays.of(draft.kind(), today, calendar);
        var letter = letters.issue(letter(id, draft, issuer, days, viewer.requirePerson()));
        jdbc.sql("""
                        insert into supervision.instrument (id, unit_id, kind, form, person_id, about, post_zh, post_en, ground, ground_text, facts,
                            requirement, source_note, source_url, issuer, issued_by, issued_on, letter_id, copied_to, statement_due, talker_id,
                            recorder_id, influence_from, influence_until, follow_up_from, state, changed_at, changed_by, change_reason)
                        select :id, :unit, :kind, :form, :person, l.about, l.post_zh, l.post_en, :ground, :ground_text, :facts, :requirement,
                            :source_note, :source_url, :issuer, :by, :today, l.id, :copied, :statement, :talker, :recorder, :from, :until,
                            :follow, :state, :now, :actor, :reason from supervision.letter l where l.id = :letter
                        """)
                .param("id", id.value())
                .param("unit", draft.unit().value())
                .param("kind", draft.kind().name())
                .param("form", draft.form().name())
                .param("person", draft.person().value())
                .param("ground", draft.ground().name())
                .param("ground_text", draft.groundText())
                .param("facts", draft.facts())
                .param("requirement", draft.requirement())
                .param("source_note", draft.sourceNote())
                .param("source_url", draft.sourceUrl())
                .param("issuer", issuer.name())
                .param("by", viewer.requirePerson().value())
                .param("today", today)
                .param("letter", letter.value())
                .param("copied", draft.copiedTo())
                .param("statement", days.statementDue())
                .param("talker", key(draft.form().hasTalk() ? draft.talker() : null), Types.OTHER)
                .param("recorder", key(draft.form().hasTalk() ? draft.recorder() : null), Types.OTHER)
                .param("from", days.influenceFrom(), Types.DATE)
                .param("until", days.influenceUntil(), Types.DATE)
                .param("follow", days.followUpFrom())
                .param("state", InstrumentState.ISSUED.name())
                .params(stamp.now(null))
                .update();
        auditLog.append(InstrumentAct.ISSUE.logged(), Instrument.subject(id));
        letters.serve(letter, Serving.inSystem(today, viewer.requirePerson()));
        return id;
    }

    private static @Nullable UUID key(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private LetterDraft letter(
            InstrumentId id, InstrumentDraft draft, LetterIssuer issuer, InstrumentDays days, PersonId signer) {
        var values = new HashMap<String, Bilingual>();
        values.put("grounds", grounds(draft));
        values.put("facts", LetterWords.same(draft.facts()));
        values.put("requirement", LetterWords.same(draft.requirement()));
        values.put("n", LetterWords.number(InstrumentDays.STATEMENT_WORKING_DAYS));
        if (days.influenceFrom() != null && days.influenceUntil() != null) {
            values.put("from", LetterWords.day(days.influenceFrom()));
            values.put("until", LetterWords.day(days.influenceUntil()));
        }
        var readers = new HashSet<PersonId>();
        if (draft.form().hasTalk()) {
            readers.add(Objects.requireNonNull(draft.talker()));
            readers.add(Objects.requireNonNull(draft.recorder()));
        }
        return new LetterDraft(
                draft.unit(),
                draft.kind().letter(),
                Instrument.subject(id),
                id.path(),
                Addressee.person(draft.person()),
                issuer,
                signer,
                readers,
                values,
                days.statementDue());
    }

    private Bilingual grounds(InstrumentDraft draft) {
        if (draft.ground() == Ground.OTHER) {
            return LetterWords.same(draft.groundText());
        }
        var key = "supervision.instrument.ground." + draft.ground();
        return new Bilingual(
                messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE),
                messages.getMessage(key, null, Locale.ENGLISH));
    }

    private Instrument acting(Viewer viewer, InstrumentId id, int version, InstrumentAct act) {
        var instrument = rows.lock(id);
        access.require(viewer, instrument, act);
        if (instrument.version() != version) {
            throw new EditConflict("supervision.instrument");
        }
        return instrument;
    }

    private void move(Instrument instrument, InstrumentAct act, Map<String, ? extends Object> columns) {
        write(instrument, act.after(instrument.state()), columns);
        auditLog.append(act.logged(), Instrument.subject(instrument.id()));
    }

    private void write(Instrument instrument, InstrumentState state, Map<String, ? extends Object> columns) {
        var all = new LinkedHashMap<String, Object>(columns);
        all.put("state", state.name());
        var assignments = new StringBuilder();
        all.keySet()
                .forEach(column ->
                        assignments.append(column).append(" = :").append(column).append(", "));
        var changed = jdbc.sql("update supervision.instrument set " + assignments + """
                        version = version + 1, changed_at = :now, changed_by = :actor, change_reason = :reason
                        where id = :id and version = :version
                        """)
                .params(all)
                .param("id", instrument.id().value())
                .param("version", instrument.version())
                .params(stamp.now(null))
                .update();
        if (changed == 0) {
            throw new EditConflict("supervision.instrument");
        }
    }

    /** One of the two talkers writes down the talk. */
    @Transactional
    public void talk(Viewer viewer, InstrumentId id, int version, LocalDate on, String place, String text) {
        var instrument = acting(viewer, id, version, InstrumentAct.TALK);
        if (on.isAfter(dates.today()) || on.isBefore(instrument.issuedOn())) {
            throw new Refused(Refusal.at("on", "supervision.refusal.instrument-talk-day"));
        }
        move(
                instrument,
                InstrumentAct.TALK,
                Map.of("talked_on", on, "place", needed("place", place, 200), "talk", needed("talk", text, 4000)));
    }

    /** The person has read the record of the talk and signs it. */
    @Transactional
    public void sign(Viewer viewer, InstrumentId id, int version) {
        var instrument = acting(viewer, id, version, InstrumentAct.SIGN);
        move(instrument, InstrumentAct.SIGN, Map.of("signed_on", dates.today()));
    }

    /** The person refused to sign; a witness saw it. */
    @Transactional
    public void refuse(Viewer viewer, InstrumentId id, int version, String witness, String note) {
        var instrument = acting(viewer, id, version, InstrumentAct.REFUSE);
        move(
                instrument,
                InstrumentAct.REFUSE,
                Map.of(
                        "refused_on", dates.today(),
                        "refusal_witness", needed("witness", witness, 100),
                        "refusal_note", needed("refusalNote", note, 1000)));
    }

    /** A written instrument is acknowledged with its letter. */
    @EventListener
    @Transactional
    public void acknowledged(LetterAcknowledged event) {
        if (!event.subject().kind().equals("supervision.instrument")) {
            return;
        }
        var instrument =
                rows.lock(new InstrumentId(UUID.fromString(event.subject().id())));
        if (instrument.form() == InstrumentForm.WRITTEN && InstrumentAct.SIGN.isOpenIn(instrument.state())) {
            move(instrument, InstrumentAct.SIGN, Map.of("signed_on", event.on()));
        }
    }

    /** The person hands in their written statement; also late, which shows. */
    @Transactional
    public void state(Viewer viewer, InstrumentId id, int version, String statement) {
        var instrument = acting(viewer, id, version, InstrumentAct.STATE);
        move(
                instrument,
                InstrumentAct.STATE,
                Map.of("statement", needed("statement", statement, 4000), "stated_on", dates.today()));
    }

    /** After the period: how things stand. */
    @Transactional
    public void followUp(Viewer viewer, InstrumentId id, int version, String text, @Nullable Boolean improved) {
        var instrument = acting(viewer, id, version, InstrumentAct.FOLLOW_UP);
        if (improved == null) {
            throw new Refused(Refusal.at("improved", "measures.refusal.entry-choose"));
        }
        move(
                instrument,
                InstrumentAct.FOLLOW_UP,
                Map.of(
                        "followed_up_on", dates.today(),
                        "followed_up_by", viewer.requirePerson().value(),
                        "follow_up", needed("followUp", text, 2000),
                        "improved", improved));
    }

    /** Somebody else than who followed it up closes it. */
    @Transactional
    public void close(Viewer viewer, InstrumentId id, int version, String closing) {
        var instrument = acting(viewer, id, version, InstrumentAct.CLOSE);
        move(instrument, InstrumentAct.CLOSE, closing(viewer, closing, false));
    }

    /** The person has left: it ends here, with a reason. */
    @Transactional
    public void end(Viewer viewer, InstrumentId id, int version, String reason) {
        var instrument = acting(viewer, id, version, InstrumentAct.END);
        move(instrument, InstrumentAct.END, closing(viewer, reason, true));
    }

    private Map<String, Object> closing(Viewer viewer, String words, boolean early) {
        return Map.of(
                "closed_on", dates.today(),
                "closed_by", viewer.requirePerson().value(),
                "closing", needed("closing", words, 1000),
                "ended_early", early);
    }

    private static String needed(String field, String text, int most) {
        var words = text.strip();
        if (words.length() < 2) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-needed"));
        }
        if (words.length() > most) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-too-long", most));
        }
        return words;
    }
}
