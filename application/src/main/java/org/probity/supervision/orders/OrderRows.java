package org.probity.supervision.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.supervision.letters.LetterId;
import org.probity.supervision.letters.LetterIssuer;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders as they are read. Whoever may read orders sees those of their scope, and those they issued or answer for. */
@Repository
class OrderRows {

    static final String READ = "supervision:read-orders";

    /** What an order is shown as on the day; as {@link OrderState#on}. */
    static final String SHOWN = """
            case when o.state in ('ISSUED', 'IN_PROGRESS', 'RETURNED') and o.due_on < :today then 'OVERDUE' else o.state end
            """;

    private static final String ROWS = """
            select o.*, l.number, coalesce(p.name_zh, s.name_zh, u.name_zh) as ordered_zh, coalesce(p.name_en, s.name_en, u.name_en) as ordered_en,
                r.name_zh as responsible_zh, r.name_en as responsible_en, i.name_zh as issued_zh, i.name_en as issued_en,
                eb.name_zh as asker_zh, eb.name_en as asker_en, ed.name_zh as decider_zh, ed.name_en as decider_en,
                rb.name_zh as reporter_zh, rb.name_en as reporter_en, vb.name_zh as reviewer_zh, vb.name_en as reviewer_en,
                cb.name_zh as confirmer_zh, cb.name_en as confirmer_en,
                (select n.id from supervision.rectification n where n.previous_id = o.id) as next_id
            from supervision.rectification o
            join supervision.letter l on l.id = o.letter_id join organization.unit u on u.id = o.unit_id
            join organization.person r on r.id = o.responsible_id join organization.person i on i.id = o.issued_by
            left join organization.section s on s.id = o.section_id left join organization.post p on p.id = o.post_id
            left join organization.person eb on eb.id = o.extension_by left join organization.person ed on ed.id = o.extension_decided_by
            left join organization.person rb on rb.id = o.reported_by left join organization.person vb on vb.id = o.review_by
            left join organization.person cb on cb.id = o.confirmed_by
            """;

    private final JdbcClient jdbc;
    private final Dates dates;

