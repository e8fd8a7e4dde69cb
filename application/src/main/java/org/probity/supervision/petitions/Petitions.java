package org.probity.supervision.petitions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.Leadership;
import org.probity.organization.PersonId;
import org.probity.supervision.petitions.sealing.DataKey;
import org.probity.supervision.petitions.sealing.Sealing;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What inspectors do with petitions (P2.3a). Whoever does not see a petition is told that there is none. */
@Service
public class Petitions {

    private final PetitionRows rows;
    private final PetitionWrites writes;
    private final Circle circle;
    private final Readers readers;
    private final SealedThings sealedThings;
    private final Sealing sealing;
    private final Journal journal;
    private final Leadership leadership;
    private final Dates dates;

    Petitions(
            PetitionRows rows,
            PetitionWrites writes,
            Circle circle,
            Readers readers,
            SealedThings sealedThings,
            Sealing sealing,
            Journal journal,
            Leadership leadership,
            Dates dates) {
        this.rows = rows;
        this.writes = writes;
        this.circle = circle;
        this.readers = readers;
        this.sealedThings = sealedThings;
        this.sealing = sealing;
        this.journal = journal;
        this.leadership = leadership;
        this.dates = dates;
    }

    public Optional<Petition> find(PetitionId id, Viewer viewer) {
        return rows.find(id, viewer);
    }

    /**
     * An inspector types in what came by letter, by telephone or in person, and is named for it.
     *
     * <p>What is about the head or about discipline inspection is sealed for the superior alone at once: who typed it reads it no more.
     *
     * @throws Refused when it says too little, or when there is nobody who may handle it
     */
    @Transactional
    public PetitionId register(Viewer viewer, Registration typed) {
        var unit = viewer.requireUnit();
        var excluded = circle.excluded(typed.concern());
        var route = circle.route(unit, excluded);
        var handlers = circle.handlers(unit, route, excluded);
        var named = new LinkedHashSet<PersonId>();
        if (handlers.contains(viewer.requirePerson())) {
            named.add(viewer.requirePerson());
        }
        typed.named().stream().filter(handlers::contains).forEach(named::add);
        if (named.isEmpty()) {
            named.addAll(handlers);
        }
        if (named.isEmpty()) {
            throw new Refused(Refusal.of("supervision.refusal.petition-no-handler"));
        }
        var id = PetitionId.random();
        var key = DataKey.random();
        writes.insert(
                id,
                new PetitionWrites.Open(
                        unit,
                        typed.channel(),
                        typed.receivedOn(),
                        typed.concern(),
                        typed.summary(),
                        typed.urgency(),
                        typed.reporter().isUnknown(),
                        typed.signatories(),
                        route),
                new PetitionWrites.Sealed(
                        key.seal(typed.message(), Sealing.label(id.value(), "message")),
                        typed.reporter().isUnknown() ? null : typed.reporter().sealed(id, key),
                        sealing.keyName(),
                        null,
                        null,
                        null),
                excluded);
        journal.enter(id, viewer.requirePerson(), Journal.Act.REGISTERED);
        named.forEach(person -> {
            readers.name(id, person, key, viewer.requirePerson());
            journal.enter(id, viewer.requirePerson(), Journal.Act.NAMED, person);
        });
        return id;
    }

    /**
     * Says what a petition is about, in words the office may read. Whom it turns out to be about sees it no more; where that is the head
     * or somebody of discipline inspection, it goes over to the superior.
     */
    @Transactional
    public void analyse(Viewer viewer, PetitionId id, int version, Analysis analysis) {
        var found = handled(viewer, id, version, PetitionAct.ANALYSE);
        var key = key(viewer, id);
        Refused.ifAny(MaskedSummary.refusals(
                analysis.summary(), sealedThings.petitioned(id, key).reporter()));
        if (id.equals(analysis.duplicateOf())) {
            throw new Refused(Refusal.at("duplicate", "supervision.refusal.petition-duplicate"));
        }
        var excluded = circle.excluded(analysis.concern());
        var route = found.route() == Route.SUPERIOR ? Route.SUPERIOR : circle.route(found.unit(), excluded);
        var handlers = circle.handlers(found.unit(), route, excluded);
        if (handlers.isEmpty()) {
            throw new Refused(Refusal.of("supervision.refusal.petition-no-handler"));
        }
        writes.analyse(id, version, analysis, route, PetitionAct.ANALYSE.to(found.state()), excluded);
        journal.enter(id, viewer.requirePerson(), Journal.Act.ANALYSED);
        handOver(viewer, id, key, handlers);
    }

