package org.probity.organization;

import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * What a person says about a unit.
 *
 * @param superior     the unit above, when it is kept here too
 * @param superiorName the name of whatever stands above, kept here or not
 */
public record UnitDetails(
        String code, Bilingual name, @Nullable UnitId superior, Bilingual superiorName) {

    public UnitDetails {
        code = code.strip();
    }

    void check() {
        new Checks()
                .coded(code)
                .named(name, 200, 300)
                .bounded("superiorZh", superiorName.zh(), 200)
                .bounded("superiorEn", superiorName.en(), 300)
                .orRefuse();
    }
}
