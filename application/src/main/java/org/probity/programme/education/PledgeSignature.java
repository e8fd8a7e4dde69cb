package org.probity.programme.education;

import java.time.Instant;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;

/**
 * A signature upon the pledge: user, time, and the SHA-256 of what was signed, as on the risk forms.
 *
 * @param valid whether the text still is the one signed
 */
record PledgeSignature(
        PledgeId pledge,
        Bilingual title,
        int year,
        PersonId person,
        Instant signedAt,
        String contentHash,
        boolean valid) {}
