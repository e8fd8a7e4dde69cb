package org.probity.measures.projects;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** Everything that the pages of one project show, worked out before. */
@Component
class ProjectViews {

    private final Projects projects;
    private final Links links;
    private final ProjectMoney money;
    private final ProjectChoices choices;
    private final ProjectAccess access;
    private final ContractActs contractActs;
    private final Dates dates;

    ProjectViews(
            Projects projects,
            Links links,
            ProjectMoney money,
            ProjectChoices choices,
            ProjectAccess access,
            ContractActs contractActs,
            Dates dates) {
        this.projects = projects;
        this.links = links;
        this.money = money;
        this.choices = choices;
        this.access = access;
        this.contractActs = contractActs;
        this.dates = dates;
    }

    /**
     * One project's page.
     *
     * @param lead    who leads; none where the owner's section does
     * @param missing of each link, what is still to be done, as message keys
     * @param signer  the name of who signed
     */
    record View(
            Project project,
            List<Party> parties,
            @Nullable Party lead,
            List<Link> links,
            Map<LinkKind, List<String>> missing,
            LinkDrawing drawing,
            List<Contract> contracts,
            Sums sums,
            List<Flag> flags,
            List<ThreeAims.Figure> figures,
            @Nullable Bilingual signer,
            boolean mayEdit,
            boolean mayContract) {}

    /** The totals under the contracts, each the sum of the rows above it. */
    record Sums(BigDecimal contracted, BigDecimal supplemented, BigDecimal total, BigDecimal paid, BigDecimal open) {

        static Sums of(List<Contract> contracts) {
            var counted = contracts.stream().filter(Contract::counts).toList();
            return new Sums(
                    sum(counted.stream().map(contract -> contract.facts().amount())),
                    sum(counted.stream().map(Contract::supplemented)),
                    sum(counted.stream().map(Contract::total)),
                    sum(counted.stream().map(Contract::paid)),
                    sum(counted.stream().map(Contract::open)));
        }

        private static BigDecimal sum(Stream<BigDecimal> amounts) {
            return amounts.reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        }
    }

    View of(Viewer viewer, Project project) {
        var parties = projects.parties(project.id());
        var seven = links.of(project.id());
        var contracts = money.of(project.id());
        var flags = Flags.of(project.facts().budget(), contracts);
        var stated = new EnumMap<Aim, Statement>(Aim.class);
        projects.statements(project.id()).forEach(statement -> stated.put(statement.aim(), statement));
        return new View(
                project,
                parties,
                parties.stream()
                        .filter(party -> party.role() == PartyRole.LEAD)
                        .findFirst()
                        .orElse(null),
                seven,
                missing(seven),
                LinkDrawing.of(seven, dates.today()),
                contracts,
                Sums.of(contracts),
                flags,
                List.of(
                        ThreeAims.quality(seven, stated.get(Aim.QUALITY)),
                        ThreeAims.funds(contracts, flags, stated.get(Aim.FUNDS)),
                        ThreeAims.people(choices.educated(project.id()), stated.get(Aim.PEOPLE))),
                name(project.signedBy()),
                access.mayEdit(viewer, project) && project.state().open(),
                contractActs.mayContract(viewer, project)
                        && project.state().approved()
                        && !project.state().ended());
    }

    /** What each link still wants before it can be called done. */
    static Map<LinkKind, List<String>> missing(List<Link> links) {
        var found = new EnumMap<LinkKind, List<String>>(LinkKind.class);
        for (var link : links) {
            var wants = new ArrayList<String>();
            if (!link.state().over()) {
                add(wants, link.facts().post() == null, "owner");
                add(wants, link.subjects().isEmpty(), "subject");
                add(wants, link.facts().plannedFrom() == null || link.facts().plannedTo() == null, "dates");
                add(wants, !link.hasLaws(), "law");
                add(wants, !link.has(ReferenceKind.RISK), "risk");
                add(wants, !link.has(ReferenceKind.MEASURE), "measure");
                add(
                        wants,
                        link.state() == LinkState.ACTIVE
                                && link.evidence().stream().noneMatch(Evidence::stands),
                        "evidence");
                add(wants, link.state() == LinkState.ACTIVE && link.checks().isEmpty(), "check");
            }
            found.put(link.kind(), List.copyOf(wants));
        }
        return found;
    }

    private static void add(List<String> wants, boolean missing, String what) {
        if (missing) {
            wants.add("measures.projects.missing." + what);
        }
    }

    @Nullable
    Bilingual name(@Nullable PersonId person) {
        return person == null
                ? null
                : Optional.ofNullable(choices.people(List.of(person.value())).get(person.value()))
                        .orElse(null);
    }

    Bilingual nameOr(@Nullable PersonId person) {
        return Objects.requireNonNullElse(name(person), new Bilingual("", ""));
    }
}
