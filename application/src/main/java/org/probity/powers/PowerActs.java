package org.probity.powers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what the table {@link PowerAct} allows, and nothing else. */
@Service
class PowerActs {

    private final Powers powers;
    private final PowerContents contents;
    private final PowerRows rows;
    private final PowerDrafts drafts;
    private final Neighbourhood neighbourhood;
    private final Batches batches;
    private final AuditLog auditLog;
    private final ApplicationEventPublisher events;
    private final Dates dates;

    PowerActs(
            Powers powers,
            PowerContents contents,
            PowerRows rows,
            PowerDrafts drafts,
            Neighbourhood neighbourhood,
            Batches batches,
            AuditLog auditLog,
            ApplicationEventPublisher events,
            Dates dates) {
        this.powers = powers;
        this.contents = contents;
        this.rows = rows;
        this.drafts = drafts;
        this.neighbourhood = neighbourhood;
        this.batches = batches;
        this.auditLog = auditLog;
        this.events = events;
        this.dates = dates;
    }

    /** A power as its page showed it. */
    record Seen(PowerId id, int version) {}

    /** The acts that this viewer may do on the power now. */
    static List<PowerAct> open(Viewer viewer, Power power) {
        var found = new ArrayList<PowerAct>();
        for (var act : PowerAct.values()) {
            if (!act.permission().equals(PowerAct.MEETING)
                    && fits(act, power)
                    && may(viewer, act.permission(), power)) {
                found.add(act);
            }
        }
        return found;
    }

    /** Whether the viewer's permission reaches the power: its section as in force decides. */
    static boolean may(Viewer viewer, String permission, Power power) {
        if (!viewer.may(permission)) {
            return false;
        }
        var scope = viewer.scope(permission);
        var section = power.section();
        return section == null
                ? scope.whole() && scope.unit().equals(power.unit())
                : scope.covers(power.unit(), section, null);
    }

    /** Whether the table has the act from where the power stands; the end of an amendment is the end of its power. */
    private static boolean fits(PowerAct act, Power power) {
        var from = act.isRevocation() || act == PowerAct.AMEND ? power.state() : power.stateUnderWay();
        return act.from().contains(from);
    }

    @Transactional
    void perform(Viewer viewer, Seen seen, PowerAct act, @Nullable String comment) {
        performAll(viewer, List.of(seen), act, comment);
    }

    /** The same act on several powers, all or none. */
    @Transactional
    void performAll(Viewer viewer, List<Seen> all, PowerAct act, @Nullable String comment) {
        var refusals = new ArrayList<Refusal>();
        for (var seen : all) {
            var power = powers.find(seen.id()).orElseThrow(() -> new AccessDeniedException("No such power"));
            if (act.permission().equals(PowerAct.MEETING) || !may(viewer, act.permission(), power)) {
                throw new AccessDeniedException(act.permission());
            }
            if (power.version() != seen.version()) {
                throw new EditConflict(PowerDrafts.SUBJECT + " " + power.id());
            }
            var found = refusals(viewer, power, act, comment);
            if (all.size() > 1 && !found.isEmpty()) {
                refusals.add(Refusal.of("powers.refusal.of-power", power.code()));
            }
            found.forEach(refusal -> refusals.add(
                    all.size() == 1 && refusal.field().equals("comment")
                            ? refusal
                            : Refusal.of(refusal.code(), refusal.arguments().toArray())));
            if (found.isEmpty()) {
                carryOut(power, act, comment, viewer.requirePerson());
            }
        }
        Refused.ifAny(refusals);
    }

    /** Carries out what a meeting of the leading group decided; the batch it decided knows the power. */
    @Transactional
    void decide(Power power, boolean adopted, String decision) {
        carryOut(power, adopted ? PowerAct.APPROVE : PowerAct.RETURN_REVIEWED, decision, null);
    }

