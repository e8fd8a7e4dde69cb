package org.probity.programme.gatherings;

import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.wording.Bilingual;

/**
 * Somebody who is called: a person once, under the first of their posts.
 *
 * @param onLeave whether the register of people has them on long leave that day
 */
public record RosterLine(
        PersonId person,
        Bilingual name,
        PostId post,
        Bilingual postName,
        SectionId section,
        Bilingual sectionName,
        boolean onLeave) {}
