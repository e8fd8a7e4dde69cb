package org.probity.measures.projects;

import java.util.ArrayList;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.identity.Viewer;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A link looked at by somebody who holds no power in it. */
@Controller
class LinkCheckPages {

    private final ProjectAccess access;
    private final LinkChecks checks;

    LinkCheckPages(ProjectAccess access, LinkChecks checks) {
        this.access = access;
        this.checks = checks;
    }

    @PostMapping("/measures/projects/{id}/links/{kind}/checks")
    @Allowed("measures:projects-check")
    String check(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String checkedOn,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            RedirectAttributes redirect) {
        var project = access.read(viewer, id);
        var of = LinkPages.kind(kind);
        return Outcome.of(redirect, LinkPages.page(id, of), "measures.projects.done.checked", () -> {
            var refusals = new ArrayList<Refusal>();
            var on = Typed.day("checkedOn", checkedOn, refusals);
            Refused.ifAny(refusals);
            checks.check(viewer, project, of, version, on, Typed.one(CheckResult.values(), result), note.strip());
        });
    }

    @PostMapping("/measures/projects/{id}/links/{kind}/review")
    @Allowed("measures:projects-review")
    String review(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "-1") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var project = access.read(viewer, id);
        var of = LinkPages.kind(kind);
        return Outcome.of(
                redirect,
                LinkPages.page(id, of),
                "measures.projects.done.reviewed",
                () -> checks.reviewLaws(viewer, project, of, version));
    }
}
