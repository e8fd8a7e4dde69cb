package org.probity.measures.responsibility;

import static org.probity.measures.responsibility.StatementState.DRAFT;
import static org.probity.measures.responsibility.StatementState.ISSUED;
import static org.probity.measures.responsibility.StatementState.SIGNED;
import static org.probity.measures.responsibility.StatementState.SUPERSEDED;
import static org.probity.measures.responsibility.StatementState.WITHDRAWN;

import java.util.Set;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The life of a responsibility statement (P2.2.1a), one line an act: the office prepares, words and issues it; the person signs in
 * person, and signs anew when the list has changed, by which the next edition takes the place of the last.
 */
enum StatementAct {
    PREPARE(Set.of(), DRAFT, "measures:statements", "measures.statement-prepared"),
    WRITE(Set.of(DRAFT), DRAFT, "measures:statements", "measures.statement-written"),
    ISSUE(Set.of(DRAFT), ISSUED, "measures:statements", "measures.statement-issued"),
    TAKE_BACK(Set.of(ISSUED), DRAFT, "measures:statements", "measures.statement-taken-back"),
    /** Whoever has left the office does not sign for it any more. */
    WITHDRAW(Set.of(DRAFT, ISSUED), WITHDRAWN, "measures:statements", "measures.statement-withdrawn"),
    /** In person; nobody delegates it (segregation rule 6). */
    SIGN(Set.of(ISSUED), SIGNED, "measures:sign-statement", "measures.statement-signed"),
    /** In person, on the list as it stands now: a new edition, signed at once. */
    SIGN_ANEW(Set.of(SIGNED), SIGNED, "measures:sign-statement", "measures.statement-signed-anew"),
    /** Follows from signing anew. */
    SUPERSEDE(Set.of(SIGNED), SUPERSEDED, "measures:sign-statement", "measures.statement-superseded");

    /** Working days within which an issued statement is signed. */
    static final int SIGNING_DAYS = 5;

    private final Set<StatementState> from;
    private final StatementState to;
    private final String permission;
    private final String logged;

    StatementAct(Set<StatementState> from, StatementState to, String permission, String logged) {
        this.from = from;
        this.to = to;
        this.permission = permission;
        this.logged = logged;
    }

    Set<StatementState> from() {
        return from;
    }

    StatementState to() {
        return to;
    }

    String permission() {
        return permission;
    }

    String logged() {
        return logged;
    }

    void requireFrom(StatementState state) {
        if (!from.contains(state)) {
            throw new Refused(Refusal.of("measures.refusal.statement-is-" + state));
        }
    }
}
