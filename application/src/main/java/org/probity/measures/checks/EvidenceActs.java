package org.probity.measures.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.risks.MeasureId;
import org.probity.shell.Attachments;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What owners do: they keep evidence of their measures, and report what they put right. */
@Service
class EvidenceActs {

    private static final int LONGEST = 2000;

    private final CheckLines lines;
    private final Evidences evidences;
    private final Corrections corrections;
    private final Attachments attachments;
    private final AuditLog auditLog;
    private final Dates dates;

    EvidenceActs(
            CheckLines lines,
            Evidences evidences,
            Corrections corrections,
            Attachments attachments,
            AuditLog auditLog,
            Dates dates) {
        this.lines = lines;
        this.evidences = evidences;
        this.corrections = corrections;
        this.attachments = attachments;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    /** A file that came with an entry. */
    record File(String name, byte[] content) {}

    /**
     * Adds an entry.
     *
     * @param corrects the entry whose place it takes
     */
    @Transactional
    UUID add(
            Viewer viewer,
            MeasureId measure,
            @Nullable LocalDate happenedOn,
            String text,
            @Nullable UUID corrects,
            List<File> files) {
        var line = kept(viewer, measure);
        var entries = evidences.of(List.of(measure)).getOrDefault(measure, List.of());
        var refusals = new ArrayList<Refusal>();
        if (happenedOn == null || happenedOn.isAfter(dates.today())) {
            refusals.add(Refusal.at("happenedOn", "measures.checks.refusal.evidence-day"));
        } else if (happenedOn.isBefore(line.startsOn())) {
            refusals.add(Refusal.at(
                    "happenedOn", "measures.checks.refusal.evidence-before-start", dates.day(line.startsOn())));
        }
        var words = text.strip();
        if (words.length() < 2 || words.length() > LONGEST) {
            refusals.add(Refusal.at("text", "measures.checks.refusal.evidence-text", LONGEST));
        }
        if (corrects != null
                && entries.stream()
                        .noneMatch(entry -> entry.stands() && entry.id().equals(corrects))) {
            refusals.add(Refusal.at("text", "measures.checks.refusal.evidence-corrected"));
        }
        if (entries.stream()
                .anyMatch(entry -> entry.stands()
                        && entry.text().equals(words)
                        && entry.happenedOn().equals(happenedOn))) {
            refusals.add(Refusal.at("text", "measures.checks.refusal.evidence-twice"));
        }
        Refused.ifAny(refusals);
        var id = evidences.add(
                line, java.util.Objects.requireNonNull(happenedOn), words, corrects, viewer.requirePerson());
        for (var file : files) {
            attachments.add(line.unit(), ChecksAudit.EVIDENCE, id, file.name(), file.content());
        }
        auditLog.append(
                corrects == null ? "measures.evidence-added" : "measures.evidence-corrected",
                Subject.of(ChecksAudit.EVIDENCE, id));
        return id;
    }

    /** Says what was put right. */
    @Transactional
    void report(Viewer viewer, UUID correction, int version, String text) {
        var asked = corrections.find(correction).orElseThrow(ChecksAccess::missing);
        kept(viewer, asked.measure());
        if (CorrectionAct.line(asked.state(), CorrectionAct.REPORT).isEmpty()) {
            throw new Refused(Refusal.of("measures.checks.refusal.correction-reported"));
        }
        var words = text.strip();
        if (words.length() < 2 || words.length() > LONGEST) {
            throw new Refused(Refusal.at("report", "measures.checks.refusal.report-text", LONGEST));
        }
        corrections.report(correction, version, words, viewer.requirePerson());
        auditLog.append(CorrectionAct.REPORT.logged(), Subject.of(ChecksAudit.CORRECTION, correction));
    }

    private CheckLine kept(Viewer viewer, MeasureId measure) {
        var line =
                lines.find(measure).orElseThrow(() -> new Refused(Refusal.of("measures.checks.refusal.not-in-force")));
        if (!ChecksAccess.keepsEvidence(viewer, line)) {
            throw new AccessDeniedException(ChecksAccess.EVIDENCE);
        }
        viewer.require(ChecksAccess.EVIDENCE, line.unit(), line.section(), line.post());
        return line;
    }
}
