package org.probity.supervision.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.monitoring.signals.SignalReference;
import org.probity.monitoring.signals.Signals;
import org.probity.organization.Holdings;
import org.probity.organization.Leadership;
import org.probity.organization.PersonId;
import org.probity.supervision.letters.Addressee;
import org.probity.supervision.letters.LetterDraft;
import org.probity.supervision.letters.LetterWords;
import org.probity.supervision.letters.Letters;
import org.probity.supervision.letters.Serving;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts on orders to rectify or to perform (P2.3c, F15), each as {@link OrderAct} allows it. */
@Service
public class Orders {

    private final OrderRows rows;
    private final OrderWrites writes;
    private final OrderAccess access;
    private final Letters letters;
    private final Signals signals;
    private final Leadership leadership;
    private final Holdings holdings;
    private final AuditLog auditLog;
    private final Dates dates;

    Orders(
            OrderRows rows,
            OrderWrites writes,
            OrderAccess access,
            Letters letters,
            Signals signals,
            Leadership leadership,
            Holdings holdings,
            AuditLog auditLog,
            Dates dates) {
        this.rows = rows;
        this.writes = writes;
        this.access = access;
        this.letters = letters;
        this.signals = signals;
        this.leadership = leadership;
        this.holdings = holdings;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    public Optional<Order> find(OrderId id, Viewer viewer) {
        return rows.find(id, viewer);
    }

    /**
     * Issues an order today and serves it in the system.
     *
     * @throws Refused when something is missing, the deadline is past or too far, or the viewer may not order it
     */
    @Transactional
    public OrderId issue(Viewer viewer, OrderDraft draft) {
        Refused.ifAny(draft.refusals(dates.today()));
        var responsible = responsible(draft)
                .orElseThrow(() -> new Refused(Refusal.at("section", "supervision.refusal.order-nobody-responsible")));
        if (draft.issuer() != OrderRules.issuerOf(viewer.roles())
                || !access.mayOrder(viewer, draft.section(), responsible)) {
            throw new Refused(Refusal.at("section", "supervision.refusal.order-may-not-order"));
        }
        var issuer = viewer.requirePerson();
        var id = OrderId.random();
        var letter = letters.issue(letter(id, draft, issuer));
        writes.insert(id, draft, responsible, issuer, dates.today(), letter);
        auditLog.append(OrderAct.ISSUE.logged(), Order.subject(id));
        letters.serve(letter, Serving.inSystem(dates.today(), issuer));
        var signal = draft.signal();
        if (signal != null) {
            var issued = rows.find(id).orElseThrow();
            signals.takenUp(
                    signal,
                    new SignalReference(
                            "supervision.order.kind." + draft.kind(), issued.number(), issued.path(), dates.today()));
        }
        return id;
    }

    /** Who answers for it: who holds the post, else the section's chief, or its leader where there is none; of the unit its head. */
    Optional<PersonId> responsible(OrderDraft draft) {
        var today = dates.today();
        if (draft.section() == null) {
            return Optional.ofNullable(leadership.headOf(draft.unit(), today));
        }
        if (draft.post() != null) {
            var holder = holdings.of(draft.post(), today).stream().findFirst();
            if (holder.isPresent()) {
                return holder.map(holding -> holding.person());
            }
        }
        var chief = leadership.chiefOf(draft.section(), today);
        return Optional.ofNullable(chief == null ? leadership.leaderOf(draft.section(), today) : chief);
    }

    private static LetterDraft letter(OrderId id, OrderDraft draft, PersonId signer) {
        var values = new HashMap<String, Bilingual>();
        var problems = LetterWords.items(
                draft.problems(),
                one -> new Bilingual(
                        one.problem() + "整改要求：" + one.requirement(),
                        one.problem() + " What is asked: " + one.requirement()));
        values.put("problems", problems);
        values.put("basis", LetterWords.same(draft.basis()));
        values.put("duty", LetterWords.same(draft.duty()));
        values.put("facts", problems);
        values.put("consequence", LetterWords.same(draft.consequence()));
        return new LetterDraft(
                draft.unit(),
                draft.kind().letter(),
                Order.subject(id),
                id.path(),
                draft.section() == null ? Addressee.unit() : Addressee.section(draft.section()),
                draft.issuer(),
                signer,
                Set.of(),
                values,
                draft.due());
    }

    private Order acting(Viewer viewer, OrderId id, int version, OrderAct act) {
        var order = rows.lock(id);
        access.require(viewer, order, act);
        if (order.version() != version) {
            throw new EditConflict("supervision.order");
        }
        return order;
    }

    private void move(
            Order order, OrderAct act, Map<String, ? extends @Nullable Object> columns, @Nullable String reason) {
        writes.change(order, act.after(order.stored()), columns, reason);
        auditLog.append(act.logged(), Order.subject(order.id()), reason);
    }

    @Transactional
    public void begin(Viewer viewer, OrderId id, int version) {
        var order = acting(viewer, id, version, OrderAct.BEGIN);
        move(order, OrderAct.BEGIN, Map.of(), null);
    }

    /**
     * Asks for the one extension.
     *
     * @throws Refused a second time, on or after the last day, or for more than half the time
     */
    @Transactional
    public void askExtension(Viewer viewer, OrderId id, int version, LocalDate until, String reason) {
        var order = acting(viewer, id, version, OrderAct.ASK_EXTENSION);
        Extension.refusal(order.extension() != null, order.issuedOn(), order.due(), until, dates.today())
                .ifPresent(refusal -> {
                    throw new Refused(refusal);
                });
        var columns = new HashMap<String, Object>();
        columns.put("extension_until", until);
        columns.put("extension_reason", Words.needed("reason", reason, 1000));
        columns.put("extension_by", viewer.requirePerson().value());
        columns.put("extension_on", dates.today());
        move(order, OrderAct.ASK_EXTENSION, columns, null);
    }

    /** Somebody of the issuer's side, never who asked, decides on the extension. */
    @Transactional
    public void decideExtension(Viewer viewer, OrderId id, int version, boolean grant, String note) {
        var act = grant ? OrderAct.GRANT_EXTENSION : OrderAct.REFUSE_EXTENSION;
        var order = acting(viewer, id, version, act);
        var extension = order.extension();
        if (extension == null || !extension.isOpen()) {
            throw new Refused(Refusal.of("supervision.refusal.order-no-extension"));
        }
        var columns = new HashMap<String, Object>();
        columns.put("extension_granted", grant);
        columns.put("extension_decided_by", viewer.requirePerson().value());
        columns.put("extension_note", grant ? Words.bounded("note", note, 1000) : Words.needed("note", note, 1000));
        if (grant) {
            columns.put("due_on", extension.until());
        }
        move(order, act, columns, null);
    }

    /** Keeps the report as far as it is written. */
    @Transactional
    public void saveReport(Viewer viewer, OrderId id, int version, Map<UUID, OrderItem.Done> done) {
        var order = acting(viewer, id, version, OrderAct.SAVE_REPORT);
        write(order, done);
        move(order, OrderAct.SAVE_REPORT, Map.of(), null);
    }

    private void write(Order order, Map<UUID, OrderItem.Done> done) {
        for (var item : order.items()) {
            var said = done.get(item.id());
            if (said != null && !Boolean.TRUE.equals(item.accepted())) {
                writes.done(item.id(), said);
            }
        }
    }

    /**
     * Reports that all is done.
     *
     * @throws Refused where an item lacks its cause, measure, person, day, result or evidence
     */
    @Transactional
    public void report(Viewer viewer, OrderId id, int version, Map<UUID, OrderItem.Done> done) {
        var order = acting(viewer, id, version, OrderAct.REPORT);
        Refused.ifAny(ReportIsComplete.refusals(order, done, dates.today()));
        write(order, done);
        order.items().stream()
                .filter(item -> !Boolean.TRUE.equals(item.accepted()))
                .forEach(item -> writes.reviewed(item.id(), null, ""));
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("reported_by", viewer.requirePerson().value());
        columns.put("reported_on", dates.today());
        columns.put("review_by", null);
        columns.put("review_on", null);
        columns.put("confirmed_by", null);
        columns.put("concluded_on", null);
        move(order, OrderAct.REPORT, columns, null);
    }

    /** What a reviewer found of an item. */
    public record Found(boolean accepted, String note) {}

    /**
     * The first reviewer writes what was found, item by item; nothing follows until a second one signs.
     *
     * @param againBy until when it is to be reported again, where an item is not accepted
     */
    @Transactional
    public void review(
            Viewer viewer,
            OrderId id,
            int version,
            String method,
            Map<UUID, Found> found,
            @Nullable LocalDate againBy) {
        var order = acting(viewer, id, version, OrderAct.REVIEW);
        var refusals = new ArrayList<Refusal>();
        var all = true;
        for (var item : order.items()) {
            var one = found.get(item.id());
            if (one == null) {
                refusals.add(Refusal.at("item-" + item.position(), "supervision.refusal.order-item-unreviewed"));
            } else if (!one.accepted()) {
                all = false;
                if (one.note().length() < 2) {
                    refusals.add(Refusal.at("item-" + item.position(), "supervision.refusal.order-item-why"));
                }
            }
        }
        if (!all
                && (againBy == null
                        || !againBy.isAfter(dates.today())
                        || againBy.isAfter(dates.today().plusDays(Complexity.MINOR.days())))) {
            refusals.add(Refusal.at("againBy", "supervision.refusal.order-again-by", Complexity.MINOR.days()));
        }
        Refused.ifAny(refusals);
        order.items().forEach(item -> {
            var one = Objects.requireNonNull(found.get(item.id()));
            writes.reviewed(item.id(), one.accepted(), Words.bounded("item-" + item.position(), one.note(), 1000));
        });
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("review_by", viewer.requirePerson().value());
        columns.put("review_on", dates.today());
        columns.put("review_method", Words.needed("method", method, 1000));
        columns.put("review_again_by", all ? null : againBy);
        move(order, OrderAct.REVIEW, columns, null);
    }

    /** A second reviewer signs what the first found: accepted where every item is, else returned. */
    @Transactional
    public void confirm(Viewer viewer, OrderId id, int version) {
        var order = rows.lock(id);
        var act = order.allAccepted() ? OrderAct.ACCEPT : OrderAct.RETURN;
        access.require(viewer, order, act);
        if (order.version() != version) {
            throw new EditConflict("supervision.order");
        }
        var review = order.review();
        if (review == null) {
            throw new Refused(Refusal.of("supervision.refusal.order-no-review"));
        }
        var columns = new HashMap<String, Object>();
        columns.put("confirmed_by", viewer.requirePerson().value());
        columns.put("concluded_on", dates.today());
        if (act == OrderAct.RETURN) {
            columns.put("returns", order.returns() + 1);
            var again = Objects.requireNonNull(review.againBy());
            if (again.isAfter(order.due())) {
                columns.put("due_on", again);
            }
        }
        move(order, act, columns, null);
    }

    /** The issuer takes the order back, with a reason; it stays in the register (invariant 10). */
    @Transactional
    public void withdraw(Viewer viewer, OrderId id, int version, String reason) {
        var order = acting(viewer, id, version, OrderAct.WITHDRAW);
        move(order, OrderAct.WITHDRAW, Map.of(), Words.needed("reason", reason, 500));
    }
}
