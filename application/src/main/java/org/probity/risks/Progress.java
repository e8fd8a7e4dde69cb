package org.probity.risks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.SectionId;
import org.probity.wording.Bilingual;

/**
 * How far the finding of risk points is, post by post and holder by holder, so that nobody is left out silently (P2.1.2c).
 *
 * @param covered    power-bearing posts with a determined form
 * @param powerPosts posts with at least one power (P0.1)
 * @param uncovered  the others of them
 */
record Progress(List<OfSection> sections, int covered, int powerPosts, List<Bilingual> uncovered) {

    public int percent() {
        return powerPosts == 0 ? 0 : covered * 100 / powerPosts;
    }

    /**
     * A section.
     *
     * @param opened     whether its powers are confirmed, so that finding is open
     * @param missing    holders without a form
     * @param self       forms their authors signed; likewise the other three rounds of P2.1.2g
     */
    record OfSection(
            SectionId id,
            String code,
            Bilingual name,
            boolean opened,
            int missing,
            long forms,
            long self,
            long leader,
            long mutual,
            long collective,
            List<Row> rows) {}

    /**
     * A post and one of its holders; the post alone when it is vacant.
     *
     * @param powers   how many powers the post has a part in
     * @param departed the person left or retired, so no form is due
     */
    record Row(
            SectionId section,
            Bilingual post,
            @Nullable Bilingual person,
            @Nullable String employment,
            boolean deputising,
            int powers,
            @Nullable FormId form,
            @Nullable FormState state,
            boolean none,
            int points,
            boolean checked,
            @Nullable LocalDate dueOn) {

        public boolean departed() {
            return "LEFT".equals(employment) || "RETIRED".equals(employment);
        }

        boolean isMissing() {
            return person != null && form == null && !departed();
        }
    }
}
