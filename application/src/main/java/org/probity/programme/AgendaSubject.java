package org.probity.programme;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;

/**
 * A kind of matter that meetings decide; the module that owns it implements this as a bean. Meetings read what is pending when an
 * agenda is drawn up, and again when the votes are counted: what is no longer pending then is refused.
 */
public interface AgendaSubject {

    /** Module and thing, as in {@code risks.form}. */
    String kind();

    /** Message key of what the kind is called, as in {@code risks.agenda.form}. */
    String label();

    /** Place of this kind on an agenda: what rests on another kind's decision comes after it. */
    default int order() {
        return 100;
    }

    /** The matters of the unit that wait for a meeting's decision now, in the order of an agenda, at most some hundreds. */
    List<AgendaMatter> pending(UnitId unit);

    /** Who must not vote on it because it is about themselves (segregation rule 2). Empty when it concerns nobody in person. */
    Set<PersonId> concerned(UUID subjectId);

    /**
     * Takes the decision, in the transaction that records it. May throw {@link org.probity.wording.Refused} with words for the
     * recorder; nothing is recorded then.
     */
    void decided(UUID subjectId, AgendaDecision decision);
}
