package org.probity.measures.dossiers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.identity.Viewer;
import org.probity.risks.RiskPointId;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what the table {@link DossierAct} allows. */
@Service
class DossierActs {

    private static final int LONGEST_WORDS = 2000;

    private final Dossiers dossiers;
    private final DossierRows rows;
    private final DossierDirectory directory;
    private final AuditLog auditLog;

    DossierActs(Dossiers dossiers, DossierRows rows, DossierDirectory directory, AuditLog auditLog) {
        this.dossiers = dossiers;
        this.rows = rows;
        this.directory = directory;
        this.auditLog = auditLog;
    }

    static boolean mayWrite(Viewer viewer, Dossier dossier) {
        var point = dossier.point();
        return point.high()
                && viewer.may("measures:dossier")
                && viewer.scope("measures:dossier").covers(point.unit(), point.section(), point.post());
    }

    /** What this viewer may do next. */
    List<DossierAct> open(Viewer viewer, Dossier dossier) {
        if (dossier.state() == null || !dossier.point().high() || viewer.person() == null) {
            return List.of();
        }
        var signers = directory.signers(dossier);
        return Arrays.stream(DossierAct.values())
                .filter(act -> act.from() == dossier.state() && permitted(viewer, act, dossier))
                .filter(act -> signers.may(act, viewer.requirePerson()))
                .toList();
    }

    private static boolean permitted(Viewer viewer, DossierAct act, Dossier dossier) {
        return act.permission().equals("measures:dossier")
                ? mayWrite(viewer, dossier)
                : viewer.may(act.permission())
                        && viewer.scope(act.permission())
                                .unit()
                                .equals(dossier.point().unit());
    }

    /**
     * Writes what the dossier says, beginning it where nobody has. Signatures given before are void from then on (invariant 2).
     *
     * @return whether signatures were voided
     */
    @Transactional
    boolean write(Viewer viewer, RiskPointId point, int version, DossierContent content) {
        var before = find(point);
        if (!mayWrite(viewer, before)) {
            throw new AccessDeniedException("measures:dossier");
        }
        Refused.ifAny(content.refusals());
        if (before.id() == null) {
            if (version >= 0) {
                throw new EditConflict(Dossiers.SUBJECT);
            }
            log("measures.dossier-begun", rows.begin(before.point(), content), null);
            return false;
        }
        if (before.version() != version) {
            throw new EditConflict(Dossiers.SUBJECT);
        }
        if (before.content().equals(content)) {
            return false;
        }
        var signed = before.state() != DossierState.DRAFT;
        if (signed) {
            rows.voidSignatures(before, "edited");
        }
        rows.write(before, content);
        log("measures.dossier-edited", before.id(), null);
        return signed;
    }

    @Transactional
    void perform(Viewer viewer, RiskPointId point, int version, DossierAct act, String words) {
        var before = find(point);
        if (!permitted(viewer, act, before)) {
            throw new AccessDeniedException(act.permission());
        }
        if (before.id() == null) {
            throw new Refused(Refusal.of("measures.dossiers.refusal.not-begun"));
        }
        if (before.version() != version) {
            throw new EditConflict(Dossiers.SUBJECT);
        }
        Refused.ifAny(refusals(viewer, before, act, words));
        if (act.isSignature()) {
            rows.sign(before, act, viewer.requirePerson(), words);
        } else {
            rows.voidSignatures(before, words);
        }
        rows.move(before, act, words.isEmpty() ? null : words);
        log(act.entry(), before.id(), words.isEmpty() ? null : words);
    }

    private List<Refusal> refusals(Viewer viewer, Dossier dossier, DossierAct act, String words) {
        var found = new ArrayList<Refusal>();
        if (act.from() != dossier.state()) {
            found.add(Refusal.of("measures.dossiers.refusal.act-not-now"));
            return found;
        }
        if (words.length() > LONGEST_WORDS) {
            found.add(Refusal.at("words", "measures.dossiers.refusal.too-long", LONGEST_WORDS));
        }
        if (act.needsReason() && words.length() < 2) {
            found.add(Refusal.at("words", "measures.dossiers.refusal.reason"));
        }
        if (!directory.signers(dossier).may(act, viewer.requirePerson())) {
            found.add(Refusal.of("measures.dossiers.refusal.not-yours." + act));
        }
        if (act.isSignature()) {
            found.addAll(incomplete(dossier, act));
        }
        return found;
    }

    /** A signature stands only under a dossier that has all it needs, on the measures it was prepared for. */
    private static List<Refusal> incomplete(Dossier dossier, DossierAct act) {
        var found = new ArrayList<Refusal>();
        if (dossier.measures().onlyEducation()) {
            found.add(Refusal.of("measures.dossiers.refusal.only-education"));
        }
        for (var rule : dossier.missingContent()) {
            found.add(Refusal.of("measures.dossiers.missing." + rule));
        }
        if (act != DossierAct.PREPARE && dossier.stale()) {
            found.add(Refusal.of("measures.dossiers.refusal.stale"));
        }
        return found;
    }

    private Dossier find(RiskPointId point) {
        return dossiers.of(point).orElseThrow(() -> new AccessDeniedException("No such point"));
    }

    private void log(String act, DossierId id, @org.jspecify.annotations.Nullable String reason) {
        auditLog.append(act, Subject.of(Dossiers.SUBJECT, id.value()), reason);
    }
}
