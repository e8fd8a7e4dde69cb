package org.probity.measures.projects;

import java.util.Map;
import org.probity.frame.Allowed;
import org.probity.identity.Viewer;
import org.probity.organization.Sections;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of major projects. */
@Controller
class ProjectPages {

    private final ProjectList list;
    private final Sections sections;

    ProjectPages(ProjectList list, Sections sections) {
        this.list = list;
        this.sections = sections;
    }

    @GetMapping("/measures/projects")
    @Allowed("measures:projects-read")
    String projects(@RequestParam Map<String, String> typed, Viewer viewer, Model model) {
        var filter = ProjectFilter.of(typed);
        var scope = viewer.scope("measures:projects-read");
        var found = list.page(scope, filter);
        model.addAttribute("filter", filter);
        model.addAttribute("found", found);
        model.addAttribute("rows", list.rows(found.rows()));
        model.addAttribute("sections", sections.all(scope.unit()));
        model.addAttribute("states", ProjectState.values());
        model.addAttribute("mayDraft", viewer.may("measures:projects-edit"));
        model.addAttribute("mayImport", viewer.may("measures:projects-import"));
        return "measures/projects/list";
    }
}
