package org.probity.measures.projects;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * A rule, a law with its article, a risk point or a measure of a link.
 *
 * @param text  as it reads
 * @param code  its number in its register; empty when it is noted here only
 * @param url   its page, where it has one
 * @param ended whether it no longer stands: repealed, removed or closed
 */
record Reference(
        UUID id,
        ReferenceKind kind,
        Bilingual text,
        String code,
        @Nullable String url,
        @Nullable String grade,
        boolean ended) {}
