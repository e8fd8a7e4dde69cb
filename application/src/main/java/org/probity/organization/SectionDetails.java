package org.probity.organization;

import org.probity.wording.Bilingual;

/** What a person says about a section. */
public record SectionDetails(
        String code, Bilingual name, Section.Kind kind, Bilingual mandate, String mandateDocument) {

    static final int LONGEST_MANDATE = 8000;

    public SectionDetails {
        code = code.strip();
        mandateDocument = mandateDocument.strip();
    }

    void check() {
        new Checks()
                .coded(code)
                .named(name, 200, 300)
                .bounded("mandateZh", mandate.zh(), LONGEST_MANDATE)
                .bounded("mandateEn", mandate.en(), LONGEST_MANDATE)
                .bounded("mandateDocument", mandateDocument, 400)
                .orRefuse();
    }
}
