package org.probity.measures.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records contracts, supplements and payments. Contracts are recorded by those who write the project and whose tendering or contract
 * link it is, payments by those whose fund link it is; supplements are decided by the leader, never by who proposed them.
 */
@Service
class ContractActs {

    static final String SUBJECT = "measures.project-contract";
    private static final Set<LinkKind> CONTRACTING =
            Set.of(LinkKind.TENDERING, LinkKind.CONTRACT, LinkKind.CONSTRUCTION);

    private final ProjectMoney money;
    private final ContractRows rows;
    private final Links links;
    private final ProjectAccess access;
    private final AuditLog auditLog;
    private final Dates dates;

    ContractActs(
            ProjectMoney money, ContractRows rows, Links links, ProjectAccess access, AuditLog auditLog, Dates dates) {
        this.money = money;
        this.rows = rows;
        this.links = links;
        this.access = access;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    boolean mayContract(Viewer viewer, Project project) {
        return may(viewer, project, CONTRACTING);
    }

    boolean mayPay(Viewer viewer, Project project) {
        return may(viewer, project, Set.of(LinkKind.FUNDS));
    }

    private boolean may(Viewer viewer, Project project, Set<LinkKind> kinds) {
        return access.mayEdit(viewer, project)
                || links.of(project.id()).stream()
                        .anyMatch(link -> kinds.contains(link.kind()) && access.mayWrite(viewer, project, link));
    }

    boolean maySign(Viewer viewer, Project project) {
        return access.maySign(viewer, project, null);
    }

    @Transactional
    ContractId record(Viewer viewer, Project project, ContractFacts facts) {
        requireContracting(viewer, project);
        Refused.ifAny(refusals(facts));
        var id = ContractId.random();
        try {
            rows.insert(id, project.id(), facts, null);
        } catch (DuplicateKeyException e) {
            throw taken("number", facts.number());
        }
        log("measures.project-contract-recorded", id, null);
        return id;
    }

    @Transactional
    void change(
            Viewer viewer, Project project, ContractId id, int version, ContractFacts facts, @Nullable String reason) {
        requireContracting(viewer, project);
        var before = requireOf(project, id);
        if (before.version() != version) {
            throw new EditConflict(SUBJECT);
        }
        var found = new ArrayList<>(refusals(facts));
        found.addAll(ProjectActs.reasonMissing("reason", reason));
        if (!before.counts()) {
            found.add(Refusal.of("measures.projects.refusal.voided"));
        }
        if (facts.amount().add(before.supplemented()).compareTo(before.paid()) < 0) {
            found.add(Refusal.at(
                    "amount",
                    "measures.projects.refusal.less-than-paid",
                    PaymentsStayWithinTheContract.plain(before.paid())));
        }
        Refused.ifAny(found);
        if (facts.equals(before.facts())) {
            return;
        }
        try {
            rows.write(id, version, facts, reason);
        } catch (DuplicateKeyException e) {
            throw taken("number", facts.number());
        }
        log("measures.project-contract-changed", id, reason);
    }

    private static Refused taken(String field, String number) {
        return new Refused(Refusal.at(field, "measures.projects.refusal.number-taken", number));
    }

    private void requireContracting(Viewer viewer, Project project) {
        if (!mayContract(viewer, project)) {
            throw new AccessDeniedException(ProjectAccess.LINK);
        }
        requireRunning(project);
    }

    /** Money moves while a project runs; a suspended one's as well, for what was done is paid. */
    private static void requireRunning(Project project) {
        if (project.state() == ProjectState.DRAFT
                || project.state() == ProjectState.SUBMITTED
                || project.state() == ProjectState.SIGNED
                || project.state().ended()) {
            throw new Refused(Refusal.of("measures.projects.refusal.no-money-now"));
        }
    }

    private Contract requireOf(Project project, ContractId id) {
        return money.find(id)
                .filter(contract -> contract.project().equals(project.id()))
                .orElseThrow(() -> new AccessDeniedException("No such contract"));
    }

    private List<Refusal> refusals(ContractFacts facts) {
        var found = new ArrayList<Refusal>();
        if (facts.signedOn() != null && facts.signedOn().isAfter(dates.today())) {
            found.add(Refusal.at("signedOn", "measures.projects.refusal.day-to-come"));
        }
        found.addAll(ContractDatesRunForward.refusals(facts));
        return found;
    }

    @Transactional
    void voidContract(Viewer viewer, Project project, ContractId id, int version, String reason) {
        requireContracting(viewer, project);
        var contract = requireOf(project, id);
        Refused.ifAny(ProjectActs.reasonMissing("voiding", reason));
        if (contract.payments().stream().anyMatch(Payment::counts)) {
            throw new Refused(Refusal.of("measures.projects.refusal.paid-already"));
        }
        rows.voidContract(id, version, reason.strip());
        log("measures.project-contract-voided", id, reason.strip());
    }

    @Transactional
    void propose(Viewer viewer, Project project, ContractId id, Supplement supplement) {
        requireContracting(viewer, project);
        rows.hold(id);
        requireCounting(requireOf(project, id));
        if (supplement.signedOn().isAfter(dates.today())) {
            throw new Refused(Refusal.at("supplementOn", "measures.projects.refusal.day-to-come"));
        }
        try {
            rows.insert(supplement.id(), id, supplement);
        } catch (DuplicateKeyException e) {
            throw taken("supplementNumber", supplement.number());
        }
        log("measures.project-supplement-proposed", id, supplement.reason());
    }

    @Transactional
    void decide(Viewer viewer, Project project, ContractId id, UUID supplement, boolean approved, String words) {
        if (!viewer.may(ProjectAccess.SIGN) || !access.mayRead(viewer, project)) {
            throw new AccessDeniedException(ProjectAccess.SIGN);
        }
        rows.hold(id);
        var contract = requireOf(project, id);
        var found = contract.supplements().stream()
                .filter(each -> each.id().equals(supplement))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("No such supplement"));
        if (!access.maySign(viewer, project, null) || viewer.requirePerson().equals(found.proposedBy())) {
            throw new Refused(Refusal.of("measures.projects.refusal.another-signs"));
        }
        if (!approved) {
            Refused.ifAny(ProjectActs.reasonMissing("decision", words));
        }
        if (approved && contract.total().add(found.amount()).compareTo(contract.paid()) < 0) {
            throw new Refused(Refusal.of(
                    "measures.projects.refusal.less-than-paid", PaymentsStayWithinTheContract.plain(contract.paid())));
        }
        if (!rows.decide(
                supplement, approved, viewer.requirePerson(), dates.today(), words.isBlank() ? null : words.strip())) {
            throw new Refused(Refusal.of("measures.projects.refusal.decided-already"));
        }
        log(
                approved ? "measures.project-supplement-approved" : "measures.project-supplement-refused",
                id,
                words.isBlank() ? null : words.strip());
    }

