package org.probity.frame;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * Something that waits for a person.
 *
 * @param task       message key of what is to be done, as in {@code risks.inbox.sign-chief}
 * @param arguments  what the task's message speaks of
 * @param about      what it concerns
 * @param url        the page on which it is done
 * @param dueOn      the last day; none when it has no deadline
 * @param overdue    who hears of it when it stays overdue
 * @param permission what whoever hears of it must be allowed, over the person's own post, to read what it concerns and to open its
 *                   page; none when nobody hears of it
 */
public record InboxItem(
        String task,
        List<Object> arguments,
        Bilingual about,
        String url,
        @Nullable LocalDate dueOn,
        WhenOverdue overdue,
        @Nullable String permission) {

    /** Who hears of a thing that stays overdue. */
    public enum WhenOverdue {
        /** Nobody: it is the person's own matter. */
        STAYS,
        /** The chief of the person's section; the leader in charge where that is the person, or nobody; then the head. */
        TO_SUPERIOR,
        /** The leading group's office, whose round it holds up; the head where the person is of the office. */
        TO_OFFICE
    }

    /** Something that is nobody else's business, however late it is. */
    public InboxItem(String task, List<Object> arguments, Bilingual about, String url, @Nullable LocalDate dueOn) {
        this(task, arguments, about, url, dueOn, WhenOverdue.STAYS, null);
    }

    /** The same, heard of by the person's superior when it stays overdue. */
    public InboxItem toSuperior(String permission) {
        return new InboxItem(task, arguments, about, url, dueOn, WhenOverdue.TO_SUPERIOR, permission);
    }

    /** The same, heard of by the leading group's office when it stays overdue. */
    public InboxItem toOffice(String permission) {
        return new InboxItem(task, arguments, about, url, dueOn, WhenOverdue.TO_OFFICE, permission);
    }
}
