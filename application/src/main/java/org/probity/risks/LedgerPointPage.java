package org.probity.risks;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.powers.rules.Rules;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** One line of the ledger: all that is known of it, how its grade came about, and every change. */
@Controller
@Allowed("risks:read")
class LedgerPointPage {

    private final Ledger ledger;
    private final LedgerChanges changes;
    private final Reexaminations reexaminations;
    private final PointRules pointRules;
    private final Rules rules;
    private final Dates dates;
    private final List<MeasuresOnLedger> lives;

    LedgerPointPage(
            Ledger ledger,
            LedgerChanges changes,
            Reexaminations reexaminations,
            PointRules pointRules,
            Rules rules,
            Dates dates,
            List<MeasuresOnLedger> lives) {
        this.ledger = ledger;
        this.changes = changes;
        this.reexaminations = reexaminations;
        this.pointRules = pointRules;
        this.rules = rules;
        this.dates = dates;
        this.lives = lives;
    }

    @GetMapping("/risks/ledger/{key}")
    String point(@PathVariable String key, Viewer viewer, WebRequest request, Model model) {
        var unit = viewer.requireUnit();
        var tables = LedgerTables.asOf(LedgerFilter.of(request::getParameter).asOf(), dates);
        var uuid = Asked.id(key);
        var id = uuid != null ? uuid : ledger.byCode(unit.value(), key).orElseThrow(LedgerPointPage::missing);
        var row = ledger.find(id, tables).orElseThrow(LedgerPointPage::missing);
        var point = ledger.point(id, tables).orElseThrow(LedgerPointPage::missing);
        viewer.require("risks:read", point.unit(), point.section(), point.post());
        model.addAttribute("row", row);
        model.addAttribute("point", point);
        model.addAttribute("rating", point.rating());
        model.addAttribute("suggestion", point.rating().suggestion().orElse(null));
        model.addAttribute(
                "criteria",
                Arrays.stream(Criterion.values())
                        .filter(point.rating().criteria()::contains)
                        .toList());
        model.addAttribute("changes", changes.of(id));
        model.addAttribute("open", reexaminations.openAbout(new RiskPointId(id)));
        model.addAttribute("past", tables.instant() != null);
        model.addAttribute("day", tables.day() == null ? dates.today() : tables.day());
        model.addAttribute("today", dates.today());
        model.addAttribute(
                "may",
                may(
                                viewer,
                                row.section().id(),
                                row.post() == null ? null : row.post().id())
                        && tables.instant() == null);
        var mayTie = tables.instant() == null
                && row.status() != PointStatus.CLOSED
                && viewer.may("risks:rules")
                && viewer.scope("risks:rules").covers(unit, point.section(), point.post());
        model.addAttribute("pointRules", pointRules.of(id, dates.today()));
        model.addAttribute("mayTie", mayTie);
        model.addAttribute("issued", mayTie ? rules.issued(unit) : List.of());
        model.addAttribute(
                "addMeasure",
                tables.instant() != null
                        ? null
                        : lives.stream()
                                .map(life -> life.addUrl(point, viewer))
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null));
        model.addAttribute("mayDecide", viewer.may("risks:summarise"));
        return "risks/ledger-point";
    }

    private static boolean may(Viewer viewer, UUID section, @Nullable UUID post) {
        return viewer.may("risks:reexamine")
                && viewer.scope("risks:reexamine")
                        .covers(viewer.requireUnit(), new SectionId(section), post == null ? null : new PostId(post));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
