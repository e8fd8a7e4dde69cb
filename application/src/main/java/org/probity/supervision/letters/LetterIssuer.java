package org.probity.supervision.letters;

import org.probity.organization.Unit;
import org.probity.wording.Bilingual;

/** In whose name a letter is written: what stands at its head and under its text. */
public enum LetterIssuer {
    UNIT("", ""),
    LEADING_GROUP("廉政风险防控工作领导小组", "Leading Group for Integrity Risk Prevention and Control"),
    OFFICE("廉政风险防控工作领导小组办公室", "Office of the Leading Group for Integrity Risk Prevention and Control"),
    INSPECTION("纪检监察机构", "Discipline Inspection"),
    SUPERIOR("", "");

    private final String zh;
    private final String en;

    LetterIssuer(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The issuer's name within, or above, the unit. */
    Bilingual of(Unit unit) {
        if (this == SUPERIOR && !unit.superiorName().isEmpty()) {
            return unit.superiorName();
        }
        var name = unit.name();
        return new Bilingual(
                name.zh().isEmpty() ? zh : name.zh() + zh,
                en.isEmpty() || name.en().isEmpty() ? name.en() + en : name.en() + ", " + en);
    }
}
