package org.probity.supervision.letters;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Stamp;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.organization.Units;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters are issued with a number, served, opened and acknowledged. Whether somebody may issue one is the business of the module whose
 * matter it is.
 */
@Service
public class Letters {

    private final LetterRows rows;
    private final LetterTemplates templates;
    private final LetterNumbers numbers;
    private final AddresseeNames names;
    private final LetterSight sight;
    private final Units units;
    private final JdbcClient jdbc;
    private final Stamp stamp;
    private final AuditLog auditLog;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Dates dates;

    Letters(
            LetterRows rows,
            LetterTemplates templates,
            LetterNumbers numbers,
            AddresseeNames names,
            LetterSight sight,
            Units units,
            JdbcClient jdbc,
            Stamp stamp,
            AuditLog auditLog,
            ApplicationEventPublisher events,
            Clock clock,
            Dates dates) {
        this.rows = rows;
        this.templates = templates;
        this.numbers = numbers;
        this.names = names;
        this.sight = sight;
        this.units = units;
        this.jdbc = jdbc;
        this.stamp = stamp;
        this.auditLog = auditLog;
        this.events = events;
        this.clock = clock;
        this.dates = dates;
    }

    /**
     * Issues a letter today: it takes the next number and keeps the words of the unit's template of today. It is not served yet.
     *
     * @throws IllegalArgumentException when the draft leaves a place of the template empty
     */
    @Transactional
    public LetterId issue(LetterDraft draft) {
        var id = LetterId.random();
        var today = dates.today();
        var unit = units.find(draft.unit()).orElseThrow();
        var named = names.of(draft.addressee(), unit, today);
        var template = templates.current(draft.unit(), draft.kind());
        var taken = numbers.next(draft.unit(), draft.kind(), today.getYear());
        var issuer = draft.issuer().of(unit);
        var values = values(draft, named, issuer, taken.number(), today);
        var body = template.filled(values);
        jdbc.sql("""
                        insert into supervision.letter (id, unit_id, kind, year, ordinal, number, edition, subject_kind, subject_id, page, person_id,
                            section_id, addressee_zh, addressee_en, post_zh, post_en, outside, about, title_zh, title_en, body_zh, body_en,
                            issuer_zh, issuer_en, signed_by, issued_on, due_on, changed_at, changed_by, change_reason)
                        values (:id, :unit, :kind, :year, :ordinal, :number, :edition, :subject_kind, cast(:subject_id as uuid), :page, :person,
                            :section, :addressee_zh, :addressee_en, :post_zh, :post_en, :outside, :about, :title_zh, :title_en, :body_zh,
                            :body_en, :issuer_zh, :issuer_en, :signed_by, :issued_on, :due_on, :now, :actor, :reason)
                        """)
                .param("id", id.value())
                .param("unit", draft.unit().value())
                .param("kind", draft.kind().name())
                .param("year", taken.year())
                .param("ordinal", taken.ordinal())
                .param("number", taken.number())
                .param("edition", template.edition())
                .param("subject_kind", draft.subject().kind())
                .param("subject_id", draft.subject().id())
                .param("page", draft.page())
                .param("person", id(draft.addressee().person()), Types.OTHER)
                .param(
                        "section",
                        draft.addressee().section() == null
                                ? null
                                : draft.addressee().section().value(),
                        Types.OTHER)
                .param("addressee_zh", named.name().zh())
                .param("addressee_en", named.name().en())
                .param("post_zh", named.post().zh())
                .param("post_en", named.post().en())
                .param("outside", !draft.addressee().outside().isEmpty())
                .param("about", named.about().name())
                .param("title_zh", template.title().zh())
                .param("title_en", template.title().en())
                .param("body_zh", body.zh())
                .param("body_en", body.en())
                .param("issuer_zh", issuer.zh())
                .param("issuer_en", issuer.en())
                .param("signed_by", draft.signedBy().value())
                .param("issued_on", today)
                .param("due_on", draft.due(), Types.DATE)
                .params(stamp.now(null))
                .update();
        draft.readers().forEach(reader -> read(id, reader));
        auditLog.append("supervision.letter-issued", Letter.subject(id), taken.number());
        return id;
    }

    private static Map<String, Bilingual> values(
            LetterDraft draft, AddresseeNames.Named named, Bilingual issuer, String number, LocalDate today) {
        var values = new HashMap<>(draft.values());
        values.putIfAbsent("person", named.name());
        values.putIfAbsent("unit", named.name());
        values.putIfAbsent("post", named.post());
        values.putIfAbsent("issuer", issuer);
        values.putIfAbsent("number", LetterWords.same(number));
        values.putIfAbsent("date", LetterWords.day(today));
        if (draft.due() != null) {
            values.putIfAbsent("due", LetterWords.day(draft.due()));
        }
        return values;
    }

