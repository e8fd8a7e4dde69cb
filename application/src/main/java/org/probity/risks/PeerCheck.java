package org.probity.risks;

import java.time.Instant;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;

/** What a colleague found when checking a form (P2.1.2g). */
record PeerCheck(PersonId person, Bilingual name, String finding, boolean agrees, Instant checkedAt) {}
