package org.probity.measures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.spreadsheets.RegisterWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The measures table as a workbook, within the viewer's reach and filter, with the columns in which it is read back. */
@Controller
class MeasureExport {

    private final MeasureList list;
    private final MeasureCells cells;
    private final AuditLog auditLog;
    private final TransactionTemplate transactions;
    private final Dates dates;

    MeasureExport(
            MeasureList list, MeasureCells cells, AuditLog auditLog, TransactionTemplate transactions, Dates dates) {
        this.list = list;
        this.cells = cells;
        this.auditLog = auditLog;
        this.transactions = transactions;
        this.dates = dates;
    }

    @GetMapping("/measures/export")
    @Allowed("measures:export")
    void export(@RequestParam Map<String, String> typed, Viewer viewer, HttpServletResponse response, Locale locale)
            throws IOException {
        var scope = viewer.scope("measures:export");
        transactions.executeWithoutResult(status -> auditLog.append(
                "measures.measures-exported",
                Subject.of("organization.unit", scope.unit().value())));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                MeasuresRegister.REGISTER.name().in(locale) + "-" + dates.today() + ".xlsx",
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var writer = RegisterWriter.to(response.getOutputStream(), MeasuresRegister.REGISTER, locale)) {
            cells.write(scope.unit(), list.all(scope, MeasureFilter.of(typed)), locale, writer::row);
        }
    }
}
