package org.probity.powers.allocation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.SectionId;
import org.probity.powers.Allocation;
import org.probity.powers.PostBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The allocation of powers to posts as a matrix (F3b): who plays which part, what is missing, what lies in one hand. */
@Controller
class AllocationPages {

    private static final int ROWS = 60;

    private final Matrix matrix;
    private final PostBook posts;
    private final Dates dates;

    AllocationPages(Matrix matrix, PostBook posts, Dates dates) {
        this.matrix = matrix;
        this.posts = posts;
        this.dates = dates;
    }

    /** What the address narrows the table to; what makes no sense there is left out. */
    record Filter(@Nullable UUID section, Finding.@Nullable Kind kind, Sheet.@Nullable Problem problem) {

        static Filter of(Map<String, String> typed, PostBook.Pages book) {
            return new Filter(
                    book.sections().stream()
                            .map(line -> line.id().value())
                            .filter(id -> id.toString().equals(typed.get("section")))
                            .findFirst()
                            .orElse(null),
                    Asked.constant(Finding.Kind.class, typed.get("kind")),
                    Asked.constant(Sheet.Problem.class, typed.get("problem")));
        }

        public String export() {
            return address("/powers/allocation.xlsx", 1);
        }

        public String page(int page) {
            return address("/powers/allocation", page);
        }

        private String address(String path, int page) {
            var address = UriComponentsBuilder.fromPath(path);
            if (section != null) {
                address.queryParam("section", section);
            }
            if (kind != null) {
                address.queryParam("kind", kind);
            }
            if (problem != null) {
                address.queryParam("problem", problem);
            }
            return (page > 1 ? address.queryParam("page", page) : address)
                    .build()
                    .toUriString();
        }

        public boolean narrowed() {
            return kind != null || problem != null || section != null;
        }
    }

    Sheet sheet(Viewer viewer, Filter filter, PostBook.Pages book) {
        var shares = matrix.of(viewer.scope("powers:read"), filter.section(), dates.today());
        return Sheet.of(shares, book, filter.kind(), filter.problem());
    }

    @GetMapping("/powers/allocation")
    @Allowed("powers:read")
    String allocation(
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "1") String page,
            Viewer viewer,
            Model model,
            Locale locale) {
        var book = posts.of(viewer.requireUnit(), dates.today());
        var filter = Filter.of(typed, book);
        var sheet = sheet(viewer, filter, book);
        var number = page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
        var from = Math.min(sheet.lines().size(), (number - 1) * ROWS);
        var to = Math.min(sheet.lines().size(), number * ROWS);
        var lines = sheet.lines().subList(from, to);
        model.addAttribute("sheet", sheet);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "findings",
                lines.stream()
                        .filter(line -> !line.findings().isEmpty())
                        .map(line -> new Found(
                                line.shares(),
                                line.shares().draft()
                                        && mayDraft(viewer, line.shares().section()),
                                line.findings().stream()
                                        .map(found ->
                                                new Words(found.kind(), List.of(Sheet.arguments(found, book, locale))))
                                        .toList()))
                        .toList());
        model.addAttribute("book", book);
        model.addAttribute("filter", filter);
        model.addAttribute("page", number);
        model.addAttribute("more", to < sheet.lines().size());
        model.addAttribute("roles", Allocation.Role.values());
        return "powers/matrix";
    }

    private static boolean mayDraft(Viewer viewer, @Nullable SectionId section) {
        if (!viewer.may("powers:draft")) {
            return false;
        }
        var scope = viewer.scope("powers:draft");
        return section == null ? scope.whole() : scope.covers(viewer.requireUnit(), section, null);
    }

    /** A power with its findings, and whether the reader may mend them at once. */
    record Found(Shares shares, boolean editable, List<Words> words) {}

    /** A finding with what its words speak of. */
    record Words(Finding.Kind kind, List<Object> arguments) {

        /** Where it is mended: the steps, the facts or the posts of the power. */
        public String part() {
            return switch (kind) {
                case STEP_NO_POST, STEP_POST_NO_PART -> "steps";
                case NO_SECTION -> "edit";
                case NO_POST, NO_HANDLER, NO_CHECK, VACANT, ONE_POST, ONE_PERSON, BY_DEPUTISING, BY_SUBSTITUTE ->
                    "allocation";
            };
        }
    }
}
