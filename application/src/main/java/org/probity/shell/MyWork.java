package org.probity.shell;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Home: what waits for me, by when, one click away. */
@Controller
@Allowed(Allowed.SIGNED_IN)
class MyWork {

    private final List<InboxSource> sources;
    private final Dates dates;

    MyWork(List<InboxSource> sources, Dates dates) {
        this.sources = sources;
        this.dates = dates;
    }

    @GetMapping("/")
    String home(Viewer viewer, Model model) {
        var byDueDay =
                Comparator.comparing(InboxItem::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
        var items = sources.stream()
                .flatMap(source -> source.itemsFor(viewer).stream())
                .sorted(byDueDay)
                .toList();
        model.addAttribute("items", items);
        model.addAttribute(
                "overdue",
                items.stream().filter(item -> dates.isPast(item.dueOn())).count());
        return "shell/my-work";
    }
}
