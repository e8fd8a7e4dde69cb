package org.probity.frame;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * Something that waits for a person.
 *
 * @param task      message key of what is to be done, as in {@code risks.inbox.sign-chief}
 * @param arguments what the task's message speaks of
 * @param about     what it concerns
 * @param url       the page on which it is done
 * @param dueOn     the last day; none when it has no deadline
 */
public record InboxItem(
        String task,
        List<Object> arguments,
        Bilingual about,
        String url,
        @Nullable LocalDate dueOn) {}