    /** Those who may not handle it any more are ended; when nobody is left, all who may are named. */
    private void handOver(Viewer viewer, PetitionId id, DataKey key, List<PersonId> handlers) {
        var named = readers.of(id);
        named.stream()
                .filter(reader -> reader.inspector() && !handlers.contains(reader.person()))
                .forEach(reader -> {
                    readers.end(id, reader.person(), viewer.requirePerson());
                    journal.enter(id, viewer.requirePerson(), Journal.Act.ENDED, reader.person());
                });
        if (named.stream().noneMatch(reader -> reader.inspector() && handlers.contains(reader.person()))) {
            handlers.forEach(person -> {
                readers.name(id, person, key, viewer.requirePerson());
                journal.enter(id, viewer.requirePerson(), Journal.Act.NAMED, person);
            });
        }
    }

    /** Whom the viewer may name beside those who are. */
    List<PersonId> nameable(Petition petition) {
        var named = readers.of(petition.id());
        return handlers(petition).stream()
                .filter(person -> named.stream()
                        .noneMatch(
                                reader -> reader.inspector() && reader.person().equals(person)))
                .toList();
    }

    private List<PersonId> handlers(Petition petition) {
        return circle.handlers(petition.unit(), petition.route(), circle.excluded(petition.concern()));
    }

    /** A named inspector names another; where none of the named is in office any more, whoever may handle it names themselves. */
    @Transactional
    public void name(Viewer viewer, PetitionId id, PersonId inspector) {
        var found = locked(id, viewer);
        if (!nameable(found).contains(inspector)) {
            throw new Refused(Refusal.at("inspector", "supervision.refusal.petition-not-nameable"));
        }
        var key = readers.key(id, viewer.requirePerson())
                .or(() -> isOrphan(found) ? readers.anyKey(id) : Optional.empty())
                .orElseThrow(() -> new AccessDeniedException("Not named"));
        readers.name(id, inspector, key, viewer.requirePerson());
        journal.enter(id, viewer.requirePerson(), Journal.Act.NAMED, inspector);
    }

    /** Whether nobody who is named may handle it any more. */
    boolean isOrphan(Petition petition) {
        var handlers = handlers(petition);
        return readers.of(petition.id()).stream()
                .noneMatch(reader -> reader.inspector() && handlers.contains(reader.person()));
    }

    /** A named inspector ends another's naming, or their own; somebody stays named. */
    @Transactional
    public void end(Viewer viewer, PetitionId id, PersonId inspector) {
        locked(id, viewer);
        key(viewer, id);
        var inspectors =
                readers.of(id).stream().filter(Readers.Named::inspector).toList();
        if (inspectors.size() < 2) {
            throw new Refused(Refusal.at("inspector", "supervision.refusal.petition-last-named"));
        }
        if (readers.end(id, inspector, viewer.requirePerson())) {
            journal.enter(id, viewer.requirePerson(), Journal.Act.ENDED, inspector);
        }
    }

    /** The head is given the petition to read, without what is sealed; never one about the head. */
    @Transactional
    public void assignToHead(Viewer viewer, PetitionId id) {
        var found = locked(id, viewer);
        key(viewer, id);
        var head = leadership.headOf(found.unit(), dates.today());
        if (head == null || found.route() == Route.SUPERIOR || found.summary().isEmpty()) {
            throw new Refused(Refusal.of("supervision.refusal.petition-not-to-head"));
        }
        if (readers.of(id).stream().noneMatch(reader -> reader.person().equals(head))) {
            readers.assign(id, head, viewer.requirePerson());
            journal.enter(id, viewer.requirePerson(), Journal.Act.ASSIGNED, head);
        }
    }

    @Transactional
    public void extend(Viewer viewer, PetitionId id, int version, String reason) {
        var found = handled(viewer, id, version, PetitionAct.EXTEND);
        if (!found.extendedFor().isEmpty()) {
            throw new Refused(Refusal.of("supervision.refusal.petition-extended"));
        }
        writes.extend(id, version, PetitionAct.EXTEND.days(), reason);
        journal.enter(id, viewer.requirePerson(), Journal.Act.EXTENDED);
    }

