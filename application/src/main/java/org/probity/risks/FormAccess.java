package org.probity.risks;

import static java.util.stream.Collectors.toSet;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What a viewer may do with one form today. Pages show it and every command asks it again. */
@Component
class FormAccess {

    private final Signatures signatures;
    private final SignerDirectory directory;
    private final PeerChecks peers;
    private final JdbcClient jdbc;
    private final Dates dates;

    FormAccess(Signatures signatures, SignerDirectory directory, PeerChecks peers, JdbcClient jdbc, Dates dates) {
        this.signatures = signatures;
        this.directory = directory;
        this.peers = peers;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /**
     * What is open to the viewer.
     *
     * @param author   writes and signs as the author
     * @param standIn  writes for a holder who is on long leave or whose time has run out (P2.1.2c), without signing for them
     * @param sign     the form waits for the viewer's signature
     * @param peer     may check it as a colleague
     * @param verify   may mark its points as verified
     * @param refusal  may record that the holder does not sign
     * @param waiting  whom it waits for
     */
    record Access(
            boolean author,
            boolean standIn,
            boolean sign,
            boolean peer,
            boolean verify,
            boolean refusal,
            Signers.@Nullable Waiting waiting) {

        public boolean write() {
            return author || standIn;
        }

        /** Lets the log name whose signature is lent, when the viewer signs by delegation. */
        void actFor(Form form, Viewer viewer) {
            if (waiting != null && waiting.level() == SignatureLevel.CHIEF) {
                viewer.onBehalfOf("risks:sign-chief", form.section());
            } else if (waiting != null && waiting.level() == SignatureLevel.LEADER) {
                viewer.onBehalfOf("risks:sign-leader", form.section());
            }
        }

        public boolean sendBack() {
            return sign && !author;
        }
    }

    Access of(Form form, Viewer viewer) {
        var person = viewer.person();
        if (person == null) {
            throw new AccessDeniedException("risks.form");
        }
        var signers = directory.of(form.unit());
        var signed = signatures.of(form.id()).stream()
                .filter(Signature::valid)
                .map(Signature::person)
                .collect(toSet());
        var waiting = signers.next(form, signed).orElse(null);
        var unsigned = form.state().isUnsigned();
        var author = !form.state().isOver() && signers.authors(form).contains(person);
        var next = unsigned && !form.ofUnit() ? signers.afterAuthor(form).orElse(null) : null;
        var superiorNow = next != null && next.people().contains(person);
        var turn = waiting != null && waiting.people().contains(person);
        return new Access(
                author,
                !author
                        && superiorNow
                        && (dates.isPast(form.dueOn()) || onLongLeave(Objects.requireNonNull(form.person()))),
                turn && form.state() != FormState.NOT_STARTED,
                !form.isOf(person) && !unsigned && !form.state().isOver() && peers.isRelated(form, person),
                (turn && !author) || (form.ofUnit() && author && form.state() == FormState.COLLECTIVELY_STUDIED),
                superiorNow && (form.state() == FormState.DRAFT || form.state() == FormState.RETURNED),
                waiting);
    }

    /** Refuses whoever may not see the form: it lies outside what they may read, and no part in it is theirs. */
    Access requireRead(Form form, Viewer viewer) {
        var access = of(form, viewer);
        var within =
                viewer.may("risks:read") && viewer.scope("risks:read").covers(form.unit(), form.section(), form.post());
        if (!within && !access.write() && !access.sign() && !access.peer() && !access.refusal()) {
            throw new AccessDeniedException("risks.form");
        }
        return access;
    }

    /** Refuses whoever may not write on the form. */
    Access requireWrite(Form form, Viewer viewer) {
        var access = requireRead(form, viewer);
        if (!access.write() && !form.state().isOver()) {
            throw new AccessDeniedException("risks.form");
        }
        return access;
    }

    private boolean onLongLeave(PersonId person) {
        return jdbc.sql("select employment = 'LONG_LEAVE' from organization.person where id = :id")
                .param("id", person.value())
                .query(Boolean.class)
                .single();
    }
}
