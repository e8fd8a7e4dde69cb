package org.probity.measures.responsibility;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Whole-day events as an iCalendar file (RFC 5545): lines end with CRLF and are folded after 75 octets, texts are escaped, each event
 * has a lasting name and the time at which it was written.
 */
final class CalendarFile {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    /** @param uid names the event for ever; {@code done} marks it as no longer busy */
    record Event(String uid, LocalDate on, String summary, String description, String url, boolean done) {}

    static String of(String name, Instant now, List<Event> events) {
        var file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Probity//Duty calendar//EN");
        line(file, "CALSCALE:GREGORIAN");
        line(file, "METHOD:PUBLISH");
        line(file, "NAME:" + text(name));
        line(file, "X-WR-CALNAME:" + text(name));
        for (var event : events) {
            line(file, "BEGIN:VEVENT");
            line(file, "UID:" + event.uid());
            line(file, "DTSTAMP:" + INSTANT.format(now));
            line(file, "DTSTART;VALUE=DATE:" + event.on().format(DAY));
            line(file, "DTEND;VALUE=DATE:" + event.on().plusDays(1).format(DAY));
            line(file, "SUMMARY:" + text(event.summary()));
            if (!event.description().isEmpty()) {
                line(file, "DESCRIPTION:" + text(event.description()));
            }
            line(file, "URL:" + event.url());
            line(file, "TRANSP:TRANSPARENT");
            line(file, "STATUS:" + (event.done() ? "CANCELLED" : "CONFIRMED"));
            line(file, "END:VEVENT");
        }
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    /** Escapes a text (RFC 5545, 3.3.11). */
    static String text(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** Folds a line after 75 octets, never within a character (RFC 5545, 3.1). */
    private static void line(StringBuilder file, String content) {
        var octets = 0;
        for (var i = 0; i < content.length(); ) {
            var point = content.codePointAt(i);
            var character = new String(Character.toChars(point));
            var width = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LONGEST_LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(character);
            octets += width;
            i += character.length();
        }
        file.append("\r\n");
    }
}
