package org.probity.measures.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes contracts, supplements and payments. */
@Repository
class ContractRows {

    private final Writes writes;
    private final JdbcClient jdbc;

    ContractRows(Writes writes, JdbcClient jdbc) {
        this.writes = writes;
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else records anything under the contract. */
    void hold(ContractId id) {
        jdbc.sql("select id from measures.project_contract where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    void insert(ContractId id, ProjectId project, ContractFacts facts, @Nullable String reason) {
        var columns = columns(facts);
        columns.put("project_id", project.value());
        writes.insert("project_contract", id.value(), reason, columns);
    }

    void write(ContractId id, int version, ContractFacts facts, @Nullable String reason) {
        writes.update("project_contract", id.value(), version, reason, columns(facts));
    }

    void voidContract(ContractId id, int version, String reason) {
        writes.update("project_contract", id.value(), version, reason, Map.of("voided", reason));
    }

    void insert(UUID id, ContractId contract, Supplement supplement) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("contract_id", contract.value());
        columns.put("number", supplement.number());
        columns.put("amount", supplement.amount());
        columns.put("signed_on", supplement.signedOn());
        columns.put("reason", supplement.reason());
        columns.put(
                "proposed_by",
                supplement.proposedBy() == null ? null : supplement.proposedBy().value());
        writes.insert("project_supplement", id, null, columns);
    }

    /** Whether it was still undecided. */
    boolean decide(UUID supplement, boolean approved, PersonId by, LocalDate on, @Nullable String words) {
        return writes.updateWhere(
                        "project_supplement",
                        supplement,
                        "approved is null",
                        words,
                        Map.of("approved", approved, "decided_by", by.value(), "decided_on", on))
                == 1;
    }

    void insert(PaymentId id, ContractId contract, PaymentFacts facts, @Nullable String reason) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("contract_id", contract.value());
        columns.put("number", facts.number());
        columns.put("amount", facts.amount());
        columns.put("paid_on", facts.paidOn());
        columns.put("payee", facts.payee());
        columns.put("invoice", facts.invoice());
        columns.put("basis", facts.basis().name());
        columns.put("certificate", facts.certificate());
        columns.put("accepted_on", facts.acceptedOn());
        columns.put(
                "maker_post_id", facts.maker() == null ? null : facts.maker().value());
        columns.put(
                "checker_post_id",
                facts.checker() == null ? null : facts.checker().value());
        columns.put("reason", facts.reason());
        writes.insert("project_payment", id.value(), reason, columns);
    }

    /** Whether it counted until now. */
    boolean voidPayment(PaymentId id, ContractId contract, String reason) {
        return writes.updateWhere(
                        "project_payment",
                        id.value(),
                        "voided is null and contract_id = '" + contract + "'",
                        reason,
                        Map.of("voided", reason))
                == 1;
    }

    static BigDecimal nothing() {
        return BigDecimal.ZERO.setScale(2);
    }

    private static Map<String, @Nullable Object> columns(ContractFacts facts) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("number", facts.number());
        columns.put("supplier", facts.supplier());
        columns.put("kind", facts.kind().name());
        columns.put("method", facts.method().name());
        columns.put(
                "handler_post_id",
                facts.handler() == null ? null : facts.handler().value());
        columns.put("amount", facts.amount());
        columns.put("noticed_on", facts.noticedOn());
        columns.put("bids_due_on", facts.bidsDueOn());
        columns.put("bidders", facts.bidders());
        columns.put("bond", facts.bond());
        columns.put("publicised_from", facts.publicisedFrom());
        columns.put("publicised_to", facts.publicisedTo());
        columns.put("awarded_on", facts.awardedOn());
        columns.put("signed_on", facts.signedOn());
        columns.put("before_acceptance", facts.beforeAcceptance());
        return columns;
    }
}
