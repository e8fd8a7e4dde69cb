package org.probity.powers;

import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The allocation of powers to posts as a matrix (F3b). */
@Controller
class AllocationPage {

    private final Matrix matrix;
    private final PostBook posts;
    private final Dates dates;

    AllocationPage(Matrix matrix, PostBook posts, Dates dates) {
        this.matrix = matrix;
        this.posts = posts;
        this.dates = dates;
    }

    @GetMapping("/powers/allocation")
    @Allowed("powers:read")
    String allocation(
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(defaultValue = "1") String page,
            Viewer viewer,
            Model model) {
        var number = page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
        var book = posts.of(viewer.requireUnit(), dates.today());
        var chosen = book.sections().stream()
                .map(line -> line.id().value())
                .filter(id -> id.toString().equals(section))
                .findFirst()
                .orElse(null);
        var sheet = matrix.of(viewer.scope("powers:read"), chosen, number, dates.today());
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "columns",
                book.posts().values().stream()
                        .filter(post -> sheet.posts().contains(post.id()))
                        .toList());
        model.addAttribute("sections", book.sections());
        model.addAttribute("section", chosen);
        model.addAttribute("page", number);
        model.addAttribute("roles", Allocation.Role.values());
        return "powers/matrix";
    }
}
