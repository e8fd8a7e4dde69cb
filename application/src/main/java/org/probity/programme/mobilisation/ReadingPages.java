package org.probity.programme.mobilisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.SectionId;
import org.probity.programme.gatherings.GatheringAccess;
import org.probity.programme.gatherings.GatheringId;
import org.probity.programme.gatherings.GatheringKind;
import org.probity.programme.gatherings.OneselfAlone;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has read and who has not, by section; and one's own confirmation. */
@Controller
@RequestMapping("/programme/mobilisation/{id}/reading")
class ReadingPages {

    private static final int PAGE = 100;

    private final Readings readings;
    private final GatheringAccess access;
    private final Dates dates;

    ReadingPages(Readings readings, GatheringAccess access, Dates dates) {
        this.readings = readings;
        this.access = access;
        this.dates = dates;
    }

    /** A section's readers. */
    record SectionCount(SectionId section, Bilingual name, ReadingCount count) {}

    @GetMapping
    @Allowed("programme:attendance")
    String list(
            Viewer viewer,
            @PathVariable GatheringId id,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var gathering = access.readable(viewer, GatheringKind.MOBILISATION, id);
        var all = readings.lines(gathering, viewer.scope("programme:attendance"));
        var asked = all.stream()
                .filter(line -> section == null
                        || section.isEmpty()
                        || line.who().section().toString().equals(section))
                .filter(line -> !"unread".equals(show) || !line.isRead())
                .filter(line -> !"late".equals(show) || line.isLate(dates.today()))
                .toList();
        var at = Math.max(0, Math.min(page, 1000));
        model.addAttribute("gathering", gathering);
        model.addAttribute("count", ReadingCount.of(all));
        model.addAttribute(
                "late", all.stream().filter(line -> line.isLate(dates.today())).count());
        model.addAttribute("sections", bySection(all));
        model.addAttribute(
                "lines", asked.stream().skip((long) at * PAGE).limit(PAGE).toList());
        model.addAttribute("section", section);
        model.addAttribute("show", show);
        model.addAttribute("page", at);
        model.addAttribute("more", asked.size() > (at + 1) * PAGE);
        return "programme/reading";
    }

    private static List<SectionCount> bySection(List<ReadingLine> lines) {
        var sections = new LinkedHashMap<SectionId, List<ReadingLine>>();
        lines.forEach(line -> sections.computeIfAbsent(line.who().section(), section -> new ArrayList<>())
                .add(line));
        return sections.entrySet().stream()
                .map(section -> new SectionCount(
                        section.getKey(),
                        section.getValue().get(0).who().sectionName(),
                        ReadingCount.of(section.getValue())))
                .toList();
    }

    /** Confirms for whoever is signed in, and for nobody else. */
    @PostMapping
    @Allowed("programme:acknowledge")
    String confirm(
            Viewer viewer,
            @PathVariable GatheringId id,
            @RequestParam(required = false) @Nullable String person,
            RedirectAttributes redirect) {
        var gathering = access.readable(viewer, GatheringKind.MOBILISATION, id);
        OneselfAlone.require(viewer, person);
        readings.confirm(id, viewer.requirePerson());
        redirect.addFlashAttribute("done", "programme.done.reading-confirmed");
        return "redirect:" + gathering.path();
    }
}
