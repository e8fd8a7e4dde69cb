package org.probity.programme;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.SectionId;
import org.probity.wording.Bilingual;

/**
 * A matter that waits for a decision.
 *
 * @param subjectId      the thing's id in its own module
 * @param section        the section it belongs to; a section's meeting sees only its own
 * @param title          what it is, without holders' names where names are not to be published
 * @param proposal       what is proposed
 * @param bodies         which bodies may decide it
 * @param options        what the decision chooses among, such as grades; empty when it is only adopted or not
 * @param proposedOption the option proposed; null when there are none
 * @param url            the page that shows it
 */
public record AgendaMatter(
        UUID subjectId,
        @Nullable SectionId section,
        Bilingual title,
        Bilingual proposal,
        Set<MeetingBody> bodies,
        List<AgendaOption> options,
        @Nullable String proposedOption,
        String url) {

    public AgendaMatter {
        bodies = Set.copyOf(bodies);
        options = List.copyOf(options);
    }

    /** A matter that is adopted or not, with nothing to choose. */
    public static AgendaMatter plain(
            UUID subjectId,
            @Nullable SectionId section,
            Bilingual title,
            Bilingual proposal,
            Set<MeetingBody> bodies,
            String url) {
        return new AgendaMatter(subjectId, section, title, proposal, bodies, List.of(), null, url);
    }
}