    @Transactional
    PaymentId pay(Viewer viewer, Project project, ContractId id, PaymentFacts facts) {
        if (!mayPay(viewer, project)) {
            throw new AccessDeniedException(ProjectAccess.LINK);
        }
        requireRunning(project);
        rows.hold(id);
        var contract = requireOf(project, id);
        requireCounting(contract);
        var found = new ArrayList<Refusal>();
        found.addAll(PaymentsStayWithinTheContract.refusals(contract.total(), contract.paid(), facts.amount()));
        found.addAll(PaymentFollowsTheSignature.refusals(contract.facts().signedOn(), facts.paidOn(), facts.reason()));
        if (facts.paidOn().isAfter(dates.today())) {
            found.add(Refusal.at("paidOn", "measures.projects.refusal.day-to-come"));
        }
        Refused.ifAny(found);
        var payment = PaymentId.random();
        try {
            rows.insert(payment, id, facts, null);
        } catch (DuplicateKeyException e) {
            throw taken("paymentNumber", facts.number());
        }
        log("measures.project-payment-recorded", id, facts.number());
        return payment;
    }

    @Transactional
    void voidPayment(Viewer viewer, Project project, ContractId id, PaymentId payment, String reason) {
        if (!mayPay(viewer, project)) {
            throw new AccessDeniedException(ProjectAccess.LINK);
        }
        requireRunning(project);
        rows.hold(id);
        requireOf(project, id);
        Refused.ifAny(ProjectActs.reasonMissing("voiding", reason));
        if (!rows.voidPayment(payment, id, reason.strip())) {
            throw new Refused(Refusal.of("measures.projects.refusal.gone-already"));
        }
        log("measures.project-payment-voided", id, reason.strip());
    }

    private static void requireCounting(Contract contract) {
        if (!contract.counts()) {
            throw new Refused(Refusal.of("measures.projects.refusal.voided"));
        }
    }

    void log(String act, ContractId id, @Nullable String reason) {
        auditLog.append(act, Subject.of(SUBJECT, Objects.requireNonNull(id).value()), reason);
    }
}
