package org.probity.measures;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Objects;
import org.probity.risks.MeasureType;
import org.probity.wording.Bilingual;

/** What usually shows that a measure of a type is carried out (F7); offered to the author, who makes it true for the measure. */
public final class UsualEvidence {

    private static final Map<MeasureType, Bilingual> BY_TYPE = Phrases.read("evidence.csv", '|', 3).stream()
            .collect(toUnmodifiableMap(
                    line -> MeasureType.valueOf(line.get(0)), line -> new Bilingual(line.get(1), line.get(2))));

    private UsualEvidence() {}

    public static Bilingual of(MeasureType type) {
        return Objects.requireNonNull(BY_TYPE.get(type));
    }
}
