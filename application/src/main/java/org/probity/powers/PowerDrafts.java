package org.probity.powers;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what powers say: new ones, drafts, amendments, and whole lists at once. */
@Service
public class PowerDrafts {

    static final String SUBJECT = "powers.power";

    private final JdbcClient jdbc;
    private final Powers powers;
    private final PowerContents contents;
    private final PowerRows rows;
    private final Neighbourhood neighbourhood;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PowerDrafts(
            JdbcClient jdbc,
            Powers powers,
            PowerContents contents,
            PowerRows rows,
            Neighbourhood neighbourhood,
            AuditLog auditLog,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.powers = powers;
        this.contents = contents;
        this.rows = rows;
        this.neighbourhood = neighbourhood;
        this.auditLog = auditLog;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** Drafts a new power. */
    @Transactional
    PowerId create(Viewer viewer, PowerContent content) {
        var unit = viewer.requireUnit();
        requireDraft(viewer, unit, content);
        var coded = content.facts().code().isBlank() ? withNextCode(unit, content) : content;
        var around = neighbourhood.around(unit, null);
        Refused.ifAny(PowerRule.refusals(PowerRule.OF_A_DRAFT, coded, around));
        var id = PowerId.random();
        rows.insert(id, unit, coded, PowerState.DRAFT, Set.of(viewer.requirePerson()), stamp(null));
        auditLog.append("powers.drafted", Subject.of(SUBJECT, id.value()));
        return id;
    }

    /**
     * Saves what the edition under way says.
     *
     * @param version of the power as its page showed it
     * @throws EditConflict when somebody changed the power since
     */
    @Transactional
    void save(Viewer viewer, PowerId id, int version, PowerContent typed) {
        save(viewer, id, version, typed, null);
    }

    /**
     * The same with a reason, which the log keeps.
     *
     * @throws EditConflict when somebody changed the power since
     */
    @Transactional
    public void save(Viewer viewer, PowerId id, int version, PowerContent typed, @Nullable String reason) {
        var power = powers.find(id).orElseThrow();
        var content = typed.facts().code().isBlank() ? coded(typed, power.code()) : typed;
        requireDraft(viewer, power);
        requireDraft(viewer, power.unit(), content);
        if (power.stateUnderWay() != PowerState.DRAFT) {
            throw new Refused(Refusal.of("powers.refusal.not-a-draft"));
        }
        if (power.version() != version) {
            throw new EditConflict(SUBJECT + " " + id);
        }
        Refused.ifAny(
                PowerRule.refusals(PowerRule.OF_A_DRAFT, content, neighbourhood.around(power.unit(), power.id())));
        var old = contents.underWay(power);
        var adopted = adoptIds(old, content);
        if (adopted.equals(old)) {
            return;
        }
        var drafters = new HashSet<>(power.drafters());
        drafters.add(viewer.requirePerson());
        if (power.amendmentState() == null) {
            rows.write(power, old, adopted, drafters, stamp(reason));
            announce(power, old, adopted, "edited");
        } else {
            rows.writeAmendment(power, adopted, drafters, stamp(reason));
        }
        auditLog.append("powers.edited", Subject.of(SUBJECT, id.value()), reason);
    }

    /** What would refuse to save a power's edition under way like this. */
    public List<Refusal> refusals(Power power, PowerContent content) {
        return PowerRule.refusals(PowerRule.OF_A_DRAFT, content, neighbourhood.around(power.unit(), power.id()));
    }

    /**
     * What would refuse a list of powers, before it is saved: each refusal's field begins with the place of the power in the list,
     * from 0, and a dot.
     */
    public List<Refusal> check(UnitId unit, List<PowerContent> list) {
        var found = new ArrayList<Refusal>();
        var seen = new java.util.HashMap<String, String>();
        for (var i = 0; i < list.size(); i++) {
            var content = list.get(i);
            var known = powers.find(unit, content.facts().code()).orElse(null);
            var place = i + ".";
            if (known != null && !replaceable(known) && !same(known, content)) {
                found.add(Refusal.at(place + "code", "powers.refusal.import-not-a-draft", known.code()));
            }
            var called = content.facts().code().isBlank()
                    ? "#" + (i + 1)
                    : content.facts().code();
            if (!content.facts().code().isBlank() && seen.putIfAbsent("code:" + called, called) != null) {
                found.add(Refusal.at(place + "code", "powers.refusal.code-taken", called));
            }
            PowerName.keys(content.facts().name(), content.facts().subItem()).stream()
                    .map(key -> seen.putIfAbsent(key, called))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(other -> found.add(Refusal.at(place + "name", "powers.refusal.name-taken", other)));
            var around = neighbourhood.around(unit, known == null ? null : known.id());
            PowerRule.refusals(PowerRule.OF_A_DRAFT, content, around)
                    .forEach(refusal ->
                            found.add(new Refusal(place + refusal.field(), refusal.code(), refusal.arguments())));
        }
        return found;
    }

    /**
     * Saves a whole list, all or nothing. A power whose code is known and still a draft is replaced; one that says the same is left
     * alone; any other is refused.
     *
     * @param state   {@link PowerState#DRAFT}, or further for a list that the body had published before it took this program up
     * @param drafter who is answerable for the text and therefore neither reviews nor approves it
     * @return the powers in the order of the list
     */
    @Transactional
    public List<PowerId> saveAll(
            UnitId unit, List<PowerContent> list, PowerState state, @Nullable PersonId drafter, String reason) {
        if (state == PowerState.CHANGED || state == PowerState.REVOKED) {
            throw new IllegalArgumentException("A list is not taken over as " + state);
        }
        Refused.ifAny(check(unit, list));
        var drafters = drafter == null ? Set.<PersonId>of() : Set.of(drafter);
        var ids = new ArrayList<PowerId>(list.size());
        for (var content : list) {
            var known = content.facts().code().isBlank()
                    ? null
                    : powers.find(unit, content.facts().code()).orElse(null);
            if (known == null) {
                var coded = content.facts().code().isBlank() ? withNextCode(unit, content) : content;
                var id = PowerId.random();
                rows.insert(id, unit, coded, state, drafters, stamp(reason));
                auditLog.append("powers.imported", Subject.of(SUBJECT, id.value()), reason);
                ids.add(id);
                continue;
            }
            ids.add(known.id());
            var old = contents.of(known);
            var adopted = adoptIds(old, content);
            if (!adopted.equals(old)) {
                var all = new HashSet<>(known.drafters());
                all.addAll(drafters);
                rows.write(known, old, adopted, all, stamp(reason));
                announce(known, old, adopted, "imported");
                auditLog.append(
                        "powers.imported", Subject.of(SUBJECT, known.id().value()), reason);
            }
        }
        return ids;
    }

    private static boolean replaceable(Power power) {
        return power.state() == PowerState.DRAFT;
    }

    private boolean same(Power power, PowerContent content) {
        var old = contents.of(power);
        return adoptIds(old, content).equals(old);
    }

    /** Tells whoever listens what changed in the rows of a power. */
    void announce(Power power, PowerContent old, PowerContent content, String why) {
        if (!old.facts().equals(content.facts()) || !old.allocations().equals(content.allocations())) {
            events.publishEvent(
                    new PowerChanged(power.id(), power.unit(), content.facts().section(), why));
        }
        if (!old.bases().equals(content.bases())) {
            events.publishEvent(new LegalBasisChanged(
                    power.id(), power.unit(), content.facts().section(), why));
        }
        if (!old.steps().equals(content.steps())) {
            events.publishEvent(
                    new StepsChanged(power.id(), power.unit(), content.facts().section(), why));
        }
    }

    PowerRows.Stamp stamp(@Nullable String reason) {
        return new PowerRows.Stamp(
                clock.instant().truncatedTo(ChronoUnit.MICROS), actor.get().name(), reason);
    }

    private static void requireDraft(Viewer viewer, Power power) {
        if (!PowerActs.may(viewer, "powers:draft", power)) {
            throw new AccessDeniedException("powers:draft");
        }
    }

    /** A chief drafts for the own section only, so the text must name it. */
    private static void requireDraft(Viewer viewer, UnitId unit, PowerContent content) {
        var scope = viewer.scope("powers:draft");
        var section = content.facts().section();
        if (section == null ? !scope.whole() : !scope.covers(unit, section, null)) {
            throw new Refused(Refusal.at("section", "powers.refusal.section-not-yours"));
        }
    }

    /** Class letter and four digits, the next free one (F3). */
    private PowerContent withNextCode(UnitId unit, PowerContent content) {
        var letter = content.facts().type().letter();
        var last = jdbc.sql("""
                        select coalesce(max(cast(substring(code from 2) as int)), 0) from powers.power
                        where unit_id = :unit and code ~ ('^' || :letter || '[0-9]{4}$')
                        """)
                .param("unit", unit.value())
                .param("letter", letter)
                .query(Integer.class)
                .single();
        var code = "%s%04d".formatted(letter, last + 1);
        return coded(content, code);
    }

    private static PowerContent coded(PowerContent content, String code) {
        return new PowerContent(
                content.facts().withCode(code), content.bases(), content.allocations(), content.steps());
    }

    /** Rows that come without an id, as from a spreadsheet, take the id of the row they plainly are. */
    static PowerContent adoptIds(PowerContent old, PowerContent content) {
        var bases = content.bases().stream()
                .map(basis -> basis.id() != null
                        ? basis
                        : old.bases().stream()
                                .filter(known -> known.name().equals(basis.name())
                                        && known.article().equals(basis.article()))
                                .findFirst()
                                .map(known -> basis.withId(Objects.requireNonNull(known.id())))
                                .orElse(basis))
                .toList();
        var allocations = content.allocations().stream()
                .map(allocation -> allocation.id() != null
                        ? allocation
                        : old.allocations().stream()
                                .filter(known -> known.post().equals(allocation.post())
                                        && known.role() == allocation.role()
                                        && known.fromOn().equals(allocation.fromOn()))
                                .findFirst()
                                .map(known -> allocation.withId(Objects.requireNonNull(known.id())))
                                .orElse(allocation))
                .toList();
        var steps = content.steps().stream()
                .map(step -> step.id() != null
                        ? step
                        : old.steps().stream()
                                .filter(known -> known.number() == step.number()
                                        && known.name().equals(step.name()))
                                .findFirst()
                                .map(known -> step.as(Objects.requireNonNull(known.id())))
                                .orElse(step))
                .toList();
        return new PowerContent(content.facts(), bases, allocations, steps);
    }
}
