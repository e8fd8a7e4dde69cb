package org.probity.shell.deadlines;

import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When people are reminded: days before the last day, the hour, and how late a thing is when the superior hears of it; all days are
 * working days (§5).
 */
@Component
public class ReminderSettings {

    private static final int MOST_DAYS = 60;

    private final int daysBefore;
    private final LocalTime at;
    private final int escalateAfter;

    ReminderSettings(
            @Value("${probity.reminders.days-before:3}") int daysBefore,
            @Value("${probity.reminders.at:08:30}") String at,
            @Value("${probity.reminders.escalate-after:5}") int escalateAfter) {
        if (daysBefore < 1 || daysBefore > MOST_DAYS || escalateAfter < 1 || escalateAfter > MOST_DAYS) {
            throw new IllegalArgumentException("probity.reminders: days are 1 to " + MOST_DAYS);
        }
        this.daysBefore = daysBefore;
        this.at = LocalTime.parse(at);
        this.escalateAfter = escalateAfter;
    }

    public int daysBefore() {
        return daysBefore;
    }

    public LocalTime at() {
        return at;
    }

    public int escalateAfter() {
        return escalateAfter;
    }
}
