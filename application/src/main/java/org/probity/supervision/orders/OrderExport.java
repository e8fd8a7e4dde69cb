package org.probity.supervision.orders;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Allowed;
import org.probity.identity.Viewer;
import org.probity.spreadsheets.Column;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.RegisterWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The orders in the viewer's reach, under the filter of the list, as a workbook. */
@Controller
@Allowed(OrderRows.READ)
class OrderExport {

    private static final int MOST = 10_000;

    static final Register REGISTER = Register.named("supervision.orders", "责令整改台账", "Rectification orders")
            .column(Column.of("number", "文号", "Number").wide(22))
            .column(Column.of("kind", "种类", "Kind").wide(14))
            .column(Column.of("title", "事项", "Matter").wide(36))
            .column(Column.of("ordered", "责令对象", "Ordered").wide(24))
            .column(Column.of("responsible", "整改责任人", "Responsible").wide(14))
            .column(Column.of("source", "来源", "Source").wide(14))
            .column(Column.of("issued", "签发日期", "Issued").wide(12))
            .column(Column.of("due", "整改期限", "Due").wide(12))
            .column(Column.of("reported", "报送日期", "Reported").wide(12))
            .column(Column.of("concluded", "验收日期", "Concluded").wide(12))
            .column(Column.of("state", "状态", "State").wide(14))
            .build();

    private final OrderRows rows;
    private final MessageSource messages;
    private final AuditLog auditLog;
    private final TransactionTemplate transactions;

    OrderExport(OrderRows rows, MessageSource messages, AuditLog auditLog, TransactionTemplate transactions) {
        this.rows = rows;
        this.messages = messages;
        this.auditLog = auditLog;
        this.transactions = transactions;
    }

    @GetMapping(OrderPages.PATH + "/export")
    void export(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String q,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var found = rows.list(viewer, OrderFilter.of(state, kind, section, q, null, null), MOST);
        transactions.executeWithoutResult(status -> auditLog.append(
                "supervision.orders-exported",
                Subject.of("organization.unit", viewer.requireUnit().value())));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"orders.xlsx\"");
        try (var writer = RegisterWriter.to(response.getOutputStream(), REGISTER, locale)) {
            for (var order : found) {
                var values = new LinkedHashMap<String, String>();
                values.put("number", order.number());
                values.put("kind", word("supervision.order.kind." + order.kind(), locale));
                values.put("title", order.title().in(locale));
                values.put("ordered", order.orderedName().in(locale));
                values.put("responsible", order.responsibleName().in(locale));
                values.put("source", word("supervision.order.source." + order.source(), locale));
                values.put("issued", order.issuedOn().toString());
                values.put("due", order.due().toString());
                values.put("reported", Objects.toString(order.reportedOn(), ""));
                var review = order.review();
                values.put("concluded", review == null ? "" : Objects.toString(review.concludedOn(), ""));
                values.put("state", word("supervision.order.state." + order.state(), locale));
                writer.row(values);
            }
        }
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
