package org.probity.measures.responsibility;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.Units;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The responsibility table: who answers for which post, today or on a past day, with its holes; also as workbook and on paper. */
@Controller
@RequestMapping("/measures/responsibility")
@Allowed("measures:responsibility")
class ResponsibilityPage {

    private final ResponsiblePersons responsible;
    private final StatementBoards boards;
    private final HighPostsLimit limits;
    private final ResponsibilityExport export;
    private final Units units;
    private final Changes changes;
    private final Dates dates;

    ResponsibilityPage(
            ResponsiblePersons responsible,
            StatementBoards boards,
            HighPostsLimit limits,
            ResponsibilityExport export,
            Units units,
            Changes changes,
            Dates dates) {
        this.responsible = responsible;
        this.boards = boards;
        this.limits = limits;
        this.export = export;
        this.units = units;
        this.changes = changes;
        this.dates = dates;
    }

    /** A hole with how many rows responsibility went past it. */
    record Hole(Gap gap, Bilingual about, long rows) {}

    @GetMapping
    String table(Viewer viewer, WebRequest request, Model model) {
        var filter = TableFilter.of(request::getParameter, dates);
        var unit = viewer.requireUnit();
        var scope = viewer.scope("measures:responsibility");
        var answers = responsible.of(unit, filter.asOf() == null ? dates.today() : filter.asOf());
        var sections = boards.sectionNames(unit);
        var table = ResponsibilityTable.of(answers, sections, scope);
        var rows = table.filtered(filter);
        var shown = rows.stream()
                .skip((long) (filter.page() - 1) * filter.size())
                .limit(filter.size())
                .toList();
        model.addAttribute("filter", filter);
        model.addAttribute("day", answers.day());
        model.addAttribute("parts", table.parts(shown));
        model.addAttribute("count", rows.size());
        model.addAttribute("pages", (rows.size() + filter.size() - 1) / filter.size());
        model.addAttribute("address", filter.address("/measures/responsibility"));
        model.addAttribute("exportAddress", filter.address("/measures/responsibility/export.xlsx"));
        model.addAttribute("unit", units.find(unit).orElseThrow().name());
        model.addAttribute("head", head(answers));
        model.addAttribute("superiorBody", answers.line().superiorBody());
        model.addAttribute("sections", table.heads().values());
        model.addAttribute("people", people(table));
        model.addAttribute("grades", List.of(Grade.HIGH, Grade.MEDIUM, Grade.LOW));
        model.addAttribute("holes", holes(table));
        if (scope.whole()) {
            model.addAttribute("limit", limits.of(unit));
            model.addAttribute(
                    "high",
                    answers.posts().values().stream()
                            .filter(post -> post.grade() == Grade.HIGH
                                    && post.responsible().office() == Office.HEAD)
                            .count());
            model.addAttribute("proposed", changes.proposed(unit));
        }
        model.addAttribute("maySet", viewer.may("measures:assign-responsibility"));
        return "measures/responsibility";
    }

    private static @Nullable Officer head(UnitResponsibility answers) {
        var officers = answers.line().head().officers();
        return officers.isEmpty() ? null : officers.get(0);
    }

    /** Everybody who answers for a row that the viewer may see, for the filter. */
    private static List<Officer> people(ResponsibilityTable table) {
        var people = new LinkedHashMap<PersonId, Officer>();
        table.rows().forEach(row -> {
            var officer = row.responsible().officer();
            if (officer != null) {
                people.putIfAbsent(officer.person(), officer);
            }
            row.responsible().jointly().forEach(leader -> people.putIfAbsent(leader.person(), leader));
        });
        return List.copyOf(people.values());
    }

    private static List<Hole> holes(ResponsibilityTable table) {
        return table.rows().stream()
                .flatMap(row -> row.responsible().gaps().stream())
                .filter(gap -> gap.kind() != Gap.Kind.UNGRADED)
                .collect(groupingBy(gap -> gap, LinkedHashMap::new, counting()))
                .entrySet()
                .stream()
                .map(hole -> new Hole(hole.getKey(), about(hole.getKey(), table), hole.getValue()))
                .sorted(Comparator.comparing(hole -> hole.gap().kind()))
                .toList();
    }

    private static Bilingual about(Gap gap, ResponsibilityTable table) {
        var head = gap.section() == null ? null : table.heads().get(gap.section());
        return head == null ? new Bilingual("", "") : head.name();
    }

    @GetMapping("/export.xlsx")
    void export(Viewer viewer, WebRequest request, HttpServletResponse response, Locale locale) throws IOException {
        var filter = TableFilter.of(request::getParameter, dates);
        var unit = viewer.requireUnit();
        var answers = responsible.of(unit, filter.asOf() == null ? dates.today() : filter.asOf());
        var table = ResponsibilityTable.of(answers, boards.sectionNames(unit), viewer.scope("measures:responsibility"));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"responsibility-" + answers.day() + ".xlsx\"");
        export.write(unit, table, table.filtered(filter), locale, response.getOutputStream());
    }

    @PostMapping("/limit")
    @Allowed("measures:assign-responsibility")
    String limit(
            Viewer viewer,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String posts,
            @RequestParam(defaultValue = "") String reason,
            WebRequest request,
            Model model,
            RedirectAttributes redirect) {
        try {
            limits.set(viewer.requireUnit(), version, number(posts), reason);
            redirect.addFlashAttribute("done", "measures.done.responsibility-limit");
            return "redirect:/measures/responsibility";
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.responsibility-limit-changed"))));
        }
        model.addAttribute("typedPosts", posts);
        model.addAttribute("typedReason", reason);
        return table(viewer, request, model);
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(Objects.requireNonNull(typed).strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static @Nullable Grade grade(String word) {
        return Asked.constant(Grade.class, word);
    }
}
