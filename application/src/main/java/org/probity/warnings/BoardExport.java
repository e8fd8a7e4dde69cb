package org.probity.warnings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.spreadsheets.Column;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.RegisterWriter;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board's warnings as a workbook, for whoever may export them. */
@Controller
class BoardExport {

    private static final Register WARNINGS = Register.named("warnings", "廉政预警台账", "Warnings")
            .column(Column.of("number", "文号", "Number").wide(24))
            .column(Column.of("kind", "方式", "Kind"))
            .column(Column.of("section", "科室", "Section"))
            .column(Column.of("post", "岗位", "Post"))
            .column(Column.of("person", "姓名", "Name"))
            .column(Column.of("cause", "事由", "What it is about").wide(50))
            .column(Column.of("state", "状态", "State"))
            .column(Column.of("issued", "发出日期", "Issued on"))
            .column(Column.of("due", "办理期限", "Due on"))
            .column(Column.of("closed", "办结日期", "Closed on"))
            .build();

    private final WarningBoard board;
    private final MessageSource messages;
    private final AuditLog auditLog;
    private final TransactionTemplate transactions;
    private final Dates dates;

    BoardExport(
            WarningBoard board,
            MessageSource messages,
            AuditLog auditLog,
            TransactionTemplate transactions,
            Dates dates) {
        this.board = board;
        this.messages = messages;
        this.auditLog = auditLog;
        this.transactions = transactions;
        this.dates = dates;
    }

    @GetMapping("/warnings/export")
    @Allowed(BoardPages.EXPORT)
    void export(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String q,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var rows = board.list(viewer, BoardFilter.of(kind, show, q, null), WarningBoard.MOST, 0);
        transactions.executeWithoutResult(status -> auditLog.append(
                "warnings.exported",
                Subject.of("warnings.register", viewer.requireUnit().value()),
                Integer.toString(rows.size())));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(WARNINGS.name().in(locale) + "-" + dates.today() + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var writer = RegisterWriter.to(response.getOutputStream(), WARNINGS, locale)) {
            for (var warning : rows) {
                var row = new LinkedHashMap<String, String>();
                row.put("number", warning.number() == null ? "" : warning.number());
                row.put("kind", word("warnings.kind." + warning.kind(), locale));
                row.put("section", warning.sectionName().in(locale));
                row.put("post", warning.postName().in(locale));
                row.put("person", warning.personName().in(locale));
                row.put("cause", warning.cause().in(locale));
                row.put("state", word(warning.stateLabel(), locale));
                row.put("issued", day(warning.issuedOn()));
                row.put("due", day(warning.dueOn()));
                row.put("closed", day(warning.closedOn()));
                writer.row(row);
            }
        }
    }

    private static String day(java.time.@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private String word(String key, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, key, locale), key);
    }
}
