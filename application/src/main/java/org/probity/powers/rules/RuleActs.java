package org.probity.powers.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.shell.Attachments;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what the table {@link RuleAct} allows, and keeps the links. */
@Service
class RuleActs {

    private static final int LONGEST_WORDS = 2000;

    private final Rules rules;
    private final RuleRows rows;
    private final Attachments attachments;
    private final AuditLog auditLog;
    private final Dates dates;

    RuleActs(Rules rules, RuleRows rows, Attachments attachments, AuditLog auditLog, Dates dates) {
        this.rules = rules;
        this.rows = rows;
        this.attachments = attachments;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    static boolean may(Viewer viewer, String permission, UnitId unit, @Nullable SectionId section) {
        if (!viewer.may(permission)) {
            return false;
        }
        var scope = viewer.scope(permission);
        return section == null ? scope.whole() && scope.unit().equals(unit) : scope.covers(unit, section, null);
    }

    static boolean may(Viewer viewer, String permission, Rule rule) {
        return may(viewer, permission, rule.unit(), rule.facts().section());
    }

    List<RuleAct> open(Viewer viewer, Rule rule) {
        var found = new ArrayList<RuleAct>();
        for (var act : RuleAct.values()) {
            if (fits(act, rule)
                    && may(viewer, act.permission(), rule)
                    && !(isJudging(act) && isDrafter(viewer, rule))) {
                found.add(act);
            }
        }
        return found;
    }

    private static boolean fits(RuleAct act, Rule rule) {
        return act.from() == rule.state() && (act != RuleAct.REPEAL || rule.repealedOn() == null);
    }

    /** Segregation (§7): nobody reviews or issues what they drafted. */
    private static boolean isJudging(RuleAct act) {
        return act == RuleAct.REVIEW || act == RuleAct.ISSUE;
    }

    private static boolean isDrafter(Viewer viewer, Rule rule) {
        return viewer.person() != null && rule.drafters().contains(viewer.person());
    }

    @Transactional
    RuleId draft(Viewer viewer, RuleFacts facts) {
        var unit = viewer.requireUnit();
        if (!may(viewer, "powers:rules-draft", unit, facts.section())) {
            throw sectionMissing(viewer, facts);
        }
        Refused.ifAny(facts.refusals());
        var id = RuleId.random();
        try {
            rows.insert(id, unit, facts, RuleState.DRAFT, Set.of(viewer.requirePerson()));
        } catch (DuplicateKeyException e) {
            throw numberTaken(facts);
        }
        log("powers.rule-drafted", id, null);
        return id;
    }

    /** A chief who names no section is told to; another's section is denied. */
    private static RuntimeException sectionMissing(Viewer viewer, RuleFacts facts) {
        return viewer.may("powers:rules-draft") && facts.section() == null
                ? new Refused(Refusal.at("section", "powers.rules.refusal.no-section"))
                : new AccessDeniedException("powers:rules-draft");
    }

    private static Refused numberTaken(RuleFacts facts) {
        return new Refused(Refusal.at("number", "powers.rules.refusal.number-taken", facts.number()));
    }

    @Transactional
    void save(Viewer viewer, RuleId id, int version, RuleFacts facts) {
        var before = at(id, version);
        if (!may(viewer, "powers:rules-draft", before)) {
            throw new AccessDeniedException("powers:rules-draft");
        }
        if (!may(viewer, "powers:rules-draft", before.unit(), facts.section())) {
            throw sectionMissing(viewer, facts);
        }
        if (before.state() != RuleState.DRAFT) {
            throw new Refused(Refusal.of("powers.rules.refusal.not-a-draft"));
        }
        Refused.ifAny(facts.refusals());
        if (before.facts().equals(facts)) {
            return;
        }
        var drafters = new HashSet<>(before.drafters());
        drafters.add(viewer.requirePerson());
        try {
            rows.write(before, facts, drafters);
        } catch (DuplicateKeyException e) {
            throw numberTaken(facts);
        }
        log("powers.rule-edited", id, null);
    }

    /** For a repeal: which rule takes the place of this one, and from which day it no longer applies. */
    record Repeal(@Nullable RuleId successor, @Nullable LocalDate on) {

        static final Repeal NONE = new Repeal(null, null);
    }

    @Transactional
    void perform(Viewer viewer, RuleId id, int version, RuleAct act, @Nullable String comment, Repeal repeal) {
        var rule = rules.find(id).orElseThrow(() -> new AccessDeniedException("No such rule"));
        if (!may(viewer, act.permission(), rule)) {
            throw new AccessDeniedException(act.permission());
        }
        at(id, version);
        Refused.ifAny(refusals(viewer, rule, act, comment));
        var words = comment == null || comment.isBlank() ? null : comment.strip();
        switch (act) {
            case SUBMIT, REVIEW, RETURN_SUBMITTED, RETURN_REVIEWED, WITHDRAW -> rows.move(rule, act.to(), words);
            case ISSUE -> issue(rule, words);
            case REPEAL -> repeal(rule, Objects.requireNonNull(words), repeal);
        }
        log(act.entry(), id, words);
    }

    /** Carries out what a meeting of the leading group decided. */
    @Transactional
    void decide(RuleId id, boolean adopted, String words) {
        var rule = rules.find(id).orElseThrow();
        if (rule.state() != RuleState.REVIEWED) {
            throw new Refused(Refusal.of("powers.rules.refusal.not-pending"));
        }
        if (adopted) {
            issue(rule, words);
        } else {
            rows.move(rule, RuleState.DRAFT, words);
        }
        log((adopted ? RuleAct.ISSUE : RuleAct.RETURN_REVIEWED).entry(), id, words);
    }

    private List<Refusal> refusals(Viewer viewer, Rule rule, RuleAct act, @Nullable String comment) {
        var found = new ArrayList<Refusal>();
        if (!fits(act, rule)) {
            found.add(Refusal.of("powers.rules.refusal.act-not-now"));
            return found;
        }
        if (act.needsReason() && (comment == null || comment.strip().length() < 2)) {
            found.add(Refusal.at("comment", "powers.benchmarks.refusal.reason"));
        }
        if (comment != null && comment.length() > LONGEST_WORDS) {
            found.add(Refusal.at("comment", "powers.refusal.too-long", LONGEST_WORDS));
        }
        if (isJudging(act) && isDrafter(viewer, rule)) {
            found.add(Refusal.of("powers.rules.refusal.own-draft"));
        }
        if (act.goesOn()) {
            rule.facts().refusalsToGoOn(hasFile(rule)).stream()
                    .map(refusal ->
                            Refusal.of(refusal.code(), refusal.arguments().toArray()))
                    .forEach(found::add);
        }
        return found;
    }

    private boolean hasFile(Rule rule) {
        return attachments.of(Rules.SUBJECT, rule.id().value()).stream().anyMatch(file -> !file.isWithdrawn());
    }

    /** Issued today unless its text says another day; in force from its day, or from its issue. */
    private void issue(Rule rule, @Nullable String words) {
        var issuedOn =
                rule.facts().issuedOn() == null ? dates.today() : rule.facts().issuedOn();
        var fromOn = rule.facts().fromOn() == null || rule.facts().fromOn().isBefore(issuedOn)
                ? issuedOn
                : rule.facts().fromOn();
        rows.issue(rule, issuedOn, fromOn, words);
    }

    private void repeal(Rule rule, String reason, Repeal repeal) {
        var on = repeal.on() == null ? dates.today() : repeal.on();
        if (on.isBefore(Objects.requireNonNull(rule.facts().issuedOn()))) {
            throw new Refused(Refusal.at("repealedOn", "powers.rules.refusal.repealed-before-issue"));
        }
        if (on.isAfter(dates.today().plusYears(2))) {
            throw new Refused(Refusal.at("repealedOn", "powers.benchmarks.refusal.too-far"));
        }
        if (repeal.successor() != null) {
            requireSuccessor(rule, repeal.successor());
        }
        rows.repeal(rule, on, reason, repeal.successor());
    }

    /** A rule that takes another's place is issued, of the same unit, not repealed, and not the same. */
    Rule requireSuccessor(Rule rule, RuleId successor) {
        var found = rules.find(successor);
        if (found.isEmpty()
                || found.get().state() != RuleState.ISSUED
                || !found.get().unit().equals(rule.unit())
                || successor.equals(rule.id())) {
            throw new Refused(Refusal.at("successor", "powers.rules.refusal.successor"));
        }
        return found.get();
    }

    private Rule at(RuleId id, int version) {
        var rule = rules.find(id).orElseThrow(() -> new AccessDeniedException("No such rule"));
        if (rule.version() != version) {
            throw new EditConflict(Rules.SUBJECT);
        }
        return rule;
    }

    void log(String act, RuleId id, @Nullable String reason) {
        auditLog.append(act, Subject.of(Rules.SUBJECT, id.value()), reason);
    }
}
