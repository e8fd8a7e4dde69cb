package org.probity.risks;

import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.powers.rules.RuleId;
import org.probity.powers.rules.RuleState;
import org.probity.powers.rules.Rules;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ties rules to a line of the ledger, unties them, and puts another in the place of a repealed one. */
@Controller
@Allowed("risks:rules")
class PointRulesPage {

    private final Ledger ledger;
    private final PointRules pointRules;
    private final Rules rules;
    private final TransactionTemplate transactions;
    private final Dates dates;

    PointRulesPage(Ledger ledger, PointRules pointRules, Rules rules, TransactionTemplate transactions, Dates dates) {
        this.ledger = ledger;
        this.pointRules = pointRules;
        this.rules = rules;
        this.transactions = transactions;
        this.dates = dates;
    }

    @PostMapping("/risks/ledger/{id}/rules")
    String tie(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String rule,
            Viewer viewer,
            RedirectAttributes redirect) {
        var point = point(viewer, id);
        return done(redirect, id, "risks.rules.done.tied", () -> {
            requireRule(point, rule);
            if (!pointRules.tie(id, UUID.fromString(rule), null)) {
                throw new Refused(Refusal.of("risks.refusal.rule-tied"));
            }
        });
    }

    @PostMapping("/risks/ledger/{id}/rules/{link}/replacement")
    String replace(
            @PathVariable UUID id,
            @PathVariable UUID link,
            @RequestParam(defaultValue = "") String rule,
            Viewer viewer,
            RedirectAttributes redirect) {
        var point = point(viewer, id);
        return done(redirect, id, "risks.rules.done.replaced", () -> {
            requireRule(point, rule);
            var before = requireLink(id, link);
            if (before.rule().toString().equals(rule)) {
                throw new Refused(Refusal.of("risks.refusal.rule-tied"));
            }
            pointRules.untie(link, before.number());
            pointRules.tie(id, UUID.fromString(rule), before.number());
        });
    }

    @PostMapping("/risks/ledger/{id}/rules/{link}/removal")
    String untie(
            @PathVariable UUID id,
            @PathVariable UUID link,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        point(viewer, id);
        return done(redirect, id, "risks.rules.done.untied", () -> {
            if (reason.strip().length() < 2 || reason.length() > 500) {
                throw new Refused(Refusal.of("risks.refusal.rule-reason"));
            }
            requireLink(id, link);
            pointRules.untie(link, reason.strip());
        });
    }

    private RiskPoint point(Viewer viewer, UUID id) {
        var point = ledger.point(id, LedgerTables.today())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        viewer.require("risks:rules", point.unit(), point.section(), point.post());
        return point;
    }

    /** Only a rule of the unit that is issued and not repealed may be cited. */
    private void requireRule(RiskPoint point, String typed) {
        var id = Asked.id(typed);
        var rule = id == null ? null : rules.find(new RuleId(id)).orElse(null);
        if (rule == null || rule.state() != RuleState.ISSUED || !rule.unit().equals(point.unit())) {
            throw new Refused(Refusal.of("risks.refusal.no-rule"));
        }
    }

    private PointRules.PointRule requireLink(UUID point, UUID link) {
        return pointRules.of(point, dates.today()).stream()
                .filter(tied -> tied.id().equals(link))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of("risks.refusal.rule-untied")));
    }

    private String done(RedirectAttributes redirect, UUID id, String done, Runnable act) {
        try {
            transactions.executeWithoutResult(status -> act.run());
            redirect.addFlashAttribute("done", done);
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusals", new Refusals(refused.refusals()));
        }
        return "redirect:/risks/ledger/" + id;
    }
}
