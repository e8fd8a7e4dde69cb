package org.probity.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * What one line of a public notice says; never a holder's name (§11.3 of the domain).
 *
 * @param grade the grade made public, where it is one
 */
public record NoticeEntry(
        UUID subjectId, Bilingual text, @Nullable String grade) {}
