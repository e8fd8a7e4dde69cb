package org.probity.powers.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.Power;
import org.probity.powers.PowerState;
import org.probity.powers.Powers;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what the table {@link BenchmarkAct} allows, and nothing else. */
@Service
class BenchmarkActs {

    private static final int LONGEST_WORDS = 2000;

    private final Benchmarks benchmarks;
    private final BenchmarkRows rows;
    private final Powers powers;
    private final AuditLog auditLog;
    private final Dates dates;

    BenchmarkActs(Benchmarks benchmarks, BenchmarkRows rows, Powers powers, AuditLog auditLog, Dates dates) {
        this.benchmarks = benchmarks;
        this.rows = rows;
        this.powers = powers;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    /** Whether the viewer's permission reaches a power of the section. */
    static boolean may(Viewer viewer, String permission, UnitId unit, @Nullable SectionId section) {
        if (!viewer.may(permission)) {
            return false;
        }
        var scope = viewer.scope(permission);
        return section == null ? scope.whole() && scope.unit().equals(unit) : scope.covers(unit, section, null);
    }

    static boolean may(Viewer viewer, String permission, Benchmark benchmark) {
        return may(viewer, permission, benchmark.unit(), benchmark.section());
    }

    static boolean mayEdit(Viewer viewer, Benchmark benchmark) {
        return benchmark.state() == BenchmarkState.DRAFT && may(viewer, "powers:rules-draft", benchmark);
    }

    /** The acts that the viewer may do on it now. */
    List<BenchmarkAct> open(Viewer viewer, Benchmark benchmark) {
        var found = new ArrayList<BenchmarkAct>();
        for (var act : BenchmarkAct.values()) {
            if (act != BenchmarkAct.SUPERSEDE
                    && fits(act, benchmark)
                    && may(viewer, act.permission(), benchmark)
                    && !(isJudging(act) && isDrafter(viewer, benchmark))) {
                found.add(act);
            }
        }
        return found;
    }

    private boolean fits(BenchmarkAct act, Benchmark benchmark) {
        return act.from().contains(benchmark.state())
                && (benchmark.endedOn() == null || act.from().contains(BenchmarkState.DRAFT))
                && (act != BenchmarkAct.REVISE
                        || rows.underWay(benchmark.line()).isEmpty());
    }

    /** Segregation (§7): nobody reviews or approves what they drafted. */
    private static boolean isJudging(BenchmarkAct act) {
        return act == BenchmarkAct.REVIEW || act == BenchmarkAct.APPROVE;
    }

    private static boolean isDrafter(Viewer viewer, Benchmark benchmark) {
        return viewer.person() != null && benchmark.drafters().contains(viewer.person());
    }

    @Transactional
    BenchmarkId draft(Viewer viewer, Power power, BenchmarkContent content, @Nullable LocalDate wantedFrom) {
        if (!may(viewer, "powers:rules-draft", power.unit(), power.section())) {
            throw new AccessDeniedException("powers:rules-draft");
        }
        if (!power.facts().discretion()) {
            throw new Refused(Refusal.at("power", "powers.benchmarks.refusal.no-discretion", power.code()));
        }
        if (power.state() == PowerState.REVOKED) {
            throw new Refused(Refusal.at("power", "powers.benchmarks.refusal.power-revoked", power.code()));
        }
        var id = BenchmarkId.random();
        rows.insert(id, UUID.randomUUID(), power.id(), 1, content, wantedFrom, Set.of(viewer.requirePerson()));
        log("powers.benchmark-drafted", id, null);
        return id;
    }

    @Transactional
    void save(Viewer viewer, BenchmarkId id, int version, BenchmarkContent content, @Nullable LocalDate wantedFrom) {
        var before = at(id, version);
        if (!may(viewer, "powers:rules-draft", before)) {
            throw new AccessDeniedException("powers:rules-draft");
        }
        if (before.state() != BenchmarkState.DRAFT) {
            throw new Refused(Refusal.of("powers.benchmarks.refusal.not-a-draft"));
        }
        if (before.content().equals(content) && Objects.equals(before.wantedFrom(), wantedFrom)) {
            return;
        }
        var drafters = new HashSet<>(before.drafters());
        drafters.add(viewer.requirePerson());
        rows.write(before, content, wantedFrom, drafters);
        log("powers.benchmark-edited", id, null);
    }

    /**
     * Does an act.
     *
     * @param fromOn for an approval the first day in force; the day wanted by its drafters, else today, when none is given
     * @return the edition to show: the next one where one was begun
     */
    @Transactional
    BenchmarkId perform(
            Viewer viewer,
            BenchmarkId id,
            int version,
            BenchmarkAct act,
            @Nullable String comment,
            @Nullable LocalDate fromOn) {
        var benchmark = benchmarks.find(id).orElseThrow(() -> new AccessDeniedException("No such benchmark"));
        if (act == BenchmarkAct.SUPERSEDE || !may(viewer, act.permission(), benchmark)) {
            throw new AccessDeniedException(act.permission());
        }
        at(id, version);
        Refused.ifAny(refusals(viewer, benchmark, act, comment));
        var words = comment == null || comment.isBlank() ? null : comment.strip();
        switch (act) {
            case SUBMIT, REVIEW, RETURN_SUBMITTED, RETURN_REVIEWED, WITHDRAW -> rows.move(benchmark, act.to(), words);
            case APPROVE -> approve(benchmark, fromOn, words);
            case REPEAL -> {
                var from = Objects.requireNonNull(benchmark.fromOn());
                var today = dates.today();
                rows.end(benchmark, BenchmarkState.REPEALED, today.isBefore(from) ? from : today, words);
            }
            case REVISE -> {
                return revise(viewer, benchmark);
            }
            case SUPERSEDE -> throw new IllegalStateException("The next edition's approval does it");
        }
        log(act.entry(), id, words);
        return id;
    }

    /** Carries out what a meeting of the leading group decided. */
    @Transactional
    void decide(BenchmarkId id, boolean adopted, String words) {
        var benchmark = benchmarks.find(id).orElseThrow();
        if (benchmark.state() != BenchmarkState.REVIEWED) {
            throw new Refused(Refusal.of("powers.benchmarks.refusal.not-pending", benchmark.edition()));
        }
        if (adopted) {
            Refused.ifAny(blocking(benchmark));
            approve(benchmark, null, words);
        } else {
            rows.move(benchmark, BenchmarkState.DRAFT, words);
        }
        log((adopted ? BenchmarkAct.APPROVE : BenchmarkAct.RETURN_REVIEWED).entry(), id, words);
    }

    private List<Refusal> refusals(Viewer viewer, Benchmark benchmark, BenchmarkAct act, @Nullable String comment) {
        var found = new ArrayList<Refusal>();
        if (!fits(act, benchmark)) {
            found.add(Refusal.of("powers.benchmarks.refusal.act-not-now"));
            return found;
        }
        if (act.needsReason() && (comment == null || comment.strip().length() < 2)) {
            found.add(Refusal.at("comment", "powers.benchmarks.refusal.reason"));
        }
        if (comment != null && comment.length() > LONGEST_WORDS) {
            found.add(Refusal.at("comment", "powers.refusal.too-long", LONGEST_WORDS));
        }
        if (isJudging(act) && isDrafter(viewer, benchmark)) {
            found.add(Refusal.of("powers.benchmarks.refusal.own-draft"));
        }
        if (act.goesOn()) {
            found.addAll(blocking(benchmark));
        }
        return found;
    }

    /** What keeps it from going on, as refusals. */
    private static List<Refusal> blocking(Benchmark benchmark) {
        return benchmark.content().findings().stream()
                .filter(finding -> !finding.hint())
                .map(BenchmarkFinding::asRefusal)
                .toList();
    }

    /** From its first day on it takes the place of the edition before it, which ends on that day. */
    private void approve(Benchmark benchmark, @Nullable LocalDate fromOn, @Nullable String words) {
        var today = dates.today();
        var wanted = fromOn != null ? fromOn : benchmark.wantedFrom();
        var before = rows.standing(benchmark.line()).flatMap(benchmarks::find);
        if (fromOn != null && fromOn.isBefore(today)) {
            throw new Refused(Refusal.at("fromOn", "powers.benchmarks.refusal.backdated"));
        }
        if (fromOn != null && fromOn.isAfter(today.plusYears(2))) {
            throw new Refused(Refusal.at("fromOn", "powers.benchmarks.refusal.too-far"));
        }
        var from = wanted == null || wanted.isBefore(today) ? today : wanted;
        if (before.isPresent()) {
            var since = Objects.requireNonNull(before.get().fromOn());
            if (from.isBefore(since)) {
                throw new Refused(Refusal.at("fromOn", "powers.benchmarks.refusal.before-the-last", since));
            }
            rows.end(before.get(), BenchmarkState.SUPERSEDED, from, null);
            log(BenchmarkAct.SUPERSEDE.entry(), before.get().id(), null);
        }
        rows.approve(benchmark, today, from, words);
    }

    private BenchmarkId revise(Viewer viewer, Benchmark benchmark) {
        var id = BenchmarkId.random();
        try {
            rows.insert(
                    id,
                    benchmark.line(),
                    benchmark.power(),
                    rows.nextEdition(benchmark.line()),
                    benchmark.content(),
                    null,
                    Set.of(viewer.requirePerson()));
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.of("powers.benchmarks.refusal.act-not-now"));
        }
        log(BenchmarkAct.REVISE.entry(), id, null);
        return id;
    }

    private Benchmark at(BenchmarkId id, int version) {
        var benchmark = benchmarks.find(id).orElseThrow(() -> new AccessDeniedException("No such benchmark"));
        if (benchmark.version() != version) {
            throw new EditConflict(Benchmarks.SUBJECT);
        }
        return benchmark;
    }

    private void log(String act, BenchmarkId id, @Nullable String reason) {
        auditLog.append(act, Subject.of(Benchmarks.SUBJECT, id.value()), reason);
    }
}
