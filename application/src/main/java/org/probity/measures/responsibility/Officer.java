package org.probity.measures.responsibility;

import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.wording.Bilingual;

/**
 * A person in a post on a day.
 *
 * @param post       the post; none for who stands for the superior body by appointment
 * @param deputising whether the person only deputises in it
 * @param away       whether the person is on long leave
 */
public record Officer(
        PersonId person, Bilingual name, @Nullable PostId post, boolean deputising, boolean away) {}
