package org.probity.powers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The power list as a workbook with the columns of F3: the rows that the page's filter lists, all of them. */
@Controller
class PowerExport {

    private final PowerList list;
    private final Powers powers;
    private final PowerContents contents;
    private final PostBook posts;
    private final MessageSource messages;
    private final AuditLog auditLog;
    private final TransactionTemplate transactions;
    private final Dates dates;

    PowerExport(
            PowerList list,
            Powers powers,
            PowerContents contents,
            PostBook posts,
            MessageSource messages,
            AuditLog auditLog,
            TransactionTemplate transactions,
            Dates dates) {
        this.list = list;
        this.powers = powers;
        this.contents = contents;
        this.posts = posts;
        this.messages = messages;
        this.auditLog = auditLog;
        this.transactions = transactions;
        this.dates = dates;
    }

    @GetMapping("/powers/export")
    @Allowed("powers:read")
    void export(@RequestParam Map<String, String> typed, Viewer viewer, HttpServletResponse response, Locale locale)
            throws IOException {
        var filter = PowerFilter.of(typed);
        var day = filter.asOf() == null ? dates.today() : filter.asOf();
        var book = posts.of(viewer.requireUnit(), day);
        var ids = list.all(viewer.scope("powers:read"), filter);
        transactions.executeWithoutResult(status -> auditLog.append(
                "powers.exported",
                Subject.of("powers.list", viewer.requireUnit().value()),
                ids.size() + " rows"));
        var title = PowerSheet.word(messages, locale, "powers.list");
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(title + "-" + day + ".xlsx", java.nio.charset.StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var workbook = new Workbook(response.getOutputStream(), "Probity", "1.0")) {
            var sheet = workbook.newWorksheet(title);
            var row = 0;
            for (var id : ids) {
                var content = filter.asOf() == null
                        ? contents.of(powers.find(id).orElseThrow())
                        : contents.asOf(id, dates.startOf(day.plusDays(1)).minusNanos(1000))
                                .orElseThrow();
                var columns = PowerSheet.columns(content, book, messages, locale);
                if (row == 0) {
                    header(sheet, columns, locale);
                    row++;
                }
                var column = 0;
                for (var value : columns.values()) {
                    sheet.value(row, column, value);
                    sheet.style(row, column++)
                            .wrapText(true)
                            .verticalAlignment("top")
                            .set();
                }
                row++;
            }
            if (row == 0) {
                sheet.value(0, 0, PowerSheet.word(messages, locale, "powers.list.none"));
            }
            sheet.freezePane(0, 1);
        }
    }

    private void header(org.dhatim.fastexcel.Worksheet sheet, Map<String, String> columns, Locale locale) {
        var column = 0;
        for (var key : columns.keySet()) {
            sheet.value(0, column, PowerSheet.word(messages, locale, key));
            sheet.style(0, column).bold().wrapText(true).set();
            sheet.width(column++, 22);
        }
    }
}
