package org.probity.measures.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.powers.PowerId;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/**
 * What a project's sheet says (P2.2.2i).
 *
 * @param section the one section that owns it
 * @param post    the post in which it is owned
 * @param power   the power under which it is carried out
 * @param budget  in {@code currency}
 */
public record ProjectFacts(
        @Nullable SectionId section,
        @Nullable PostId post,
        @Nullable PowerId power,
        String number,
        Bilingual name,
        String place,
        String description,
        Funding funding,
        String fundingNote,
        @Nullable BigDecimal budget,
        String currency,
        @Nullable LocalDate plannedFrom,
        @Nullable LocalDate plannedTo,
        Grade grade) {

    /** What may not even stand in a draft. */
    List<Refusal> refusals() {
        var found = new ArrayList<Refusal>();
        if (name.isEmpty()) {
            found.add(Refusal.at("name", "measures.projects.refusal.no-name"));
        }
        if (number.isBlank()) {
            found.add(Refusal.at("number", "measures.projects.refusal.no-number"));
        }
        if (section == null) {
            found.add(Refusal.at("section", "measures.projects.refusal.no-section"));
        }
        if (post == null) {
            found.add(Refusal.at("post", "measures.projects.refusal.no-owner"));
        }
        Typed.longest(found, "number", number, 60);
        Typed.longest(found, "name", name.zh(), 200);
        Typed.longest(found, "name", name.en(), 300);
        Typed.longest(found, "place", place, 300);
        Typed.longest(found, "description", description, 4000);
        Typed.longest(found, "fundingNote", fundingNote, 300);
        if (!currency.matches("[A-Z]{3}")) {
            found.add(Refusal.at("currency", "measures.projects.refusal.currency"));
        }
        if (plannedFrom != null && plannedTo != null && plannedTo.isBefore(plannedFrom)) {
            found.add(Refusal.at("plannedTo", "measures.projects.refusal.dates-reversed"));
        }
        return found;
    }
}
