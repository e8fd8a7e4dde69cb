package org.probity.shell.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.frame.MenuEntry;
import org.probity.identity.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own deadlines: overdue, of the next thirty days, and what one was reminded of. */
@Controller
@RequestMapping("/shell/deadlines")
@Allowed(Allowed.SIGNED_IN)
class DeadlinePages {

    private static final int DAYS_AHEAD = 30;
    private static final int PAGE = 30;

    private final WorkOf work;
    private final History history;
    private final MailSettings mail;
    private final MailPreferences preferences;
    private final ReminderSettings settings;
    private final Dates dates;

    DeadlinePages(
            WorkOf work,
            History history,
            MailSettings mail,
            MailPreferences preferences,
            ReminderSettings settings,
            Dates dates) {
        this.work = work;
        this.history = history;
        this.mail = mail;
        this.preferences = preferences;
        this.settings = settings;
        this.dates = dates;
    }

    /**
     * What one's page shows.
     *
     * @param heard since when the superior knows, by the overdue things they heard of
     * @param whole whether every module could say what waits
     */
    public record Mine(
            List<InboxItem> overdue,
            List<InboxItem> coming,
            Map<InboxItem, LocalDate> heard,
            boolean whole,
            List<TimeLine> history,
            @Nullable String older) {}

    /** A reminder as its reader may see it. */
    public record TimeLine(History.Told told, boolean own, boolean open) {}

    @GetMapping
    String mine(Viewer viewer, @RequestParam(defaultValue = "") String before, Model model) {
        model.addAttribute("settings", settings);
        model.addAttribute("mailOn", mail.on());
        if (viewer.person() != null) {
            model.addAttribute("mine", mine(viewer, before));
            model.addAttribute("preference", preferences.of(viewer.account()));
        }
        return "shell/deadlines";
    }

    private Mine mine(Viewer viewer, String before) {
        var today = dates.today();
        var found = work.of(viewer);
        var dated = found.dated().stream()
                .sorted(Comparator.comparing(InboxItem::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        var overdue = dated.stream().filter(item -> dates.isPast(item.dueOn())).toList();
        var coming = dated.stream()
                .filter(item -> !dates.isPast(item.dueOn())
                        && item.dueOn() != null
                        && !item.dueOn().isAfter(today.plusDays(DAYS_AHEAD)))
                .toList();
        var causes = history.heard(viewer.requirePerson()).stream()
                .collect(Collectors.toMap(History.Heard::cause, History.Heard::on));
        var heard = overdue.stream()
                .filter(item -> causes.containsKey(Cause.of(item)))
                .distinct()
                .collect(Collectors.toMap(item -> item, item -> causes.getOrDefault(Cause.of(item), today)));
        var from = Place.of(before);
        var told = history.of(viewer.requirePerson(), from.at(), from.id(), PAGE + 1);
        var shown = told.stream().limit(PAGE).map(t -> line(t, viewer)).toList();
        return new Mine(
                overdue,
                coming,
                heard,
                found.whole(),
                shown,
                told.size() > PAGE ? Place.after(told.get(PAGE - 1)) : null);
    }

    private static TimeLine line(History.Told told, Viewer viewer) {
        return new TimeLine(
                told,
                told.waiting().person().equals(viewer.person()),
                told.waiting().isOpenTo(viewer));
    }

    /** Where a page of reminders begins, as its address says; what it does not understand is the beginning. */
    private record Place(@Nullable Instant at, @Nullable UUID id) {

        static Place of(String text) {
            var parts = text.split("_", -1);
            try {
                return parts.length == 2
                        ? new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]))
                        : new Place(null, null);
            } catch (DateTimeParseException | IllegalArgumentException e) {
                return new Place(null, null);
            }
        }

        static String after(History.Told told) {
            return told.at() + "_" + told.waiting().id();
        }
    }

    /** This part's lines of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry deadlinesMenu() {
            return new MenuEntry(
                    MenuEntry.Group.WORK, 10, "shell.deadlines", "/shell/deadlines", "clock", Allowed.SIGNED_IN);
        }

        @Bean
        MenuEntry overdueMenu() {
            return new MenuEntry(
                    MenuEntry.Group.WORK,
                    20,
                    "shell.deadlines.overdue",
                    "/shell/deadlines/overdue",
                    "clock-exclamation",
                    "shell:overdue");
        }

        @Bean
        MenuEntry timedWorkMenu() {
            return new MenuEntry(
                    MenuEntry.Group.GROUND,
                    95,
                    "shell.deadlines.timed",
                    "/shell/deadlines/timed",
                    "settings-automation",
                    "shell:timed-work");
        }
    }
}