    private List<Refusal> refusals(Viewer viewer, Power power, PowerAct act, @Nullable String comment) {
        var found = new ArrayList<Refusal>();
        if (!fits(act, power)) {
            found.add(Refusal.of("powers.refusal.act-not-now"));
            return found;
        }
        if ((act.isReturn() || act.isRevocation() || act == PowerAct.AMEND)
                && (comment == null || comment.strip().length() < 2)) {
            found.add(Refusal.at("comment", "powers.refusal.comment-missing"));
        }
        if (comment != null && comment.length() > 2000) {
            found.add(Refusal.at("comment", "powers.refusal.too-long", 2000));
        }
        if (act == PowerAct.REVIEW && power.drafters().contains(viewer.requirePerson())) {
            found.add(Refusal.of("powers.refusal.drafter-reviews"));
        }
        if (act.goesOn()) {
            var content = contents.underWay(power);
            var around = neighbourhood.around(power.unit(), power.id());
            found.addAll(PowerRule.refusalsToGoOn(content, around));
        }
        return found;
    }

    private void carryOut(Power power, PowerAct act, @Nullable String comment, @Nullable PersonId person) {
        var subject = Subject.of(PowerDrafts.SUBJECT, power.id().value());
        var words = comment == null || comment.isBlank() ? null : comment.strip();
        if (act.isReturn() || act.isRevocation()) {
            batches.takeOut(power.id());
        }
        switch (act) {
            case CONFIRM, REVIEW, APPROVE, RETURN_DRAFT, RETURN_CONFIRMED, RETURN_REVIEWED, RETURN_APPROVED ->
                rows.move(power, moved(power, act.to(), act.isReturn() ? words : null), drafts.stamp(words));
            case PUBLISH -> publish(power, words);
            case AMEND -> amend(power, words, person);
            case REVOKE, REVOKE_UNPUBLISHED -> revoke(power, words);
        }
        if (act == PowerAct.CONFIRM) {
            recordConcentration(power, subject);
        }
        auditLog.append(act.entry(), subject, words);
    }

    private void publish(Power power, @Nullable String words) {
        var current = power;
        if (power.amendmentState() != null) {
            var old = contents.of(power);
            var content = contents.underWay(power);
            rows.write(power, old, content, power.drafters(), drafts.stamp(words));
            drafts.announce(power, old, content, "amended");
            current = powers.find(power.id()).orElseThrow();
        } else {
            events.publishEvent(new PowerChanged(power.id(), power.unit(), power.section(), "published"));
        }
        rows.move(
                current,
                new PowerRows.Move(
                        PowerState.PUBLISHED,
                        null,
                        null,
                        null,
                        power.drafters(),
                        power.editionUnderWay(),
                        dates.today(),
                        null,
                        dates.today()),
                drafts.stamp(words));
    }

    private void amend(Power power, @Nullable String words, @Nullable PersonId person) {
        rows.move(
                power,
                new PowerRows.Move(
                        PowerState.CHANGED,
                        PowerState.DRAFT,
                        contents.of(power),
                        null,
                        person == null ? Set.of() : Set.of(person),
                        power.edition(),
                        null,
                        null,
                        dates.today()),
                drafts.stamp(words));
    }

    private void revoke(Power power, @Nullable String words) {
        rows.move(
                power,
                new PowerRows.Move(
                        PowerState.REVOKED,
                        null,
                        null,
                        null,
                        power.drafters(),
                        power.edition(),
                        null,
                        words,
                        dates.today()),
                drafts.stamp(words));
        events.publishEvent(new PowerChanged(power.id(), power.unit(), power.section(), "revoked"));
    }

    private PowerRows.Move moved(Power power, PowerState to, @Nullable String comment) {
        var amended = power.amendmentState() != null;
        return new PowerRows.Move(
                amended ? power.state() : to,
                amended ? to : null,
                amended ? contents.underWay(power) : null,
                comment,
                power.drafters(),
                power.edition(),
                null,
                null,
                dates.today());
    }

    private void recordConcentration(Power power, Subject subject) {
        var around = neighbourhood.around(power.unit(), power.id());
        PowerWarning.of(contents.underWay(power), around).stream()
                .filter(warning -> warning.kind() == PowerWarning.Kind.CONCENTRATION)
                .forEach(warning -> auditLog.append(
                        "powers.concentration-noted",
                        subject,
                        warning.arguments().get(0).toString()));
    }
}
