package org.probity.measures.gaps;

import java.util.UUID;
import org.probity.wording.Bilingual;

/** One gap: what lacks something, and where. */
public record Gap(GapKind kind, UUID id, String code, Bilingual title, Bilingual section, Bilingual post) {

    /** The page on which it is closed. */
    public String url() {
        return kind.closedAt().replace("{id}", id.toString());
    }
}
