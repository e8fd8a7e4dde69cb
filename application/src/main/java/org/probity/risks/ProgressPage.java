package org.probity.risks;

import java.util.List;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.identity.Viewer;
import org.probity.organization.SectionId;
import org.probity.programme.Cycles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far the finding is, section by section; the office gives out forms here. */
@Controller
@Allowed("risks:read")
class ProgressPage {

    private final Cycles cycles;
    private final ProgressReport report;
    private final FormIssue issue;

    ProgressPage(Cycles cycles, ProgressReport report, FormIssue issue) {
        this.cycles = cycles;
        this.report = report;
        this.issue = issue;
    }

    @GetMapping("/risks/progress")
    String progress(Viewer viewer, Model model) {
        model.addAttribute(
                "progress",
                cycles.current(viewer.requireUnit())
                        .map(cycle -> report.of(cycle.id(), viewer.scope("risks:read")))
                        .orElse(new Progress(List.of(), 0, 0, List.of())));
        model.addAttribute("mayIssue", viewer.may("risks:summarise"));
        return "risks/progress";
    }

    @PostMapping("/risks/progress/{section}/issue")
    @Allowed("risks:summarise")
    String issue(
            @PathVariable String section,
            @RequestParam(defaultValue = "") String override,
            Viewer viewer,
            RedirectAttributes redirect) {
        var uuid = Asked.id(section);
        if (uuid == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var id = new SectionId(uuid);
        viewer.require("risks:summarise", viewer.requireUnit(), id, null);
        issue.issue(viewer.requireUnit(), id, override.isBlank() ? null : override.strip());
        redirect.addFlashAttribute("done", "risks.done.issued");
        return "redirect:/risks/progress";
    }
}
