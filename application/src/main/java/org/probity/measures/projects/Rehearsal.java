package org.probity.measures.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.powers.Allocation;
import org.probity.powers.PowerId;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** Plays projects through for the demonstration: the same acts that people do on the pages, refused for the same reasons. */
@Component
public class Rehearsal {

    private final Projects projects;
    private final ProjectActs acts;
    private final ProjectWriting writing;
    private final Links links;
    private final ReferenceChoices choices;
    private final LinkActs linkActs;
    private final LinkWriting linkWriting;
    private final LinkChecks linkChecks;
    private final ProjectMoney money;
    private final ContractActs contracts;

    Rehearsal(
            Projects projects,
            ProjectActs acts,
            ProjectWriting writing,
            Links links,
            ReferenceChoices choices,
            LinkActs linkActs,
            LinkWriting linkWriting,
            LinkChecks linkChecks,
            ProjectMoney money,
            ContractActs contracts) {
        this.projects = projects;
        this.acts = acts;
        this.writing = writing;
        this.links = links;
        this.choices = choices;
        this.linkActs = linkActs;
        this.linkWriting = linkWriting;
        this.linkChecks = linkChecks;
        this.money = money;
        this.contracts = contracts;
    }

    public ProjectId draft(
            Viewer viewer,
            SectionId section,
            PostId post,
            PowerId power,
            String number,
            Bilingual name,
            String place,
            String description,
            Funding funding,
            BigDecimal budget,
            LocalDate from,
            LocalDate to) {
        return writing.draft(
                viewer,
                new ProjectFacts(
                        section,
                        post,
                        power,
                        number,
                        name,
                        place,
                        description,
                        funding,
                        "",
                        budget,
                        "CNY",
                        from,
                        to,
                        Grade.HIGH));
    }

    public void party(Viewer viewer, ProjectId id, @Nullable SectionId section, Bilingual outside, PartyRole role) {
        writing.addParty(viewer, id, at(id).version(), section, outside, role);
    }

    public void act(Viewer viewer, ProjectId id, String act, String words) {
        acts.perform(viewer, id, at(id).version(), ProjectAct.valueOf(act), words);
    }

    public void progress(Viewer viewer, ProjectId id, int percent, LocalDate on, String source) {
        writing.progress(viewer, id, at(id).version(), BigDecimal.valueOf(percent), on, source);
    }

    public void plan(
            Viewer viewer,
            ProjectId id,
            LinkKind kind,
            PostId post,
            String laws,
            LocalDate from,
            LocalDate to,
            @Nullable String orderReason) {
        linkWriting.save(
                viewer,
                at(id),
                kind,
                link(id, kind).version(),
                new LinkFacts(post, laws, from, to, null, null, orderReason),
                null);
    }

    public void subject(
            Viewer viewer,
            ProjectId id,
            LinkKind kind,
            @Nullable PostId post,
            Bilingual outside,
            Allocation.Role role) {
        linkWriting.addSubject(viewer, at(id), kind, link(id, kind).version(), post, outside, role);
    }

    /** Ties the first things of the registers whose label begins so. */
    public void tie(Viewer viewer, ProjectId id, LinkKind kind, String what, String beginning) {
        var wanted = ReferenceKind.valueOf(what);
        choices.of(at(id)).getOrDefault(wanted, List.of()).stream()
                .filter(choice -> choice.label().zh().contains(beginning))
                .findFirst()
                .ifPresent(choice -> linkWriting.addReference(
                        viewer, at(id), kind, link(id, kind).version(), wanted, choice.id(), ""));
    }

    public void note(Viewer viewer, ProjectId id, LinkKind kind, String what, String text) {
        linkWriting.addReference(
                viewer, at(id), kind, link(id, kind).version(), ReferenceKind.valueOf(what), null, text);
    }

    public void begin(Viewer viewer, ProjectId id, LinkKind kind, LocalDate on, @Nullable String orderReason) {
        linkActs.perform(viewer, at(id), kind, link(id, kind).version(), LinkAct.START, on, orderReason);
    }

    public void end(Viewer viewer, ProjectId id, LinkKind kind, LocalDate on) {
        linkActs.perform(viewer, at(id), kind, link(id, kind).version(), LinkAct.FINISH, on, null);
    }

    public void skip(Viewer asking, ProjectId id, LinkKind kind, String reason) {
        linkActs.perform(asking, at(id), kind, link(id, kind).version(), LinkAct.ASK_SKIP, null, reason);
    }

    public void evidence(Viewer viewer, ProjectId id, LinkKind kind, String title, LocalDate datedOn, String keptAt) {
        linkWriting.addEvidence(viewer, at(id), kind, link(id, kind).version(), title, datedOn, keptAt, null);
    }

    public void check(Viewer viewer, ProjectId id, LinkKind kind, LocalDate on, CheckResult result, String note) {
        linkChecks.check(viewer, at(id), kind, link(id, kind).version(), on, result, note);
    }

    public void reviewLaws(Viewer viewer, ProjectId id, LinkKind kind) {
        linkChecks.reviewLaws(viewer, at(id), kind, link(id, kind).version());
    }

    public ContractId contract(Viewer viewer, ProjectId id, ContractFacts facts) {
        return contracts.record(viewer, at(id), facts);
    }

    public void supplement(
            Viewer viewer,
            ProjectId id,
            ContractId contract,
            String number,
            BigDecimal amount,
            LocalDate on,
            String why) {
        contracts.propose(
                viewer,
                at(id),
                contract,
                new Supplement(UUID.randomUUID(), number, amount, on, why, viewer.requirePerson(), null, null));
    }

    public void approveSupplements(Viewer leader, ProjectId id, ContractId contract) {
        money.find(contract).orElseThrow().supplements().stream()
                .filter(supplement -> supplement.approved() == null)
                .forEach(supplement -> contracts.decide(leader, at(id), contract, supplement.id(), true, ""));
    }

    public void pay(Viewer viewer, ProjectId id, ContractId contract, PaymentFacts facts) {
        contracts.pay(viewer, at(id), contract, facts);
    }

    private Project at(ProjectId id) {
        return projects.find(id).orElseThrow();
    }

    private Link link(ProjectId id, LinkKind kind) {
        return links.of(id, kind);
    }
}
