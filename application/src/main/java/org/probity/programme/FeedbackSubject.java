package org.probity.programme;

import java.util.Optional;
import java.util.UUID;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/** A kind of thing that feedback may be about (P2.1.2k); the module that owns it implements this as a bean. */
public interface FeedbackSubject {

    /** Module and thing, as in {@code risks.form}. */
    String kind();

    /** What it is called, when it is the unit's and feedback on it is asked for; no name of a person. */
    Optional<Bilingual> title(UnitId unit, UUID id);

    /** Its page. */
    String url(UUID id);
}
