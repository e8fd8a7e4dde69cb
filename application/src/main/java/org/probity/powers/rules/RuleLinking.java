package org.probity.powers.rules;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.powers.PowerId;
import org.probity.powers.Powers;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ties rules to powers and steps, and moves what cites a repealed rule to another (P2.2.2b). */
@Service
class RuleLinking {

    private final Rules rules;
    private final RuleLinks links;
    private final RuleRows rows;
    private final RuleActs acts;
    private final Powers powers;
    private final List<RuleCitations> citations;

    RuleLinking(
            Rules rules, RuleLinks links, RuleRows rows, RuleActs acts, Powers powers, List<RuleCitations> citations) {
        this.rules = rules;
        this.links = links;
        this.rows = rows;
        this.acts = acts;
        this.powers = powers;
        this.citations = citations;
    }

    /** Whether the viewer may tie rules to a power: those who draft for its section. */
    private void require(Viewer viewer, PowerId id) {
        var power = powers.find(id).orElseThrow(() -> new AccessDeniedException("No such power"));
        if (!RuleActs.may(viewer, "powers:rules-draft", power.unit(), power.section())) {
            throw new AccessDeniedException("powers:rules-draft");
        }
    }

    /**
     * Ties a rule that applies to a power or a step.
     *
     * @param target as {@link RuleLinks.Target#value()} writes it
     */
    @Transactional
    void link(Viewer viewer, Rule rule, String target) {
        if (rule.state() == RuleState.REPEALED || rule.state() == RuleState.WITHDRAWN) {
            throw new Refused(Refusal.at("target", "powers.rules.refusal.link-ended"));
        }
        var chosen = links.targets(rule.unit(), true).stream()
                .filter(each -> each.value().equals(target))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.at("target", "powers.rules.refusal.no-target")));
        require(viewer, new PowerId(chosen.power()));
        try {
            rows.link(UUID.randomUUID(), rule.id(), chosen.power(), chosen.step());
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.at("target", "powers.rules.refusal.linked"));
        }
        acts.log("powers.rule-linked", rule.id(), chosen.label());
    }

    @Transactional
    void unlink(Viewer viewer, UUID link, String reason) {
        var found = links.find(link).orElseThrow(() -> new Refused(Refusal.of("powers.rules.refusal.no-link")));
        require(viewer, found.power());
        if (reason.strip().length() < 2 || reason.length() > 500) {
            throw new Refused(Refusal.of("powers.rules.refusal.unlink-reason"));
        }
        rows.unlink(link, reason.strip());
        acts.log("powers.rule-unlinked", found.rule(), reason.strip());
    }

    /** Moves everything that cites a repealed rule to another one; how many citations moved. */
    @Transactional
    int replaceAll(Viewer viewer, Rule rule, @Nullable RuleId by) {
        if (!RuleActs.may(viewer, "powers:rules-draft", rule)) {
            throw new AccessDeniedException("powers:rules-draft");
        }
        if (rule.state() != RuleState.REPEALED) {
            throw new Refused(Refusal.of("powers.rules.refusal.not-repealed"));
        }
        if (by == null) {
            throw new Refused(Refusal.at("successor", "powers.rules.refusal.successor"));
        }
        var successor = acts.requireSuccessor(rule, by);
        var reason = rule.facts().number() + " → " + successor.facts().number();
        var known = links.ofRule(by);
        var moved = 0;
        for (var link : links.ofRule(rule.id())) {
            rows.unlink(link.id(), reason);
            if (known.stream()
                    .noneMatch(other -> other.power().equals(link.power())
                            && java.util.Objects.equals(other.step(), link.step()))) {
                rows.link(UUID.randomUUID(), by, link.power().value(), link.step());
            }
            moved++;
        }
        for (var module : citations) {
            moved += module.replace(rule.unit(), rule.id(), by, reason);
        }
        acts.log("powers.rule-replaced", rule.id(), reason);
        acts.log("powers.rule-linked", by, reason);
        return moved;
    }
}
