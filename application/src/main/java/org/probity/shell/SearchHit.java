package org.probity.shell;

import org.probity.wording.Bilingual;

/**
 * Something found.
 *
 * @param detail where it stands, as a section's name; may be empty
 */
public record SearchHit(Bilingual name, Bilingual detail, String url) {}
