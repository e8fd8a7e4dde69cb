package org.probity.risks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Post;
import org.probity.organization.Section;
import org.probity.spreadsheets.TableRow;
import org.probity.spreadsheets.Texts;
import org.probity.wording.Bilingual;

/** A risk point as a ledger kept elsewhere has it. */
record TakenOver(
        TableRow row,
        RiskScope scope,
        Section section,
        @Nullable Post post,
        String code,
        Bilingual title,
        Bilingual description,
        RiskSource source,
        RiskCause cause,
        Grade grade,
        List<Bilingual> measures) {

    TakenOver {
        measures = List.copyOf(measures);
    }

    /** What two rows about the same point have in common. */
    String key() {
        return scope + " " + section.id() + " " + (post == null ? "" : post.id()) + " "
                + Texts.key(title.zh().isEmpty() ? title.en() : title.zh());
    }

    String shown() {
        return title.zh().isEmpty() ? title.en() : title.zh();
    }
}
