package org.probity.measures.projects;

import java.io.Serial;
import java.io.Serializable;
import org.probity.wording.Bilingual;
import org.springframework.context.i18n.LocaleContextHolder;

/** A name of the body's own within a message's sentence, in the language of whoever reads it. */
record Name(String zh, String en) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    Name(Bilingual name) {
        this(name.zh(), name.en());
    }

    @Override
    public String toString() {
        return new Bilingual(zh, en).in(LocaleContextHolder.getLocale());
    }
}
