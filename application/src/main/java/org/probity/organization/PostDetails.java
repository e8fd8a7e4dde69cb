package org.probity.organization;

import org.probity.wording.Bilingual;

/** What a person says about a post. */
public record PostDetails(
        SectionId section, String code, Bilingual name, Post.Level level, Bilingual duties, boolean keyPost) {

    public PostDetails {
        code = code.strip();
    }

    void check() {
        new Checks()
                .coded(code)
                .named(name, 200, 300)
                .bounded("dutiesZh", duties.zh(), 4000)
                .bounded("dutiesEn", duties.en(), 6000)
                .orRefuse();
    }
}
