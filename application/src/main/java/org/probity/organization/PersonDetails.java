package org.probity.organization;

import org.probity.wording.Bilingual;

/** What a person says about a person. */
public record PersonDetails(Bilingual name, Person.Employment employment) {

    void check() {
        new Checks().named(name, 100, 200).orRefuse();
    }
}
