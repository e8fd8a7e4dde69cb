package org.probity.earlywarning.log;

/**
 * Reads times as logs write them: ISO 8601 with {@code T} or a blank between date and time, one to nine digits of a
 * second or none, {@code Z}, an offset with or without colon, or no offset (taken as UTC); a date alone; and
 * {@code yyyy/MM/dd}. Not thread-safe: it holds what was last read.
 */
final class TimeText {

    private long millis;
    private int offset;

    /** Milliseconds since the epoch of the time last read. */
    long millis() {
        return millis;
    }

    /** The offset from UTC of the time last read, in minutes. */
    int offset() {
        return offset;
    }

    /** Reads the time in {@code text[from, to)}; false if it is none. */
    boolean read(byte[] text, int from, int to) {
        while (from < to && text[from] == ' ') {
            from++;
        }
        while (from < to && text[to - 1] == ' ') {
            to--;
        }
        if (to - from < 8) {
            return false;
        }
        int at = from + 4;
        int year = digits(text, from, at);
        byte separator = text[at];
        if (year < 0 || separator != '-' && separator != '/') {
            return false;
        }
        int monthEnd = digitsEnd(text, at + 1, to);
        int month = digits(text, at + 1, monthEnd);
        if (monthEnd >= to || text[monthEnd] != separator || month < 1 || month > 12) {
            return false;
        }
        int dayEnd = digitsEnd(text, monthEnd + 1, to);
        int day = digits(text, monthEnd + 1, dayEnd);
        if (day < 1 || day > lengthOfMonth(year, month)) {
            return false;
        }
        millis = epochDay(year, month, day) * 86_400_000L;
        offset = 0;
        if (dayEnd == to) {
            return true;
        }
        return (text[dayEnd] == 'T' || text[dayEnd] == ' ' || text[dayEnd] == 't') && readClock(text, dayEnd + 1, to);
    }

    private boolean readClock(byte[] text, int from, int to) {
        int hourEnd = digitsEnd(text, from, to);
        int hour = digits(text, from, hourEnd);
        if (hourEnd + 2 >= to || text[hourEnd] != ':' || hour < 0 || hour > 24) {
            return false;
        }
        int at = hourEnd + 3;
        int minute = digits(text, hourEnd + 1, at);
        int second = 0;
        int fraction = 0;
        if (at + 2 < to && text[at] == ':') {
            second = digits(text, at + 1, at + 3);
            at += 3;
            if (at < to && (text[at] == '.' || text[at] == ',')) {
                int scale = 100;
                for (at++; at < to && isDigit(text[at]); at++) {
                    fraction += (text[at] - '0') * scale;
                    scale /= 10;
                }
            }
        }
        if (minute < 0 || minute > 59 || second < 0 || second > 60) {
            return false;
        }
        millis += hour * 3_600_000L + minute * 60_000L + second * 1000L + fraction;
        return at == to || readOffset(text, text[at] == ' ' ? at + 1 : at, to);
    }

    private boolean readOffset(byte[] text, int from, int to) {
        if (to - from == 1 && (text[from] == 'Z' || text[from] == 'z')) {
            return true;
        }
        if (to - from < 3 || text[from] != '+' && text[from] != '-') {
            return false;
        }
        int hours = digits(text, from + 1, from + 3);
        int minutesAt = to - from > 3 && text[from + 3] == ':' ? from + 4 : from + 3;
        int minutes = minutesAt == to ? 0 : minutesAt + 2 == to ? digits(text, minutesAt, to) : -1;
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59 || hours == 18 && minutes > 0) {
            return false;
        }
        int east = hours * 60 + minutes;
        offset = text[from] == '-' ? -east : east;
        millis -= offset * 60_000L;
        return true;
    }

    /** The number in {@code text[from, to)}, or −1 if it is empty, over nine digits, or not of digits alone. */
    private static int digits(byte[] text, int from, int to) {
        if (to <= from || to - from > 9) {
            return -1;
        }
        int number = 0;
        for (int at = from; at < to; at++) {
            if (!isDigit(text[at])) {
                return -1;
            }
            number = number * 10 + text[at] - '0';
        }
        return number;
    }

    private static int digitsEnd(byte[] text, int from, int to) {
        int at = from;
        while (at < to && at < from + 2 && isDigit(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }

    private static int lengthOfMonth(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** Days since 1970-01-01 in the Gregorian calendar, by the arithmetic of years that begin in March. */
    private static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }
}
