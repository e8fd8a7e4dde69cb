package org.probity.organization;

import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/** A public body, or a body under it. */
public record Unit(
        UnitId id, @Nullable UnitId superior, String code, Bilingual name, Bilingual superiorName, int version) {}
