package org.probity.identity;

import org.probity.organization.PersonId;
import org.probity.organization.SectionId;

/**
 * A permission that one has over one section in another's name only.
 *
 * @param from whose it is
 * @param name their name as the log keeps it
 */
public record Delegated(String permission, SectionId section, PersonId from, String name) {}
