package org.probity.supervision.orders;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.monitoring.signals.NewSignal;
import org.probity.monitoring.signals.SignalId;
import org.probity.monitoring.signals.SignalIntake;
import org.probity.monitoring.signals.SignalLevel;
import org.probity.monitoring.signals.SignalSource;
import org.probity.monitoring.signals.Signals;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Overdue and failed rectification: once more, then a signal of a higher level, then accountability (§5). */
@Service
public class Escalations {

    private final OrderRows rows;
    private final OrderWrites writes;
    private final OrderAccess access;
    private final Orders orders;
    private final SignalIntake intake;
    private final Signals signals;
    private final AuditLog auditLog;
    private final Dates dates;

    Escalations(
            OrderRows rows,
            OrderWrites writes,
            OrderAccess access,
            Orders orders,
            SignalIntake intake,
            Signals signals,
            AuditLog auditLog,
            Dates dates) {
        this.rows = rows;
        this.writes = writes;
        this.access = access;
        this.orders = orders;
        this.intake = intake;
        this.signals = signals;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    private Order escalating(Viewer viewer, OrderId id, int version, OrderAct act) {
        var order = rows.lock(id);
        access.require(viewer, order, act);
        if (order.version() != version) {
            throw new EditConflict("supervision.order");
        }
        var next = Escalation.next(
                order.stored(), order.escalation(), order.previous() != null, order.due(), dates.today());
        if (next.map(Escalation::act).filter(act::equals).isEmpty()) {
            throw new Refused(Refusal.of("supervision.refusal.order-no-escalation"));
        }
        return order;
    }

    /** Orders the same once more, with a day of its own; there is no third time. */
    @Transactional
    public OrderId reorder(Viewer viewer, OrderId id, int version, LocalDate due, String note) {
        var order = escalating(viewer, id, version, OrderAct.REORDER);
        var words = Words.needed("note", note, 1000);
        var again = orders.issue(
                viewer,
                new OrderDraft(
                        order.unit(),
                        order.kind(),
                        order.section(),
                        order.post(),
                        order.title(),
                        order.complexity(),
                        due,
                        order.basis(),
                        order.duty(),
                        order.consequence(),
                        java.util.Objects.requireNonNull(OrderRules.issuerOf(viewer.roles())),
                        order.source(),
                        order.sourceNote(),
                        order.sourceUrl(),
                        null,
                        order.id(),
                        order.items().stream()
                                .filter(item -> !Boolean.TRUE.equals(item.accepted()))
                                .map(item -> new OrderDraft.Problem(item.problem(), item.requirement()))
                                .toList()));
        write(viewer, order, OrderAct.REORDER, Escalation.REORDERED, words, null);
        return again;
    }

    /** Raises the level of warning: a signal one level above the one that led to the order, a strong one where none did. */
    @Transactional
    public SignalId raise(Viewer viewer, OrderId id, int version, String note) {
        var order = escalating(viewer, id, version, OrderAct.RAISE);
        var words = Words.needed("note", note, 1000);
        var signal = intake.raise(NewSignal.of(
                        order.unit(),
                        SignalSource.CHECK,
                        level(order),
                        new Bilingual(
                                "整改逾期或不到位：" + order.title().in(Locale.SIMPLIFIED_CHINESE) + "（" + order.number() + "）。",
                                "Rectification overdue or not done: "
                                        + order.title().in(Locale.ENGLISH) + " (" + order.number() + ")."))
                .on(order.section(), order.post(), null)
                .concerning(order.responsible())
                .from(order.id().toString(), order.path()));
        write(viewer, order, OrderAct.RAISE, Escalation.RAISED, words, signal);
        return signal;
    }

    private SignalLevel level(Order order) {
        if (order.signal() == null) {
            return SignalLevel.ORANGE;
        }
        var before = signals.require(new SignalId(java.util.UUID.fromString(order.signal())))
                .level();
        return before == SignalLevel.YELLOW ? SignalLevel.ORANGE : SignalLevel.RED;
    }

    /** Puts it to accountability: discipline inspection reads the note; no case is kept here (P4.1d). */
    @Transactional
    public void account(Viewer viewer, OrderId id, int version, String note) {
        var order = escalating(viewer, id, version, OrderAct.ACCOUNT);
        write(viewer, order, OrderAct.ACCOUNT, Escalation.ACCOUNTABILITY, Words.needed("note", note, 1000), null);
    }

    private void write(
            Viewer viewer, Order order, OrderAct act, Escalation step, String note, @Nullable SignalId signal) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("escalation", step.name());
        columns.put("escalated_by", viewer.requirePerson().value());
        columns.put("escalated_on", dates.today());
        columns.put("escalation_note", note);
        if (signal != null) {
            columns.put("raised_signal_id", signal.value());
        }
        writes.change(order, act.after(order.stored()), columns, null);
        auditLog.append(act.logged(), Order.subject(order.id()), note);
    }
}
