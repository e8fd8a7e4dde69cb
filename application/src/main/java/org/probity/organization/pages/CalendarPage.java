package org.probity.organization.pages;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.organization.CalendarDays;
import org.probity.organization.CalendarDays.StatedDay;
import org.probity.organization.Reader;
import org.probity.wording.Refused;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The work calendar of a year: holidays, make-up weekends, and where they were taken from (invariant 8). */
@Controller
@RequestMapping("/organization/calendar")
@Allowed("organization:calendar")
class CalendarPage {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final CalendarDays days;
    private final Dates dates;

    CalendarPage(CalendarDays days, Dates dates) {
        this.days = days;
        this.dates = dates;
    }

    /** One square of a month. */
    public record Square(int day, String kind, @Nullable StatedDay stated) {}

    /** A month with the empty squares before its first day, Monday first. */
    public record Month(YearMonth month, int before, List<Square> squares) {}

    @GetMapping
    @Allowed(Allowed.SIGNED_IN)
    String show(Reader reader, @RequestParam(required = false) @Nullable Integer year, Model model) {
        var shown = Math.max(
                FIRST_YEAR, Math.min(LAST_YEAR, year == null ? dates.today().getYear() : year));
        var stated = days.of(shown);
        var byDay = stated.stream().collect(toMap(StatedDay::day, day -> day));
        model.addAttribute("year", shown);
        model.addAttribute(
                "months",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(YearMonth.of(shown, month), byDay))
                        .toList());
        model.addAttribute("stated", stated);
        model.addAttribute("sources", days.source(shown));
        model.addAttribute("mayEdit", reader.may("organization:calendar"));
        return "organization/calendar";
    }

    private static Month month(YearMonth month, Map<LocalDate, StatedDay> stated) {
        var squares = new ArrayList<Square>();
        for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            var said = stated.get(day);
            var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            var kind = said != null ? (said.working() ? "made-up" : "holiday") : weekend ? "weekend" : "worked";
            squares.add(new Square(day.getDayOfMonth(), kind, said));
        }
        return new Month(month, month.atDay(1).getDayOfWeek().getValue() - 1, squares);
    }

    @PostMapping
    String state(
            Reader reader,
            @RequestParam(defaultValue = "") String lines,
            @RequestParam int year,
            Model model,
            RedirectAttributes redirect) {
        try {
            days.state(CalendarLines.read(lines));
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            model.addAttribute("lines", lines);
            return show(reader, year, model);
        }
        redirect.addFlashAttribute("done", "organization.done.calendar");
        return "redirect:/organization/calendar?year=" + year;
    }

    @PostMapping("/forget")
    String forget(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, RedirectAttributes redirect) {
        days.forget(day);
        redirect.addFlashAttribute("done", "organization.done.calendar");
        return "redirect:/organization/calendar?year=" + day.getYear();
    }

    @PostMapping("/check")
    String check(@RequestParam int year, RedirectAttributes redirect) {
        days.check(year);
        redirect.addFlashAttribute("done", "organization.done.calendar-checked");
        return "redirect:/organization/calendar?year=" + year;
    }
}