    private static java.util.@Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private void read(LetterId id, PersonId reader) {
        jdbc.sql(
                        "insert into supervision.letter_reader (letter_id, person_id) values (:id, :person) on conflict do nothing")
                .param("id", id.value())
                .param("person", reader.value())
                .update();
    }

    /** Somebody comes to take part in the letter's matter, and so reads it. */
    @Transactional
    public void alsoFor(LetterId id, PersonId reader) {
        read(id, reader);
        auditLog.append("supervision.letter-opened-to", Letter.subject(id));
    }

    /**
     * Records how the letter reached its addressee. The first record's day is the day of service.
     *
     * @throws Refused when it says what cannot have been, or is by the addressee
     */
    @Transactional
    public void serve(LetterId id, Serving serving) {
        var letter = rows.lock(id).orElseThrow();
        serving.check(letter.issuedOn(), dates.today());
        if (serving.by().equals(letter.person())) {
            throw new Refused(Refusal.of("supervision.refusal.service-by-addressee"));
        }
        jdbc.sql("""
                        insert into supervision.letter_service (id, letter_id, way, served_on, served_by, witness, note, recorded_at)
                        values (gen_random_uuid(), :letter, :way, :on, :by, :witness, :note, :at)
                        """)
                .param("letter", id.value())
                .param("way", serving.way().name())
                .param("on", serving.on())
                .param("by", serving.by().value())
                .param("witness", serving.witness())
                .param("note", serving.note())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        auditLog.append(
                "supervision.letter-served", Letter.subject(id), serving.way().name());
        events.publishEvent(new LetterServed(id, letter.kind(), letter.subject(), serving.on()));
    }

    /** The addressee opens the letter: the first time is its read receipt. Nothing happens when anybody else does. */
    @Transactional
    public void opened(LetterId id, PersonId reader) {
        var letter = rows.find(id).orElseThrow();
        if (letter.openedAt() != null || !sight.isTo(letter, reader)) {
            return;
        }
        var first =
                jdbc.sql("""
                        update supervision.letter set opened_at = :now, version = version + 1, changed_at = :now, changed_by = :actor,
                            change_reason = null where id = :id and opened_at is null
                        """).param("id", id.value()).params(stamp.now(null)).update();
        if (first == 1) {
            auditLog.append("supervision.letter-opened", Letter.subject(id));
        }
    }

    /**
     * The addressee confirms that it reached them.
     *
     * @throws Refused by anybody else, before it was served, and a second time
     */
    @Transactional
    public void acknowledge(LetterId id, PersonId person) {
        var letter = rows.lock(id).orElseThrow();
        if (!sight.isTo(letter, person)) {
            throw new Refused(Refusal.of("supervision.refusal.letter-not-addressee"));
        }
        if (letter.acknowledgedAt() != null) {
            throw new Refused(Refusal.of("supervision.refusal.letter-acknowledged"));
        }
        if (letter.servedOn() == null) {
            throw new Refused(Refusal.of("supervision.refusal.letter-not-served"));
        }
        var changed = jdbc.sql("""
                        update supervision.letter set opened_at = coalesce(opened_at, :now), acknowledged_at = :now, acknowledged_by = :person,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = null
                        where id = :id and version = :version
                        """)
                .param("id", id.value())
                .param("version", letter.version())
                .param("person", person.value())
                .params(stamp.now(null))
                .update();
        if (changed == 0) {
            throw new EditConflict("supervision.letter");
        }
        auditLog.append("supervision.letter-acknowledged", Letter.subject(id));
        events.publishEvent(new LetterAcknowledged(id, letter.kind(), letter.subject(), person, dates.today()));
    }

    public Optional<Letter> find(LetterId id) {
        return rows.find(id);
    }

    /** The letter, where this viewer may see it. */
    public Optional<Letter> find(LetterId id, Viewer viewer) {
        return rows.find(id, viewer);
    }

    /** All letters about a thing, in the order they were issued. */
    public List<Letter> about(Subject subject) {
        return rows.about(subject);
    }

    /** Whether the letter is addressed to the person: themselves, or as chief of the section or head of the unit. */
    public boolean isAddressee(Letter letter, PersonId person) {
        return sight.isTo(letter, person);
    }

    /** The unit chooses what stands before the year in its numbers of a kind. */
    @Transactional
    public void chooseWord(UnitId unit, LetterKind kind, String word) {
        numbers.choose(unit, kind, word);
    }
}
