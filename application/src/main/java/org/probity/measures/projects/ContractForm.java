package org.probity.measures.projects;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.wording.Refusal;

/** A contract as it is typed, or as a row of a workbook says it. */
record ContractForm(
        @Nullable String number,
        @Nullable String supplier,
        @Nullable String kind,
        @Nullable String method,
        @Nullable String handler,
        @Nullable String amount,
        @Nullable String noticedOn,
        @Nullable String bidsDueOn,
        @Nullable String bidders,
        @Nullable String bond,
        @Nullable String publicisedFrom,
        @Nullable String publicisedTo,
        @Nullable String awardedOn,
        @Nullable String signedOn,
        @Nullable String beforeAcceptance,
        @Nullable String reason,
        @Nullable String version) {

    static final ContractForm EMPTY =
            new ContractForm("", "", "WORKS", "OPEN_TENDER", "", "", "", "", "", "", "", "", "", "", "", "", "");

    static ContractForm of(Contract contract) {
        var facts = contract.facts();
        return new ContractForm(
                facts.number(),
                facts.supplier(),
                facts.kind().name(),
                facts.method().name(),
                Objects.toString(facts.handler(), ""),
                facts.amount().toPlainString(),
                Objects.toString(facts.noticedOn(), ""),
                Objects.toString(facts.bidsDueOn(), ""),
                Objects.toString(facts.bidders(), ""),
                facts.bond() == null ? "" : facts.bond().toPlainString(),
                Objects.toString(facts.publicisedFrom(), ""),
                Objects.toString(facts.publicisedTo(), ""),
                Objects.toString(facts.awardedOn(), ""),
                Objects.toString(facts.signedOn(), ""),
                facts.beforeAcceptance().toPlainString(),
                "",
                String.valueOf(contract.version()));
    }

    ContractForm at(int newVersion) {
        return new ContractForm(
                number,
                supplier,
                kind,
                method,
                handler,
                amount,
                noticedOn,
                bidsDueOn,
                bidders,
                bond,
                publicisedFrom,
                publicisedTo,
                awardedOn,
                signedOn,
                beforeAcceptance,
                reason,
                String.valueOf(newVersion));
    }

    /** What it means; null when what a contract must have is missing or not understood, as the refusals then say. */
    @Nullable
    ContractFacts facts(List<Refusal> refusals) {
        var before = refusals.size();
        var no = Typed.text(number);
        var who = Typed.text(supplier);
        if (no.isEmpty()) {
            refusals.add(Refusal.at("number", "measures.projects.refusal.no-number"));
        }
        if (who.isEmpty()) {
            refusals.add(Refusal.at("supplier", "measures.projects.refusal.no-supplier"));
        }
        Typed.longest(refusals, "number", no, 60);
        Typed.longest(refusals, "supplier", who, 200);
        var sum = Typed.amount("amount", amount, refusals);
        if (sum == null
                && refusals.stream().noneMatch(refusal -> refusal.field().equals("amount"))) {
            refusals.add(Refusal.at("amount", "measures.projects.refusal.no-amount"));
        }
        var what = Typed.one(ContractKind.values(), kind);
        var how = Typed.one(ContractMethod.values(), method);
        if (what == null) {
            refusals.add(Refusal.at("kind", "measures.projects.refusal.choose"));
        }
        if (how == null) {
            refusals.add(Refusal.at("method", "measures.projects.refusal.choose"));
        }
        var bids = Typed.text(bidders);
        if (!bids.matches("\\d{0,3}")) {
            refusals.add(Refusal.at("bidders", "measures.projects.refusal.not-a-count"));
        }
        var bail = Typed.number("bond", bond, refusals);
        if (bail != null && bail.signum() < 0) {
            refusals.add(Refusal.at("bond", "measures.projects.refusal.amount-not-positive"));
        }
        var share = Typed.percent("beforeAcceptance", beforeAcceptance, refusals);
        var noticed = Typed.day("noticedOn", noticedOn, refusals);
        var due = Typed.day("bidsDueOn", bidsDueOn, refusals);
        var from = Typed.day("publicisedFrom", publicisedFrom, refusals);
        var to = Typed.day("publicisedTo", publicisedTo, refusals);
        var awarded = Typed.day("awardedOn", awardedOn, refusals);
        var signed = Typed.day("signedOn", signedOn, refusals);
        if (refusals.size() > before || sum == null || what == null || how == null) {
            return null;
        }
        var post = Typed.uuid(handler);
        return new ContractFacts(
                no,
                who,
                what,
                how,
                post == null ? null : new PostId(post),
                sum,
                noticed,
                due,
                bids.isEmpty() ? null : Integer.valueOf(bids),
                bail,
                from,
                to,
                awarded,
                signed,
                share == null ? BigDecimal.ZERO.setScale(2) : share);
    }

    int seen() {
        return Typed.version(version);
    }
}
