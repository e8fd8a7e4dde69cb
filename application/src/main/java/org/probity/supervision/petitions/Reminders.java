package org.probity.supervision.petitions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.organization.Leadership;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.supervision.letters.Addressee;
import org.probity.supervision.letters.LetterAcknowledged;
import org.probity.supervision.letters.LetterDraft;
import org.probity.supervision.letters.LetterId;
import org.probity.supervision.letters.LetterIssuer;
import org.probity.supervision.letters.LetterKind;
import org.probity.supervision.letters.Letters;
import org.probity.supervision.letters.Serving;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The petition reminder and the focused reminder (P2.3a): numbered letters that say what petitions speak of and never who wrote them, to
 * be acknowledged within seven days. Nothing in a letter leads back to a petition.
 */
@Service
public class Reminders {

    private static final String SUBJECT = "supervision.petition-reminder";

    private final Petitions petitions;
    private final PetitionWrites writes;
    private final Readers readers;
    private final SealedThings sealedThings;
    private final Journal journal;
    private final Letters letters;
    private final Leadership leadership;
    private final People people;
    private final JdbcClient jdbc;
    private final Dates dates;

    Reminders(
            Petitions petitions,
            PetitionWrites writes,
            Readers readers,
            SealedThings sealedThings,
            Journal journal,
            Letters letters,
            Leadership leadership,
            People people,
            JdbcClient jdbc,
            Dates dates) {
        this.petitions = petitions;
        this.writes = writes;
        this.readers = readers;
        this.sealedThings = sealedThings;
        this.journal = journal;
        this.letters = letters;
        this.leadership = leadership;
        this.people = people;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /**
     * What a reminder says.
     *
     * @param section whose chief it goes to; none where it goes to a person
     */
    public record Draft(
            LetterKind kind,
            @Nullable SectionId section,
            @Nullable PersonId person,
            String facts,
            String request) {}

    /** A reminder as a petition's page shows it. */
    public record Sent(
            LetterId letter,
            LetterKind kind,
            Bilingual addressee,
            LocalDate issuedOn,
            LocalDate dueOn,
            @Nullable LocalDate acknowledgedOn) {}

    /** The petition's reminders, in the order they went out. */
    List<Sent> of(PetitionId petition) {
        return jdbc.sql("""
                        select r.letter_id, r.kind, x.name_zh, x.name_en, r.issued_on, r.due_on, r.acknowledged_on
                        from supervision.petition_reminder r join organization.person x on x.id = r.addressee_id
                        where r.petition_id = :id order by r.issued_on, r.letter_id
                        """)
                .param("id", petition.value())
                .query((row, n) -> new Sent(
                        new LetterId(row.getObject("letter_id", UUID.class)),
                        LetterKind.valueOf(row.getString("kind")),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("acknowledged_on", LocalDate.class)))
                .list();
    }

    /**
     * Issues and serves one reminder because of one petition or several.
     *
     * @throws Refused when its words name a reporter, or there is nobody to send it to
     */
    @Transactional
    public LetterId issue(Viewer viewer, List<PetitionId> about, Draft draft) {
        var unit = viewer.requireUnit();
        var open = about.stream()
                .map(id -> petitions.find(id, viewer).orElseThrow(Petitions::none))
                .filter(petition -> petition.named() && PetitionAct.REMIND.isOpenIn(petition.state()))
                .toList();
        if (open.isEmpty()) {
            throw new Refused(Refusal.of("supervision.refusal.petition-is-REGISTERED"));
        }
        for (var petition : open) {
            var key = readers.key(petition.id(), viewer.requirePerson()).orElseThrow(Petitions::none);
            var reporter = sealedThings.petitioned(petition.id(), key).reporter();
            if (MaskedSummary.names(draft.facts() + "\n" + draft.request(), reporter)) {
                throw new Refused(Refusal.at("facts", "supervision.refusal.petition-summary-names"));
            }
        }
        var addressee = addressee(viewer, draft);
        if (addressee.equals(viewer.requirePerson())) {
            throw new Refused(Refusal.at("addressee", "supervision.refusal.petition-reminder-self"));
        }
        var due = dates.today().plusDays(PetitionAct.REMIND.days());
        var reminder = UUID.randomUUID();
        var letter = letters.issue(new LetterDraft(
                unit,
                draft.kind(),
                Subject.of(SUBJECT, reminder),
                "/supervision/letters",
                draft.section() != null ? Addressee.section(draft.section()) : Addressee.person(addressee),
                viewer.is(Role.DISCIPLINE_INSPECTION) ? LetterIssuer.INSPECTION : LetterIssuer.SUPERIOR,
                viewer.requirePerson(),
                Set.of(),
                Map.of("facts", new Bilingual(draft.facts(), ""), "request", new Bilingual(draft.request(), "")),
                due));
        letters.serve(letter, Serving.inSystem(dates.today(), viewer.requirePerson()));
        open.forEach(petition -> remind(viewer, petition, letter, reminder, draft.kind(), addressee, due));
        return letter;
    }

    private PersonId addressee(Viewer viewer, Draft draft) {
        var section = draft.section();
        var person = section == null ? draft.person() : leadership.chiefOf(section, dates.today());
        if (person == null
                || people.find(person)
                        .filter(found -> found.unit().equals(viewer.requireUnit()))
                        .isEmpty()) {
            throw new Refused(Refusal.at("addressee", "supervision.refusal.petition-reminder-addressee"));
        }
        return person;
    }

    private void remind(
            Viewer viewer,
            Petition petition,
            LetterId letter,
            UUID reminder,
            LetterKind kind,
            PersonId addressee,
            LocalDate due) {
        petitions.handled(viewer, petition.id(), petition.version(), PetitionAct.REMIND);
        jdbc.sql("""
                        insert into supervision.petition_reminder (letter_id, about_id, petition_id, kind, addressee_id, issued_on, due_on)
                        values (:letter, :about, :petition, :kind, :addressee, :today, :due)
                        """)
                .param("letter", letter.value())
                .param("about", reminder)
                .param("petition", petition.id().value())
                .param("kind", kind.name())
                .param("addressee", addressee.value())
                .param("today", dates.today())
                .param("due", due)
                .update();
        writes.move(petition.id(), petition.version(), PetitionAct.REMIND.to(petition.state()));
        journal.enter(petition.id(), viewer.requirePerson(), Journal.Act.REMINDED);
    }

    /** The addressee confirmed the letter: petitions that wait for it have been heard. */
    @EventListener
    void acknowledged(LetterAcknowledged event) {
        if (!event.subject().kind().equals(SUBJECT)) {
            return;
        }
        jdbc.sql("""
                        update supervision.petition_reminder set acknowledged_on = :on where letter_id = :letter and acknowledged_on is null
                        returning petition_id
                        """)
                .param("on", event.on())
                .param("letter", event.letter().value())
                .query((row, n) -> new PetitionId(row.getObject(1, UUID.class)))
                .list()
                .forEach(petition -> {
                    writes.acknowledge(petition);
                    journal.enter(petition, event.by(), Journal.Act.ACKNOWLEDGED);
                });
    }
}
