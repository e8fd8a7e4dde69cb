package org.probity.measures.dossiers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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

/** The list of dossiers as a workbook: the rows that the page shows under the same filter, all of them. */
@Controller
class DossierExport {

    private static final Register REGISTER = Register.named(
                    "measures.dossiers", "高等级廉政风险防控档案", "Dossiers of high risks")
            .column(Column.of("code", "风险点编号", "Code"))
            .column(Column.of("title", "风险点", "Risk point").wide(36))
            .column(Column.of("section", "科室", "Section"))
            .column(Column.of("post", "岗位", "Post"))
            .column(Column.of("state", "档案状态", "State"))
            .column(Column.of("measures", "防控措施数", "Measures"))
            .column(Column.of("structural", "其中结构性措施", "Of them structural"))
            .column(Column.of("disclosure", "公开事项", "Disclosure").wide(36))
            .column(Column.of("missing", "尚缺内容", "Missing").wide(60))
            .build();

    private final DossierList list;
    private final MessageSource messages;
    private final AuditLog auditLog;
    private final TransactionTemplate transactions;
    private final Dates dates;

    DossierExport(
            DossierList list,
            MessageSource messages,
            AuditLog auditLog,
            TransactionTemplate transactions,
            Dates dates) {
        this.list = list;
        this.messages = messages;
        this.auditLog = auditLog;
        this.transactions = transactions;
        this.dates = dates;
    }

    @GetMapping("/measures/dossiers/export")
    @Allowed("measures:export")
    void export(@RequestParam Map<String, String> typed, Viewer viewer, HttpServletResponse response, Locale locale)
            throws IOException {
        var scope = viewer.scope("measures:export");
        transactions.executeWithoutResult(status -> auditLog.append(
                "measures.dossiers-exported",
                Subject.of("measures.dossiers", scope.unit().value())));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(REGISTER.name().in(locale) + "-" + dates.today() + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var writer = RegisterWriter.to(response.getOutputStream(), REGISTER, locale)) {
            list.each(scope, DossierFilter.of(typed), dossier -> writer.row(row(dossier, locale)));
        }
    }

    private Map<String, String> row(Dossier dossier, Locale locale) {
        var row = new HashMap<String, String>();
        row.put("code", dossier.point().code());
        row.put("title", dossier.point().title().in(locale));
        row.put("section", dossier.point().sectionName().in(locale));
        row.put("post", dossier.point().postName().in(locale));
        row.put("state", say("measures.dossiers.standing." + dossier.standing(), locale));
        row.put("measures", String.valueOf(dossier.measures().all()));
        row.put("structural", String.valueOf(dossier.measures().structural()));
        var disclosure = dossier.content().disclosure();
        row.put("disclosure", disclosure.kind() == Disclosure.Kind.WITHHELD ? disclosure.reason() : disclosure.what());
        row.put(
                "missing",
                dossier.missing().stream()
                        .map(rule -> say("measures.dossiers.rule." + rule, locale))
                        .collect(Collectors.joining("；")));
        return row;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
