package org.probity.measures.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.wording.Refusal;

/** A payment as it is typed, or as a row of a workbook says it. */
record PaymentForm(
        @Nullable String paymentNumber,
        @Nullable String amount,
        @Nullable String paidOn,
        @Nullable String payee,
        @Nullable String invoice,
        @Nullable String basis,
        @Nullable String certificate,
        @Nullable String acceptedOn,
        @Nullable String maker,
        @Nullable String checker,
        @Nullable String reason) {

    static PaymentForm empty(String payee) {
        return new PaymentForm("", "", "", payee, "", "PROGRESS", "", "", "", "", "");
    }

    /** What it means; null when what a payment must have is missing or not understood, as the refusals then say. */
    @Nullable
    PaymentFacts facts(List<Refusal> refusals) {
        var before = refusals.size();
        var no = Typed.text(paymentNumber);
        var who = Typed.text(payee);
        var bill = Typed.text(invoice);
        var paper = Typed.text(certificate);
        var why = Typed.text(reason);
        if (no.isEmpty()) {
            refusals.add(Refusal.at("paymentNumber", "measures.projects.refusal.no-number"));
        }
        if (who.isEmpty()) {
            refusals.add(Refusal.at("payee", "measures.projects.refusal.no-payee"));
        }
        Typed.longest(refusals, "paymentNumber", no, 60);
        Typed.longest(refusals, "payee", who, 200);
        Typed.longest(refusals, "invoice", bill, 60);
        Typed.longest(refusals, "certificate", paper, 100);
        Typed.longest(refusals, "reason", why, 1000);
        var sum = Typed.amount("amount", amount, refusals);
        if (sum == null
                && refusals.stream().noneMatch(refusal -> refusal.field().equals("amount"))) {
            refusals.add(Refusal.at("amount", "measures.projects.refusal.no-amount"));
        }
        var day = Typed.day("paidOn", paidOn, refusals);
        if (day == null
                && refusals.stream().noneMatch(refusal -> refusal.field().equals("paidOn"))) {
            refusals.add(Refusal.at("paidOn", "measures.projects.refusal.no-day"));
        }
        var rests = Typed.one(PaymentBasis.values(), basis);
        if (rests == null) {
            refusals.add(Refusal.at("basis", "measures.projects.refusal.choose"));
        }
        var accepted = Typed.day("acceptedOn", acceptedOn, refusals);
        if (refusals.size() > before || sum == null || day == null || rests == null) {
            return null;
        }
        return new PaymentFacts(
                no,
                sum,
                day,
                who,
                bill,
                rests,
                paper,
                accepted,
                post(maker),
                post(checker),
                why.length() < 2 ? null : why);
    }

    private static @Nullable PostId post(@Nullable String typed) {
        var id = Typed.uuid(typed);
        return id == null ? null : new PostId(id);
    }
}
