package org.probity.programme;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;

/**
 * A kind of thing that is made public for some working days before it takes effect (P2.1.3a); the module that owns it implements
 * this as a bean. Each call comes in the transaction of the act it tells of.
 */
public interface NoticeSubject {

    /** Module and thing, as in {@code risks.grade}. */
    String kind();

    /** Message key of what the kind is called. */
    String label();

    /** What of the unit waits to be made public now. */
    List<NoticeEntry> pending(UnitId unit);

    /** Whom a line is about; they decide no objection to it. */
    Set<PersonId> concerned(UUID subjectId);

    /** The notice with this line was published. Refuse what must not be made public yet (publicise before approve). */
    void published(UUID subjectId, NoticeFacts notice);

    /** Somebody objected to the line, or to the whole notice. */
    void objected(UUID subjectId, NoticeFacts notice);

    /** No objection to the line is open any longer, and none was upheld. */
    void objectionsRejected(UUID subjectId, NoticeFacts notice);

    /** An objection was upheld: the line leaves the notice and is examined again. */
    void upheld(UUID subjectId, NoticeFacts notice, String reason);

    /** The period ran to its last day with no objection left open: the line takes effect on {@code on}. */
    void concluded(UUID subjectId, NoticeFacts notice, java.time.LocalDate on);

    /** The notice was withdrawn: the line waits for another notice. */
    void withdrawn(UUID subjectId, NoticeFacts notice, String reason);
}
