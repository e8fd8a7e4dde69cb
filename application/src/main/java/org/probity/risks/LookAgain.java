package org.probity.risks;

import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;

/**
 * A module above found something that asks to look at the ledger's lines again: a confirmed signal (§5). Heard in its transaction.
 *
 * @param post  the post concerned; none where the whole section is
 * @param cause in a few words, without saying anything of a person
 */
public record LookAgain(
        UnitId unit, SectionId section, @Nullable PostId post, String cause) {}
