package org.probity.warnings.disposals;

import java.util.Locale;
import java.util.stream.Collectors;
import org.probity.wording.Bilingual;
import org.springframework.context.MessageSource;

/** What is laid on somebody, in words. */
final class DispositionWords {

    private DispositionWords() {}

    static String of(RoleLine line, MessageSource messages, Locale locale) {
        var zh = locale.getLanguage().equals("zh");
        var names = line.dispositions().stream()
                .sorted()
                .map(one -> messages.getMessage("warnings.disposal.disposition." + one, null, locale))
                .collect(Collectors.joining(zh ? "、" : ", "));
        var more = line.isDealtWith() ? line.words() : line.reason();
        if (more.isEmpty()) {
            return names;
        }
        return zh ? names + "（" + more + "）" : names + " (" + more + ")";
    }

    static Bilingual both(RoleLine line, MessageSource messages) {
        return new Bilingual(of(line, messages, Locale.SIMPLIFIED_CHINESE), of(line, messages, Locale.ENGLISH));
    }
}
