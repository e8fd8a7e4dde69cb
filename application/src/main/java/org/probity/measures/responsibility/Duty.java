package org.probity.measures.responsibility;

import java.time.LocalDate;
import java.util.List;
import org.probity.risks.Grade;

/**
 * What somebody has to check within a period: all posts of a grade that they answer for (P2.2.1c, d).
 *
 * @param from  the first working day of the period
 * @param dueOn the last working day of the period
 * @param posts the posts to be checked
 * @param done  how many of them were checked within it
 */
public record Duty(
        Grade grade, CheckPeriod period, LocalDate from, LocalDate dueOn, List<ChargedPost> posts, long done) {

    public Duty {
        posts = List.copyOf(posts);
    }

    public boolean isDone() {
        return done >= posts.size();
    }

    public boolean isLate(LocalDate today) {
        return !isDone() && dueOn.isBefore(today);
    }

    public boolean isRunning(LocalDate today) {
        return period.contains(today);
    }

    /** Names the duty for ever, so that a calendar that takes it twice keeps one. */
    String key() {
        return grade + "-" + period.frequency() + "-" + period.first();
    }
}
