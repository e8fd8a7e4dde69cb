package org.probity.measures.projects;

import java.time.LocalDate;
import java.util.UUID;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;

/** A look at a link by somebody who is no subject of it. */
record LinkCheck(UUID id, PersonId checker, Bilingual name, LocalDate on, CheckResult result, String note) {}