    OrderRows(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    private static String seen(Viewer viewer) {
        return "(" + viewer.scope(READ).predicate("o")
                + " or (o.unit_id = :scope_unit and :me in (o.issued_by, o.responsible_id)))";
    }

    private Map<String, Object> sight(Viewer viewer) {
        var sight = new HashMap<>(viewer.scope(READ).parameters());
        sight.put("me", viewer.requirePerson().value());
        sight.put("today", dates.today());
        return sight;
    }

    Optional<Order> find(OrderId id) {
        return jdbc.sql(ROWS + "where o.id = :id")
                .param("id", id.value())
                .query(this::order)
                .optional()
                .map(order -> withItems(order));
    }

    Optional<Order> find(OrderId id, Viewer viewer) {
        return jdbc.sql(ROWS + "where o.id = :id and " + seen(viewer))
                .param("id", id.value())
                .params(sight(viewer))
                .query(this::order)
                .optional()
                .map(order -> withItems(order));
    }

    Order lock(OrderId id) {
        jdbc.sql("select 1 from supervision.rectification where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        return find(id).orElseThrow();
    }

    List<Order> list(Viewer viewer, OrderFilter filter, int limit) {
        return jdbc.sql(ROWS + "where " + seen(viewer) + filter.condition() + " order by " + filter.order()
                        + " limit :limit offset :offset")
                .params(sight(viewer))
                .params(filter.parameters())
                .param("limit", limit + 1)
                .param("offset", (filter.page() - 1) * limit)
                .query(this::order)
                .list();
    }

    /** How many there are in each state, under the filter without its state. */
    Map<OrderState, Integer> counts(Viewer viewer, OrderFilter filter) {
        var counts = new java.util.EnumMap<OrderState, Integer>(OrderState.class);
        jdbc.sql("select " + SHOWN
                        + " as shown, count(*) as n from supervision.rectification o join supervision.letter l on l.id = o.letter_id where "
                        + seen(viewer) + filter.anyState().condition() + " group by 1")
                .params(sight(viewer))
                .params(filter.anyState().parameters())
                .query(row -> {
                    counts.put(OrderState.valueOf(row.getString("shown")), row.getInt("n"));
                });
        return counts;
    }

    /** Open ones the viewer may read, those due first: what the inbox looks through. */
    List<Order> open(Viewer viewer, int limit) {
        return jdbc.sql(ROWS + "where " + seen(viewer) + """
                         and (o.state in ('ISSUED', 'IN_PROGRESS', 'RETURNED', 'REPORTED') or (o.state = 'ESCALATED' and o.escalation = 'RAISED'))
                        order by o.due_on, o.id limit :limit
                        """)
                .params(sight(viewer))
                .param("limit", limit)
                .query(this::order)
                .list();
    }

    private Order withItems(Order o) {
        var items = jdbc.sql("select * from supervision.rectification_item where order_id = :id order by position")
                .param("id", o.id().value())
                .query(OrderRows::item)
                .list();
        return new Order(
                o.id(),
                o.unit(),
                o.section(),
                o.post(),
                o.orderedName(),
                o.responsible(),
                o.responsibleName(),
                o.kind(),
                o.title(),
                o.complexity(),
                o.basis(),
                o.duty(),
                o.consequence(),
                o.issuer(),
                o.issuedBy(),
                o.issuedByName(),
                o.issuedOn(),
                o.firstDue(),
                o.due(),
                o.letter(),
                o.number(),
                o.source(),
                o.sourceNote(),
                o.sourceUrl(),
                o.signal(),
                o.previous(),
                o.next(),
                o.state(),
                o.stored(),
                o.extension(),
                o.reportedBy(),
                o.reporterName(),
                o.reportedOn(),
                o.review(),
                o.returns(),
                o.escalation(),
                o.escalatedOn(),
                o.escalationNote(),
                o.raisedSignal(),
                o.version(),
                items);
    }

    private Order order(ResultSet row, int n) throws SQLException {
        var section = row.getObject("section_id", UUID.class);
        var post = row.getObject("post_id", UUID.class);
        var previous = row.getObject("previous_id", UUID.class);
        var next = row.getObject("next_id", UUID.class);
        var stored = OrderState.valueOf(row.getString("state"));
        var due = row.getObject("due_on", LocalDate.class);
        var escalation = row.getString("escalation");
        return new Order(
                new OrderId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                section == null ? null : new SectionId(section),
                post == null ? null : new PostId(post),
                both(row, "ordered"),
                new PersonId(row.getObject("responsible_id", UUID.class)),
                both(row, "responsible"),
                OrderKind.valueOf(row.getString("kind")),
                both(row, "title"),
                Complexity.valueOf(row.getString("complexity")),
                row.getString("basis"),
                row.getString("duty"),
                row.getString("consequence"),
                LetterIssuer.valueOf(row.getString("issuer")),
                new PersonId(row.getObject("issued_by", UUID.class)),
                both(row, "issued"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("first_due_on", LocalDate.class),
                due,
                new LetterId(row.getObject("letter_id", UUID.class)),
                row.getString("number"),
                OrderSource.valueOf(row.getString("source")),
                row.getString("source_note"),
                row.getString("source_url"),
                row.getString("signal_id"),
                previous == null ? null : new OrderId(previous),
                next == null ? null : new OrderId(next),
                stored.on(dates.today(), due),
                stored,
                extension(row),
                person(row, "reported_by"),
                both(row, "reporter"),
                row.getObject("reported_on", LocalDate.class),
                review(row),
                row.getInt("returns"),
                escalation == null ? null : Escalation.valueOf(escalation),
                row.getObject("escalated_on", LocalDate.class),
                row.getString("escalation_note"),
                row.getString("raised_signal_id"),
                row.getInt("version"),
                List.of());
    }

    private static @Nullable Extension extension(ResultSet row) throws SQLException {
        var by = person(row, "extension_by");
        return by == null
                ? null
                : new Extension(
                        row.getObject("extension_until", LocalDate.class),
                        row.getString("extension_reason"),
                        by,
                        both(row, "asker"),
                        row.getObject("extension_on", LocalDate.class),
                        row.getObject("extension_granted", Boolean.class),
                        both(row, "decider"),
                        row.getString("extension_note"));
    }

    private static Order.@Nullable Review review(ResultSet row) throws SQLException {
        var by = person(row, "review_by");
        return by == null
                ? null
                : new Order.Review(
                        by,
                        both(row, "reviewer"),
                        row.getObject("review_on", LocalDate.class),
                        row.getString("review_method"),
                        row.getObject("review_again_by", LocalDate.class),
                        row.getObject("confirmed_by") != null,
                        both(row, "confirmer"),
                        row.getObject("concluded_on", LocalDate.class));
    }

    private static OrderItem item(ResultSet row, int n) throws SQLException {
        return new OrderItem(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                row.getString("problem"),
                row.getString("requirement"),
                new OrderItem.Done(
                        row.getString("cause"),
                        row.getString("measure"),
                        row.getString("responsible"),
                        row.getObject("finished_on", LocalDate.class),
                        row.getString("result"),
                        row.getString("evidence"),
                        row.getString("lasting_rule")),
                row.getObject("accepted", Boolean.class),
                row.getString("review_note"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static Bilingual both(ResultSet row, String column) throws SQLException {
        return Bilingual.of(row.getString(column + "_zh"), row.getString(column + "_en"));
    }
}
