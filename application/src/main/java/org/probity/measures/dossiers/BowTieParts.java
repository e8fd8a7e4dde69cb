package org.probity.measures.dossiers;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws a bow-tie in the reader's language. */
@Component
class BowTieParts {

    private final MessageSource messages;

    BowTieParts(MessageSource messages) {
        this.messages = messages;
    }

    String svg(BowTie tie, Locale locale) {
        return BowTieSvg.of(tie, key -> messages.getMessage(key, null, locale));
    }
}
