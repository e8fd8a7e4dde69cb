package org.probity.powers.rules;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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

/** The whole register as a workbook with the columns in which it is read. */
@Controller
class RuleExport {

    private final RuleImport register;
    private final AuditLog auditLog;
    private final TransactionTemplate transactions;
    private final Dates dates;

    RuleExport(RuleImport register, AuditLog auditLog, TransactionTemplate transactions, Dates dates) {
        this.register = register;
        this.auditLog = auditLog;
        this.transactions = transactions;
        this.dates = dates;
    }

    @GetMapping("/powers/rules/export")
    @Allowed("powers:read")
    void export(Viewer viewer, HttpServletResponse response, Locale locale) throws IOException {
        var unit = viewer.scope("powers:read").unit();
        transactions.executeWithoutResult(
                status -> auditLog.append("powers.rules-exported", Subject.of("powers.rules", unit.value())));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                RulesRegister.REGISTER.name().in(locale) + "-" + dates.today() + ".xlsx",
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var writer = RegisterWriter.to(response.getOutputStream(), RulesRegister.REGISTER, locale)) {
            register.write(unit, locale, writer::row);
        }
    }
}
