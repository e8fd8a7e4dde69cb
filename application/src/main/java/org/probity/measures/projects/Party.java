package org.probity.measures.projects;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.SectionId;
import org.probity.wording.Bilingual;

/** A section of the unit, or a body outside, that takes part in a project (P2.2.2i). */
record Party(UUID id, @Nullable SectionId section, Bilingual name, PartyRole role) {}
