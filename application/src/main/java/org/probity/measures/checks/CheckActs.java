package org.probity.measures.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.measures.ControlMeasures;
import org.probity.risks.RiskPointId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks measures on their due days and follows corrections up: all measures of a form at once, or none when one is refused. */
@Service
class CheckActs {

    private final CheckLines lines;
    private final CheckRecords records;
    private final Evidences evidences;
    private final Corrections corrections;
    private final CheckerDirectory directory;
    private final ControlRatings ratings;
    private final ControlMeasures measures;
    private final AuditLog auditLog;
    private final Dates dates;

    CheckActs(
            CheckLines lines,
            CheckRecords records,
            Evidences evidences,
            Corrections corrections,
            CheckerDirectory directory,
            ControlRatings ratings,
            ControlMeasures measures,
            AuditLog auditLog,
            Dates dates) {
        this.lines = lines;
        this.records = records;
        this.evidences = evidences;
        this.corrections = corrections;
        this.directory = directory;
        this.ratings = ratings;
        this.measures = measures;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    /** Checks these measures of the point, each on the due day it waits for. */
    @Transactional
    List<UUID> check(Viewer viewer, RiskPointId point, @Nullable LocalDate on, List<CheckEntry> entries) {
        if (entries.isEmpty()) {
            throw new Refused(Refusal.of("measures.checks.refusal.nothing"));
        }
        var waiting = lines.ofForUpdate(point).stream().collect(Collectors.toMap(CheckLine::measure, line -> line));
        var known = evidences.of(waiting.keySet());
        var refusals = new ArrayList<Refusal>();
        var standings = new ArrayList<Checkers.Standing>();
        for (var entry : entries) {
            var line = waiting.get(entry.measure());
            if (line == null) {
                throw new Refused(Refusal.of("measures.checks.refusal.not-in-force"));
            }
            standings.add(standing(viewer, line, on));
            if (!line.nominalOn().equals(entry.nominal())) {
                throw new Refused(answeredMeanwhile(line));
            }
            var facts = facts(line, line.opensOn(), known.getOrDefault(line.measure(), List.of()));
            CheckRules.day(on, facts, line.number()).stream()
                    .filter(refusal ->
                            refusals.stream().noneMatch(other -> other.field().equals("on")))
                    .forEach(refusals::add);
            refusals.addAll(CheckRules.entry(entry, on, facts));
        }
        Refused.ifAny(refusals);
        var made = new ArrayList<UUID>();
        for (var n = 0; n < entries.size(); n++) {
            var line =
                    java.util.Objects.requireNonNull(waiting.get(entries.get(n).measure()));
            var day = java.util.Objects.requireNonNull(on);
            made.add(record(
                    line,
                    entries.get(n),
                    new CheckRecords.Frame(
                            null,
                            line.period().settle(line.settledOn(), day),
                            line.dueOn(),
                            day,
                            viewer.requirePerson(),
                            standings.get(n)),
                    "measures.check-recorded"));
        }
        return made;
    }

    /** Looks again at what a check asked to be put right. */
    @Transactional
    UUID followUp(Viewer viewer, UUID correction, int version, @Nullable LocalDate on, CheckEntry entry) {
        var asked = corrections.find(correction).orElseThrow();
        var line = lines.find(asked.measure())
                .orElseThrow(() -> new Refused(Refusal.of("measures.checks.refusal.not-in-force")));
        var standing = standing(viewer, line, on);
        if (entry.result() == null) {
            throw new Refused(Refusal.at("result-" + entry.measure(), "measures.checks.refusal.result"));
        }
        var act = CorrectionAct.line(asked.state(), CorrectionAct.of(entry.result()))
                .orElseThrow(() -> new Refused(Refusal.of("measures.checks.refusal.correction-closed")));
        var facts = facts(line, null, evidences.of(List.of(line.measure())).getOrDefault(line.measure(), List.of()));
        var refusals = new ArrayList<>(CheckRules.day(on, facts, line.number()));
        refusals.addAll(CheckRules.entry(entry, on, facts));
        if (act.act() == CorrectionAct.SEND_BACK && entry.correctBy() == null) {
            refusals.add(Refusal.at("correctBy-" + entry.measure(), "measures.checks.refusal.correct-by"));
        }
        Refused.ifAny(refusals.stream().distinct().toList());
        var due = asked.dueOn();
        var check = record(
                line,
                entry,
                new CheckRecords.Frame(
                        asked.check(),
                        new CheckPeriod.Settlement(due, due, 0),
                        due,
                        java.util.Objects.requireNonNull(on),
                        viewer.requirePerson(),
                        standing),
                "measures.follow-up-recorded");
        corrections.followUp(correction, version, check, act.next(), entry.correctBy());
        auditLog.append(act.act().logged(), Subject.of(ChecksAudit.CORRECTION, correction));
        return check;
    }

    private UUID record(CheckLine line, CheckEntry entry, CheckRecords.Frame frame, String act) {
        var id = records.add(line, entry, frame);
        auditLog.append(act, Subject.of(ChecksAudit.CHECK, id), entry.finding().isEmpty() ? null : entry.finding());
        if (frame.follows() == null && entry.correctBy() != null) {
            var correction = corrections.ask(line, id, entry.correctBy());
            auditLog.append("measures.correction-asked", Subject.of(ChecksAudit.CORRECTION, correction));
        }
        var control = entry.effect() == null
                ? null
                : ratings.of(line.point())
                        .proposal()
                        .map(ProposedControl::effect)
                        .orElse(null);
        measures.recordCheck(line.measure(), frame.on(), entry.effect(), control, null);
        return id;
    }

    private static CheckRules.Facts facts(
            CheckLine line, @Nullable LocalDate opensOn, LocalDate today, List<Evidence> known) {
        var since = known.stream().filter(Evidence::stands).map(Evidence::id).collect(Collectors.toSet());
        return new CheckRules.Facts(
                today, line.startsOn(), opensOn, line.lastCheckedOn(), line.requiresEvidence(), since);
    }

    private CheckRules.Facts facts(CheckLine line, @Nullable LocalDate opensOn, List<Evidence> known) {
        return facts(line, opensOn, dates.today(), known);
    }

    private Refusal answeredMeanwhile(CheckLine line) {
        var last = records.of(line.measure()).stream().findFirst();
        return last.map(record -> Refusal.of(
                        "measures.checks.refusal.twice",
                        line.number(),
                        record.checkerName().in(org.springframework.context.i18n.LocaleContextHolder.getLocale()),
                        dates.day(record.checkedOn())))
                .orElseGet(() -> Refusal.of("measures.checks.refusal.changed", line.number()));
    }

    /** As what the viewer checks the measure; whoever held its post on the day of the check does not. */
    private Checkers.Standing standing(Viewer viewer, CheckLine line, @Nullable LocalDate on) {
        ChecksAccess.visible(viewer, line);
        var person = viewer.requirePerson();
        var checked = line.checked();
        var checkers = directory.of(line.unit(), dates.today());
        var own = new HashSet<>(checkers.own(checked));
        if (on != null && !on.equals(dates.today())) {
            own.addAll(directory.of(line.unit(), on).own(checked));
        }
        if (own.contains(person)) {
            throw new Refused(Refusal.of("measures.checks.refusal.own", line.number()));
        }
        var standing = checkers.standing(person, checked);
        if (standing.isEmpty()) {
            if (checkers.isOnlyChief(person, checked)) {
                throw new Refused(Refusal.of("measures.checks.refusal.above-chief", line.number()));
            }
            throw new AccessDeniedException(ChecksAccess.CHECK);
        }
        if (standing.get().onBehalfOf() != null) {
            viewer.onBehalfOf(
                    standing.get().capacity() == Capacity.LEADER ? Checkers.AS_LEADER : Checkers.AS_CHIEF,
                    line.section());
        }
        return standing.get();
    }
}
