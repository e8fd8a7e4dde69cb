package org.probity.warnings.reminders;

import java.util.Locale;
import org.probity.wording.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a reminder's ground is called in a letter, in both languages at once. */
@Component
class GroundWords {

    private final MessageSource messages;

    GroundWords(MessageSource messages) {
        this.messages = messages;
    }

    Bilingual of(Reminder.Ground ground) {
        var key = "warnings.reminder.source." + ground;
        return new Bilingual(
                messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE),
                messages.getMessage(key, null, Locale.ENGLISH));
    }
}
