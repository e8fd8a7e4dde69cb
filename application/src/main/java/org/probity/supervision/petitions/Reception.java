package org.probity.supervision.petitions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.UnitId;
import org.probity.supervision.petitions.sealing.DataKey;
import org.probity.supervision.petitions.sealing.ReceiptCode;
import org.probity.supervision.petitions.sealing.Sealing;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the public does: hands a petition in without an account, and follows it with the receipt code. Nothing of a connection reaches
 * this place. All who handle petitions of the unit, and whom this one is not about, are named at once.
 */
@Service
public class Reception {

    static final int MESSAGES_OF_A_REPORTER = 60;

    private final PetitionWrites writes;
    private final Circle circle;
    private final Readers readers;
    private final SealedThings sealedThings;
    private final Sealing sealing;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Dates dates;

    Reception(
            PetitionWrites writes,
            Circle circle,
            Readers readers,
            SealedThings sealedThings,
            Sealing sealing,
            Journal journal,
            JdbcClient jdbc,
            Dates dates) {
        this.writes = writes;
        this.circle = circle;
        this.readers = readers;
        this.sealedThings = sealedThings;
        this.sealing = sealing;
        this.journal = journal;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /**
     * What somebody hands in.
     *
     * @param form the form's own id: handed in twice, it is taken once
     */
    public record Given(
            UnitId unit, Concern concern, String message, Reporter reporter, List<GivenFile> files, UUID form) {

        public Given {
            files = List.copyOf(files);
        }

        @Override
        public String toString() {
            return "Given";
        }
    }

    /** @throws Refused when nobody can handle it, or when the form was handed in already */
    @Transactional
    public ReceiptCode receive(Given given) {
        var excluded = circle.excluded(given.concern());
        var route = circle.route(given.unit(), excluded);
        var handlers = circle.handlers(given.unit(), route, excluded);
        if (handlers.isEmpty()) {
            throw new Refused(Refusal.of("supervision.refusal.intake-no-handler"));
        }
        var id = PetitionId.random();
        var key = DataKey.random();
        var code = ReceiptCode.random();
        try {
            writes.insert(
                    id,
                    new PetitionWrites.Open(
                            given.unit(),
                            Channel.ONLINE,
                            dates.today(),
                            given.concern(),
                            "",
                            Urgency.NORMAL,
                            given.reporter().name().isEmpty(),
                            null,
                            route),
                    new PetitionWrites.Sealed(
                            key.seal(given.message(), Sealing.label(id.value(), "message")),
                            given.reporter().isUnknown()
                                    ? null
                                    : given.reporter().sealed(id, key),
                            sealing.keyName(),
                            sealing.hash(code),
                            sealing.wrapFor(id.value(), code, key),
                            sealing.hashOfForm(given.form())),
                    excluded);
        } catch (DuplicateKeyException handedInAlready) {
            throw new Refused(Refusal.of("supervision.refusal.intake-twice"));
        }
        journal.enter(id, null, Journal.Act.RECEIVED);
        handlers.forEach(person -> {
            readers.name(id, person, key, null);
            journal.enter(id, null, Journal.Act.NAMED, person);
        });
        sealedThings.keep(id, key, given.files());
        return code;
    }

    /** A petition as its reporter sees it. */
    public record Followed(
            Bilingual unit,
            LocalDate receivedOn,
            PetitionState state,
            LocalDate registerBy,
            LocalDate concludeBy,
            String message,
            List<Message> messages,
            List<SealedFile> files) {

        /** Whether words can still be added. */
        public boolean open() {
            return state.isOpen();
        }

        @Override
        public String toString() {
            return "Followed";
        }
    }

    private record Known(PetitionId id, byte[] wrapped) {}

    @Transactional(readOnly = true)
    public Optional<Followed> follow(ReceiptCode code) {
        return known(code).map(known -> {
            var key = sealing.unwrap(known.id().value(), code, known.wrapped());
            return jdbc.sql("""
                            select u.name_zh, u.name_en, p.received_on, p.state, p.register_by, p.conclude_by from supervision.petition p
                            join organization.unit u on u.id = p.unit_id where p.id = :id
                            """)
                    .param("id", known.id().value())
                    .query((row, n) -> new Followed(
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                            row.getObject("received_on", LocalDate.class),
                            PetitionState.valueOf(row.getString("state")),
                            row.getObject("register_by", LocalDate.class),
                            row.getObject("conclude_by", LocalDate.class),
                            sealedThings.petitioned(known.id(), key).message(),
                            sealedThings.messages(known.id(), key),
                            sealedThings.files(known.id(), key)))
                    .single();
        });
    }

    /**
     * The reporter adds words or files.
     *
     * @return whether there is a petition of this code
     * @throws Refused when it rests, or takes no more
     */
    @Transactional
    public boolean add(ReceiptCode code, String text, List<GivenFile> files, UUID form) {
        var known = known(code);
        known.ifPresent(petition -> add(petition, code, text, files, form));
        return known.isPresent();
    }

    private void add(Known petition, ReceiptCode code, String text, List<GivenFile> files, UUID form) {
        var key = sealing.unwrap(petition.id().value(), code, petition.wrapped());
        var state = jdbc.sql("select state from supervision.petition where id = :id for update")
                .param("id", petition.id().value())
                .query(String.class)
                .single();
        if (!PetitionState.valueOf(state).isOpen()) {
            throw new Refused(Refusal.of("supervision.refusal.intake-rests"));
        }
        var formHash = sealing.hashOfForm(form);
        if (isKnown(formHash)) {
            return;
        }
        if (sealedThings.messages(petition.id(), key).stream()
                        .filter(Message::fromReporter)
                        .count()
                >= MESSAGES_OF_A_REPORTER) {
            throw new Refused(Refusal.of("supervision.refusal.petition-many-messages"));
        }
        sealedThings.say(petition.id(), key, true, null, text, formHash);
        sealedThings.keep(petition.id(), key, files);
        journal.enter(petition.id(), null, Journal.Act.ADDED);
    }

    private boolean isKnown(byte[] formHash) {
        return jdbc.sql("select exists (select from supervision.petition_message where form_hash = :form)")
                .param("form", formHash)
                .query(Boolean.class)
                .single();
    }

    private Optional<Known> known(ReceiptCode code) {
        return jdbc.sql("select id, code_wrapped from supervision.petition where code_hash = :hash")
                .param("hash", sealing.hash(code))
                .query((row, n) ->
                        new Known(new PetitionId(row.getObject("id", UUID.class)), row.getBytes("code_wrapped")))
                .optional();
    }
}
