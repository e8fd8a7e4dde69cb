package org.probity.powers;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;

/**
 * What the rules must know beside the edition they judge.
 *
 * @param names    the normalised names of the unit's other powers, with the code of each
 * @param codes    the codes of the unit's other powers
 * @param posts    the open posts of the unit, with what each is called
 * @param sections the open sections of the unit
 */
record Surroundings(
        LocalDate today,
        Map<String, String> names,
        Set<String> codes,
        Map<PostId, String> posts,
        Set<SectionId> sections) {}
