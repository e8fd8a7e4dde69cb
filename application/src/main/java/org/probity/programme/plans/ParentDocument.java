package org.probity.programme.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The superior's document that the plan carries out (P1.1.2): its number, its title and its day. */
public record ParentDocument(
        String number, String title, @Nullable LocalDate issuedOn) {

    static final ParentDocument NONE = new ParentDocument("", "", null);
}
