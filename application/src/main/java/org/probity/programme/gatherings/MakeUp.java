package org.probity.programme.gatherings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.probity.wording.Bilingual;

/** A session held for those who were absent. */
public record MakeUp(UUID id, LocalDate heldOn, String place, String heldBy, List<Bilingual> people) {

    public MakeUp {
        people = List.copyOf(people);
    }
}
