package org.probity.organization.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.probity.organization.CalendarDays;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** Days as people paste them: {@code 2027-01-01, holiday, 元旦, New Year}, one a line; 休 and 班 are understood too. */
final class CalendarLines {

    private static final int MOST = 400;

    private CalendarLines() {}

    /**
     * Reads the lines.
     *
     * @throws Refused naming every line that could not be read
     */
    static List<CalendarDays.StatedDay> read(String text) {
        var days = new ArrayList<CalendarDays.StatedDay>();
        var refusals = new ArrayList<Refusal>();
        var lines = text.lines().limit(MOST + 1L).toList();
        if (lines.size() > MOST) {
            throw new Refused(Refusal.at("lines", "organization.refusal.too-many-lines", MOST));
        }
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            var cells = line.split("[,，\t]", -1);
            try {
                days.add(new CalendarDays.StatedDay(
                        LocalDate.parse(cells[0].strip()),
                        isWorked(cells.length > 1 ? cells[1].strip() : ""),
                        Bilingual.of(cells.length > 2 ? cells[2] : "", cells.length > 3 ? cells[3] : "")));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                refusals.add(Refusal.at("lines", "organization.refusal.calendar-line", i + 1));
            }
        }
        if (days.isEmpty() && refusals.isEmpty()) {
            refusals.add(Refusal.at("lines", "organization.refusal.no-lines"));
        }
        Refused.ifAny(refusals);
        return days;
    }

    private static boolean isWorked(String word) {
        return switch (word) {
            case "holiday", "休", "放假" -> false;
            case "work", "班", "上班" -> true;
            default -> throw new IllegalArgumentException(word);
        };
    }
}
