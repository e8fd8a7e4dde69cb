package org.probity.powers.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.probity.powers.TimeLimit;
import org.probity.spreadsheets.TableRow;
import org.probity.spreadsheets.Texts;

/** Time limits as lists write them: 20个工作日, 90日, 即办, 无; working days and calendar days are told apart. */
final class LimitText {

    private static final Pattern CHINESE = Pattern.compile("([0-9]+|[零一二三四五六七八九十百两]+)个?(工作日|工作天|日|天|自然日|日历日)(?:内|以内)?");
    private static final Pattern ENGLISH = Pattern.compile("(\\d+)(working|work|business|calendar|natural)?days?");
    private static final String SAME_DAY = "即办|即时|即时办结|当场办结|当日|当日办结|当场|sameday|onthespot|immediately|atonce";

    private LimitText() {}

    /** The limit in a cell; nothing when it says there is none, an error at the cell when it is not understood. */
    static @Nullable TimeLimit read(TableRow row, String key) {
        if (row.isNone(key)) {
            return null;
        }
        var limit = parse(row.text(key));
        if (limit.isEmpty()) {
            row.error(key, "powers.import.limit-not-understood");
        }
        return limit.orElse(null);
    }

    static Optional<TimeLimit> parse(String text) {
        var key = Texts.key(text);
        if (key.matches(SAME_DAY)) {
            return Optional.of(TimeLimit.workingDays(0));
        }
        var chinese = CHINESE.matcher(key);
        if (chinese.matches()) {
            return limit(number(chinese.group(1)), chinese.group(2).startsWith("工作"));
        }
        var english = ENGLISH.matcher(key);
        if (english.matches()) {
            var counted = english.group(2);
            return limit(
                    number(english.group(1)),
                    counted != null && !counted.equals("calendar") && !counted.equals("natural"));
        }
        return Optional.empty();
    }

    private static Optional<TimeLimit> limit(int days, boolean working) {
        if (days > 3650) {
            return Optional.empty();
        }
        return Optional.of(working ? TimeLimit.workingDays(days) : TimeLimit.calendarDays(days));
    }

    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return text.length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(text);
        }
        var total = 0;
        var digit = 0;
        for (var c : text.toCharArray()) {
            var value = "零一二三四五六七八九".indexOf(c);
            if (c == '十' || c == '百') {
                total += Math.max(1, digit) * (c == '十' ? 10 : 100);
                digit = 0;
            } else {
                digit = c == '两' ? 2 : value;
            }
        }
        return total + digit;
    }

    static String write(@Nullable TimeLimit limit, Locale locale) {
        if (limit == null) {
            return "";
        }
        var chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        var working = limit.unit() == TimeLimit.Unit.WORKING_DAY;
        if (working && limit.days() == 0) {
            return chinese ? "即办" : "same day";
        }
        return limit.days() + (chinese ? (working ? "个工作日" : "日") : working ? " working days" : " calendar days");
    }
}
