package org.probity.measures.health;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.wording.Bilingual;

/**
 * Something that an indicator of the programme's health found: a reason to look, not a verdict.
 *
 * @param indicator  code of the indicator
 * @param about      what it was found at; never a person
 * @param section    whose it is; none when it concerns the whole unit
 * @param post       the post concerned, where there is one
 * @param value      what was measured, in the indicator's unit
 * @param threshold  what it passed
 * @param since      from which day it has been so
 * @param url        the page with the rows behind it
 * @param permission who may open that page; for others it is no link
 * @param confidential whether others may not even know of it
 */
public record HealthFinding(
        String indicator,
        Bilingual about,
        @Nullable SectionId section,
        Bilingual sectionName,
        @Nullable PostId post,
        long value,
        long threshold,
        HealthLevel level,
        LocalDate since,
        String url,
        String permission,
        boolean confidential) {

    /** One that everybody within the scope may know of. */
    public HealthFinding(
            String indicator,
            Bilingual about,
            @Nullable SectionId section,
            Bilingual sectionName,
            @Nullable PostId post,
            long value,
            long threshold,
            HealthLevel level,
            LocalDate since,
            String url,
            String permission) {
        this(indicator, about, section, sectionName, post, value, threshold, level, since, url, permission, false);
    }

    /** Whether it lies within; what concerns the whole unit is for whoever sees the whole unit. */
    public boolean within(Scope scope) {
        return scope.whole()
                || section != null && scope.sections().contains(section)
                || post != null && scope.posts().contains(post);
    }
}
