package org.probity.supervision.letters;

import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.wording.Bilingual;

/**
 * To whom a letter goes: a person; a section, for which its chief receives it; the unit as a whole, for which the head does; or somebody
 * outside, known by name alone.
 *
 * @param outside the name of a body or person outside; empty for everybody else
 */
public record Addressee(@Nullable PersonId person, @Nullable SectionId section, Bilingual outside) {

    private static final Bilingual NOBODY = new Bilingual("", "");

    public Addressee {
        if (person != null && section != null) {
            throw new IllegalArgumentException("A letter goes to a person or to a section");
        }
    }

    public static Addressee person(PersonId person) {
        return new Addressee(person, null, NOBODY);
    }

    public static Addressee section(SectionId section) {
        return new Addressee(null, section, NOBODY);
    }

    public static Addressee unit() {
        return new Addressee(null, null, NOBODY);
    }

    public static Addressee outside(Bilingual name) {
        return new Addressee(null, null, name);
    }
}
