package org.probity.powers.rules;

import java.util.Map;
import org.probity.frame.Allowed;
import org.probity.identity.Viewer;
import org.probity.organization.Sections;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register as a list: filtered, sorted, in pages, what is repealed and still cited marked. */
@Controller
class RulePages {

    private final RuleList list;
    private final StillCited stillCited;
    private final Sections sections;

    RulePages(RuleList list, StillCited stillCited, Sections sections) {
        this.list = list;
        this.stillCited = stillCited;
        this.sections = sections;
    }

    @GetMapping("/powers/rules")
    @Allowed("powers:read")
    String rules(@RequestParam Map<String, String> typed, Viewer viewer, Model model) {
        var filter = RuleFilter.of(typed);
        var unit = viewer.scope("powers:read").unit();
        var cited = stillCited.in(unit);
        model.addAttribute("filter", filter);
        model.addAttribute("found", list.page(unit, filter, cited));
        model.addAttribute("cited", cited);
        model.addAttribute("sections", sections.all(unit));
        model.addAttribute("states", RuleState.values());
        model.addAttribute("kinds", RuleKind.values());
        model.addAttribute("mayDraft", viewer.may("powers:rules-draft"));
        model.addAttribute("mayImport", viewer.may("powers:import"));
        return "powers/rules/list";
    }
}
