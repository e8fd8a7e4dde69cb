package org.probity.measures.responsibility;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;

/**
 * Who answers for a post or unit point, as grade and organization give it (P2.2.1b).
 *
 * @param office       in which office
 * @param officer      the person; none when all offices up to the superior body are without one
 * @param jointly      leaders in charge who answer together with the head for a HIGH post (P2.2.1d)
 * @param superiorBody the superior body, which answers where no person is named; empty when none is recorded
 * @param gaps         the holes through which responsibility went upward
 */
public record Responsible(
        Office office, @Nullable Officer officer, List<Officer> jointly, Bilingual superiorBody, List<Gap> gaps) {

    public Responsible {
        jointly = List.copyOf(jointly);
        gaps = List.copyOf(gaps);
    }

    Responsible with(Gap gap) {
        return new Responsible(
                office,
                officer,
                jointly,
                superiorBody,
                Stream.concat(gaps.stream(), Stream.of(gap)).toList());
    }

    /** The same with somebody named by hand, who answers alone. */
    Responsible by(Officer named) {
        return new Responsible(office, named, List.of(), superiorBody, gaps);
    }

    public boolean is(PersonId person) {
        return officer != null && officer.person().equals(person);
    }

    public boolean isJointly(PersonId person) {
        return jointly.stream().anyMatch(leader -> leader.person().equals(person));
    }

    public @Nullable PersonId person() {
        return officer == null ? null : officer.person();
    }
}
