package org.probity.supervision.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.probity.measures.entry.Fields;
import org.probity.monitoring.signals.SignalId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.supervision.letters.LetterIssuer;
import org.probity.wording.Bilingual;

/** Reads what was typed about an order. */
final class OrderForm {

    private OrderForm() {}

    /** The draft, its refusals thrown where a field is unusable; what the whole lacks is said when it is issued. */
    static OrderDraft draft(Fields typed, UnitId unit, LetterIssuer issuer) {
        var kind = typed.choice("kind", OrderKind.class);
        var complexity = typed.choice("complexity", Complexity.class);
        var source = typed.choice("source", OrderSource.class);
        var due = typed.day("due");
        var section = typed.value("section").equals("WHOLE") ? null : typed.id("section");
        if (section == null && !typed.value("section").equals("WHOLE")) {
            typed.refuse("section", "measures.refusal.entry-choose");
        }
        var post = typed.id("post");
        var title = new Bilingual(typed.text("titleZh", 200), typed.text("titleEn", 300));
        var basis = typed.text("basis", 2000);
        var duty = typed.text("duty", 2000);
        var consequence = typed.text("consequence", 1000);
        var note = typed.text("sourceNote", 300);
        var problems = problems(typed);
        typed.orRefuse();
        var signal = Asked.id(typed.value("signal"));
        return new OrderDraft(
                unit,
                Objects.requireNonNull(kind),
                section == null ? null : new SectionId(section),
                post == null ? null : new PostId(post),
                title,
                Objects.requireNonNull(complexity),
                Objects.requireNonNull(due),
                basis,
                duty,
                consequence,
                issuer,
                Objects.requireNonNull(source),
                note,
                "",
                signal == null ? null : new SignalId(signal),
                null,
                problems);
    }

    private static List<OrderDraft.Problem> problems(Fields typed) {
        var problems = new ArrayList<OrderDraft.Problem>();
        for (var row = 0; row < Math.min(OrderDraft.MOST_PROBLEMS, typed.rows("problem")); row++) {
            var problem = typed.value("problem", row);
            var requirement = typed.value("requirement", row);
            if (problem.length() > 1000 || requirement.length() > 1000) {
                typed.refuse("problems", "measures.refusal.entry-too-long", 1000);
            }
            if (!problem.isEmpty() || !requirement.isEmpty()) {
                problems.add(new OrderDraft.Problem(problem, requirement));
            }
        }
        return problems;
    }

    /** What a report says of each item. */
    static Map<UUID, OrderItem.Done> done(Order order, Fields typed) {
        var done = new HashMap<UUID, OrderItem.Done>();
        for (var item : order.items()) {
            var n = "-" + item.position();
            if (!typed.values("cause" + n).isEmpty() || typed.has("there", Integer.toString(item.position()))) {
                done.put(
                        item.id(),
                        new OrderItem.Done(
                                typed.text("cause" + n, 1000),
                                typed.text("measure" + n, 1000),
                                typed.text("responsible" + n, 100),
                                day(typed, "finishedOn" + n),
                                typed.text("result" + n, 1000),
                                typed.text("evidence" + n, 1000),
                                typed.text("lastingRule" + n, 1000)));
            }
        }
        typed.orRefuse();
        return done;
    }

    private static @Nullable LocalDate day(Fields typed, String field) {
        return typed.value(field).isEmpty() ? null : typed.day(field);
    }

    /** What a review found of each item. */
    static Map<UUID, Orders.Found> found(Order order, Fields typed) {
        var found = new HashMap<UUID, Orders.Found>();
        for (var item : order.items()) {
            var n = "-" + item.position();
            var conclusion = typed.value("conclusion" + n);
            if (conclusion.equals("ACCEPTED") || conclusion.equals("RETURNED")) {
                found.put(item.id(), new Orders.Found(conclusion.equals("ACCEPTED"), typed.text("note" + n, 1000)));
            }
        }
        typed.orRefuse();
        return found;
    }
}
