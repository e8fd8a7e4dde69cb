package org.probity.measures.responsibility;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.programme.Cycles;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One's own calendar of duties by month, quarter and year, and as a file for the telephone's calendar (P2.2.1c, d; §5). */
@Controller
@RequestMapping("/measures/responsibility/calendar")
@Allowed("measures:responsibility")
class CalendarPages {

    private final DutyCalendar duties;
    private final Statements statements;
    private final Cycles cycles;
    private final MessageSource messages;
    private final Clock clock;
    private final Dates dates;

    CalendarPages(
            DutyCalendar duties,
            Statements statements,
            Cycles cycles,
            MessageSource messages,
            Clock clock,
            Dates dates) {
        this.duties = duties;
        this.statements = statements;
        this.cycles = cycles;
        this.messages = messages;
        this.clock = clock;
        this.dates = dates;
    }

    /** How much of the year is shown. */
    enum View {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        View(int months) {
            this.months = months;
        }

        static View of(@Nullable String word) {
            return "month".equals(word) ? MONTH : "year".equals(word) ? YEAR : QUARTER;
        }

        YearMonth begins(YearMonth month) {
            return month.withMonth((month.getMonthValue() - 1) / months * months + 1);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A day of a month's grid. */
    record Square(LocalDate day, long begins, long due, boolean today) {}

    /** A month's grid: as many empty squares before its first day as the week has days before it. */
    record Grid(YearMonth month, int before, List<Square> squares) {}

    @GetMapping
    String show(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String month,
            Model model) {
        var today = dates.today();
        var shown = View.of(view);
        var begins = shown.begins(month(month, YearMonth.from(today)));
        var ends = begins.plusMonths(shown.months);
        var all = duties.of(viewer.requireUnit(), viewer.requirePerson(), begins.getYear());
        var within = all.stream()
                .filter(duty -> !duty.period().last().isBefore(begins.atDay(1))
                        && duty.period().first().isBefore(ends.atDay(1)))
                .toList();
        model.addAttribute("view", shown.word());
        model.addAttribute("begins", begins);
        model.addAttribute("before", begins.minusMonths(shown.months));
        model.addAttribute("after", ends);
        model.addAttribute("any", !all.isEmpty());
        model.addAttribute("duties", within);
        model.addAttribute(
                "grids",
                shown == View.YEAR
                        ? List.of()
                        : IntStream.range(0, shown.months)
                                .mapToObj(n -> grid(begins.plusMonths(n), all, today))
                                .toList());
        model.addAttribute("statement", toSign(viewer));
        model.addAttribute("today", today);
        return "measures/responsibility-calendar";
    }

    private static Grid grid(YearMonth month, List<Duty> duties, LocalDate today) {
        var squares = new ArrayList<Square>();
        for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            var on = day;
            squares.add(new Square(
                    day,
                    duties.stream().filter(duty -> duty.from().equals(on)).count(),
                    duties.stream().filter(duty -> duty.dueOn().equals(on)).count(),
                    day.equals(today)));
        }
        return new Grid(month, month.atDay(1).getDayOfWeek().getValue() - 1, squares);
    }

    private @Nullable Statement toSign(Viewer viewer) {
        return statements.current(viewer.requireUnit()).stream()
                .filter(statement -> statement.is(StatementState.ISSUED)
                        && statement.person().equals(viewer.person()))
                .findFirst()
                .orElse(null);
    }

    private static YearMonth month(@Nullable String word, YearMonth today) {
        try {
            var month = word == null || word.length() != 7 ? today : YearMonth.parse(word);
            return Math.abs(month.getYear() - today.getYear()) > 20 ? today : month;
        } catch (DateTimeParseException e) {
            return today;
        }
    }

    /** The duties of the cycle's year as a file; taken again it replaces what a calendar took before. */
    @GetMapping("/duties.ics")
    ResponseEntity<byte[]> file(Viewer viewer, Locale locale, HttpServletRequest request) {
        var unit = viewer.requireUnit();
        var person = viewer.requirePerson();
        var year = cycles.current(unit)
                .map(cycle -> cycle.year())
                .orElse(dates.today().getYear());
        var host = ServletUriComponentsBuilder.fromContextPath(request).build();
        var address = host.toUriString() + "/measures/responsibility/";
        var events = new ArrayList<CalendarFile.Event>();
        duties.of(unit, person, year)
                .forEach(duty -> events.add(new CalendarFile.Event(
                        duty.key() + "-" + person + "@" + host.getHost(),
                        duty.dueOn(),
                        word(
                                "measures.responsibility.ics.summary",
                                locale,
                                duty.posts().size(),
                                word("shell.grade." + duty.grade(), locale)),
                        word(
                                "measures.responsibility.ics.description",
                                locale,
                                dates.day(duty.from()),
                                dates.day(duty.dueOn()),
                                duty.done(),
                                duty.posts().size()),
                        address + "mine",
                        duty.isDone())));
        var statement = toSign(viewer);
        if (statement != null && statement.dueOn() != null) {
            events.add(new CalendarFile.Event(
                    "statement-" + statement.id() + "@" + host.getHost(),
                    statement.dueOn(),
                    word("measures.inbox.sign-statement", locale),
                    "",
                    address + "statements/" + statement.id(),
                    false));
        }
        var file = CalendarFile.of(word("measures.responsibility.calendar", locale), clock.instant(), events);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("probity-duties-" + year + ".ics")
                                .build()
                                .toString())
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
