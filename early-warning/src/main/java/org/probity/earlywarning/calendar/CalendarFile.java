package org.probity.earlywarning.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.probity.earlywarning.UnreadableInputException;

/**
 * Reads a file of statutory holidays and make-up working days. Each line is {@code date,kind,name}: an ISO date,
 * {@code holiday} (放假) or {@code workday} (调休上班), and a name for the reader. Blank lines and lines that begin with
 * {@code #} say nothing; the heading {@code date,kind,name} may stand.
 */
public final class CalendarFile {

    private static final int LONGEST_FILE = 1_000_000;

    private CalendarFile() {}

    /** @throws UnreadableInputException with the line and what was expected there */
    public static WorkingCalendar read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new UnreadableInputException(
                        name, "byte " + LONGEST_FILE, "a calendar file is shorter than this");
            }
            return parse(name, Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UnreadableInputException(name, "byte 0", "a readable file in UTF-8 was expected");
        }
    }

    static WorkingCalendar parse(String source, List<String> lines) {
        Map<LocalDate, Boolean> named = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("date,")) {
                continue;
            }
            String place = "line " + (i + 1);
            String[] cells = line.split(",", 3);
            LocalDate date = date(source, place, cells[0].strip());
            Boolean before = named.put(date, isWorking(source, place, cells.length < 2 ? "" : cells[1].strip()));
            if (before != null) {
                throw new UnreadableInputException(source, place, date + " stands here for the second time");
            }
        }
        return WorkingCalendar.of(named);
    }

    private static LocalDate date(String source, String place, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableInputException(
                    source, place, "expected a date such as 2025-10-01, found '" + text + "'");
        }
    }

    private static boolean isWorking(String source, String place, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "workday", "调休上班", "上班" -> true;
            case "holiday", "放假" -> false;
            default ->
                throw new UnreadableInputException(
                        source, place, "expected 'holiday' or 'workday' after the date, found '" + text + "'");
        };
    }
}