    /**
     * Closes a petition with its result.
     *
     * @param result what the office may read of it
     * @param reply  what the reporter is told; sealed like any message, empty where there is nobody to tell
     */
    @Transactional
    public void close(Viewer viewer, PetitionId id, int version, Outcome outcome, String result, String reply) {
        var found = handled(viewer, id, version, PetitionAct.CLOSE);
        if (found.state() == PetitionState.REGISTERED && !outcome.withoutAnalysis()) {
            throw new Refused(Refusal.at("outcome", "supervision.refusal.petition-not-analysed"));
        }
        if (outcome == Outcome.DUPLICATE && found.duplicateOf() == null) {
            throw new Refused(Refusal.at("outcome", "supervision.refusal.petition-no-duplicate"));
        }
        var key = key(viewer, id);
        masked("result", result, id, key);
        if (!reply.isEmpty()) {
            sealedThings.say(id, key, false, viewer.requirePerson(), reply, null);
        } else if (found.fromPublic()) {
            throw new Refused(Refusal.at("reply", "supervision.refusal.petition-reply"));
        }
        writes.rest(id, version, PetitionAct.CLOSE.to(found.state()), outcome, result, "", dates.today());
        journal.enter(id, viewer.requirePerson(), Journal.Act.CLOSED);
    }

    /** Passes a petition with signs of a breach on to whom it belongs; nothing moves in it here afterwards. */
    @Transactional
    public void transfer(Viewer viewer, PetitionId id, int version, String to, String reason) {
        var found = handled(viewer, id, version, PetitionAct.TRANSFER);
        var key = key(viewer, id);
        masked("reason", reason, id, key);
        writes.rest(id, version, PetitionAct.TRANSFER.to(found.state()), null, reason, to, dates.today());
        journal.enter(id, viewer.requirePerson(), Journal.Act.TRANSFERRED);
    }

    /** What others read of a petition names no reporter. */
    private void masked(String field, String words, PetitionId id, DataKey key) {
        var refusals =
                MaskedSummary.refusals(words, sealedThings.petitioned(id, key).reporter());
        Refused.ifAny(refusals.stream()
                .map(refusal -> new Refusal(field, refusal.code(), refusal.arguments()))
                .toList());
    }

    /** Everything that is sealed, for a named inspector; that it was opened is entered. */
    public record Opened(String message, Reporter reporter, List<Message> messages, List<SealedFile> files) {

        @Override
        public String toString() {
            return "Opened";
        }
    }

    @Transactional
    public Opened open(Viewer viewer, PetitionId id) {
        locked(id, viewer);
        var key = key(viewer, id);
        journal.enter(id, viewer.requirePerson(), Journal.Act.READ);
        var petitioned = sealedThings.petitioned(id, key);
        return new Opened(
                petitioned.message(),
                petitioned.reporter(),
                sealedThings.messages(id, key),
                sealedThings.files(id, key));
    }

    /** A file with its content. */
    record OpenedFile(SealedFile file, byte[] content) {}

    @Transactional
    public Optional<OpenedFile> openFile(Viewer viewer, PetitionId id, UUID file) {
        locked(id, viewer);
        var key = key(viewer, id);
        var found = sealedThings.files(id, key).stream()
                .filter(each -> each.id().equals(file))
                .findFirst();
        found.ifPresent(each -> journal.enter(id, viewer.requirePerson(), Journal.Act.FILE_READ));
        return found.flatMap(each -> sealedThings.content(id, file, key).map(content -> new OpenedFile(each, content)));
    }

    /** A named inspector writes to the reporter, who reads it with the receipt code. */
    @Transactional
    public void answer(Viewer viewer, PetitionId id, String text) {
        var found = locked(id, viewer);
        var key = key(viewer, id);
        if (!found.fromPublic()) {
            throw new Refused(Refusal.at("text", "supervision.refusal.petition-no-code"));
        }
        sealedThings.say(id, key, false, viewer.requirePerson(), text, null);
        journal.enter(id, viewer.requirePerson(), Journal.Act.ANSWERED);
    }

    /** The petition, locked, where the viewer is named for it and nobody changed it since its page was opened. */
    Petition handled(Viewer viewer, PetitionId id, int version, PetitionAct act) {
        var found = locked(id, viewer);
        if (!found.named()) {
            throw new AccessDeniedException("Not named");
        }
        act.requireFrom(found.state());
        if (found.version() != version) {
            throw new EditConflict("supervision.petition");
        }
        return found;
    }

    private DataKey key(Viewer viewer, PetitionId id) {
        return readers.key(id, viewer.requirePerson()).orElseThrow(() -> new AccessDeniedException("Not named"));
    }

    static RuntimeException none() {
        return new org.springframework.web.server.ResponseStatusException(
                org.springframework.http.HttpStatus.NOT_FOUND);
    }

    /** The petition, for this viewer to handle, and nobody else's until the transaction ends. */
    private Petition locked(PetitionId id, Viewer viewer) {
        return rows.lock(id, viewer).orElseThrow(Petitions::none);
    }
}
