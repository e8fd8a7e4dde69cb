package org.probity.measures.projects;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.probity.organization.PostId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was contracted and paid in major projects, for whoever judges it: contracts with their supplements and payments. */
@Repository
public class ProjectMoney {

    private static final String CONTRACTS = """
            select c.*, o.name_zh as handler_zh, o.name_en as handler_en from measures.project_contract c
            join measures.project p on p.id = c.project_id
            left join organization.post o on o.id = c.handler_post_id
            where %s order by c.voided is not null, c.signed_on nulls last, c.number, c.id
            """;
    private static final String SUPPLEMENTS =
            "select * from measures.project_supplement where contract_id = any(:ids) order by signed_on, number, id";
    private static final String PAYMENTS = """
            select y.*, m.name_zh as maker_zh, m.name_en as maker_en, k.name_zh as checker_zh, k.name_en as checker_en
            from measures.project_payment y left join organization.post m on m.id = y.maker_post_id
            left join organization.post k on k.id = y.checker_post_id
            where y.contract_id = any(:ids) order by y.paid_on, y.number, y.id
            """;

    private final JdbcClient jdbc;

    ProjectMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The contracts of a project, entries withdrawn at the end. */
    public List<Contract> of(ProjectId project) {
        return read("p.id = :key", project.value());
    }

    /** All contracts of the unit's projects that were not given up. */
    public List<Contract> of(UnitId unit) {
        return read("p.unit_id = :key and p.state <> 'WITHDRAWN'", unit.value());
    }

    public Optional<Contract> find(ContractId id) {
        return read("c.id = :key", id.value()).stream().findFirst();
    }

    private List<Contract> read(String condition, UUID key) {
        var bare = jdbc.sql(CONTRACTS.formatted(condition))
                .param("key", key)
                .query(ProjectMoney::contract)
                .list();
        var ids = bare.stream().map(contract -> contract.id().value()).toArray(UUID[]::new);
        Map<UUID, List<Owned<Supplement>>> supplements = jdbc
                .sql(SUPPLEMENTS)
                .param("ids", ids)
                .query((row, n) -> new Owned<>(row.getObject("contract_id", UUID.class), supplement(row)))
                .list()
                .stream()
                .collect(groupingBy(Owned::contract));
        Map<ContractId, List<Payment>> payments =
                jdbc.sql(PAYMENTS).param("ids", ids).query(ProjectMoney::payment).list().stream()
                        .collect(groupingBy(Payment::contract));
        return bare.stream()
                .map(contract -> new Contract(
                        contract.id(),
                        contract.project(),
                        contract.facts(),
                        contract.handlerName(),
                        contract.voided(),
                        contract.version(),
                        supplements.getOrDefault(contract.id().value(), List.of()).stream()
                                .map(Owned::thing)
                                .toList(),
                        payments.getOrDefault(contract.id(), List.of())))
                .toList();
    }

    private record Owned<T>(UUID contract, T thing) {}

    private static Contract contract(ResultSet row, int n) throws SQLException {
        var bidders = row.getObject("bidders", Integer.class);
        return new Contract(
                new ContractId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                new ContractFacts(
                        row.getString("number"),
                        row.getString("supplier"),
                        ContractKind.valueOf(row.getString("kind")),
                        ContractMethod.valueOf(row.getString("method")),
                        Projects.post(row, "handler_post_id"),
                        row.getBigDecimal("amount"),
                        row.getObject("noticed_on", LocalDate.class),
                        row.getObject("bids_due_on", LocalDate.class),
                        bidders,
                        row.getBigDecimal("bond"),
                        row.getObject("publicised_from", LocalDate.class),
                        row.getObject("publicised_to", LocalDate.class),
                        row.getObject("awarded_on", LocalDate.class),
                        row.getObject("signed_on", LocalDate.class),
                        row.getBigDecimal("before_acceptance")),
                name(row, "handler", Projects.post(row, "handler_post_id")),
                row.getString("voided"),
                row.getInt("version"),
                List.of(),
                List.of());
    }

    private static Supplement supplement(ResultSet row) throws SQLException {
        return new Supplement(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getBigDecimal("amount"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("reason"),
                Projects.person(row, "proposed_by"),
                row.getObject("approved", Boolean.class),
                row.getObject("decided_on", LocalDate.class));
    }

    private static Payment payment(ResultSet row, int n) throws SQLException {
        var maker = Projects.post(row, "maker_post_id");
        var checker = Projects.post(row, "checker_post_id");
        return new Payment(
                new PaymentId(row.getObject("id", UUID.class)),
                new ContractId(row.getObject("contract_id", UUID.class)),
                new PaymentFacts(
                        row.getString("number"),
                        row.getBigDecimal("amount"),
                        row.getObject("paid_on", LocalDate.class),
                        row.getString("payee"),
                        row.getString("invoice"),
                        PaymentBasis.valueOf(row.getString("basis")),
                        row.getString("certificate"),
                        row.getObject("accepted_on", LocalDate.class),
                        maker,
                        checker,
                        row.getString("reason")),
                name(row, "maker", maker),
                name(row, "checker", checker),
                row.getString("voided"));
    }

    private static Bilingual name(ResultSet row, String column, @org.jspecify.annotations.Nullable PostId post)
            throws SQLException {
        return post == null ? new Bilingual("", "") : Projects.bilingual(row, column);
    }
}
