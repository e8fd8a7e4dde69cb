package org.probity.measures.dossiers;

import java.util.Map;
import org.probity.frame.Allowed;
import org.probity.identity.Viewer;
import org.probity.organization.Sections;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The HIGH points with their dossiers, one line each, and how far they are covered. */
@Controller
@Allowed("measures:read")
class DossierListPage {

    private final DossierList list;
    private final Dossiers dossiers;
    private final Sections sections;

    DossierListPage(DossierList list, Dossiers dossiers, Sections sections) {
        this.list = list;
        this.dossiers = dossiers;
        this.sections = sections;
    }

    @GetMapping("/measures/dossiers")
    String list(@RequestParam Map<String, String> typed, Viewer viewer, Model model) {
        var scope = viewer.scope("measures:read");
        var filter = DossierFilter.of(typed);
        var total = list.count(scope, filter);
        model.addAttribute("filter", filter);
        model.addAttribute("coverage", dossiers.coverage(scope));
        model.addAttribute("total", total);
        model.addAttribute("rows", list.page(scope, filter));
        model.addAttribute("pages", Math.max(1, (total + DossierFilter.ROWS - 1) / DossierFilter.ROWS));
        model.addAttribute("sections", sections.all(scope.unit()));
        model.addAttribute("states", DossierFilter.Wanted.values());
        model.addAttribute("rules", DossierRule.values());
        return "measures/dossiers/list";
    }
}
