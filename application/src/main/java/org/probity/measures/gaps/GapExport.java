package org.probity.measures.gaps;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** The gap report as a workbook: all rows of one kind or of all, within the same scope as the page. */
@Controller
class GapExport {

    private static final Register REGISTER = Register.named("measures.gaps", "缺口清单", "Gaps")
            .column(Column.of("kind", "缺口类型", "Kind").wide(30))
            .column(Column.of("code", "编号", "Code"))
            .column(Column.of("title", "事项", "What").wide(40))
            .column(Column.of("section", "科室", "Section"))
            .column(Column.of("post", "岗位", "Post"))
            .column(Column.of("way", "如何补齐", "How to close it").wide(50))
            .build();
    private static final int AT_ONCE = 2000;
    private static final int MOST_OF_A_KIND = 100_000;

    private final Gaps gaps;
    private final MessageSource messages;
    private final AuditLog auditLog;
    private final TransactionTemplate transactions;
    private final Dates dates;

    GapExport(Gaps gaps, MessageSource messages, AuditLog auditLog, TransactionTemplate transactions, Dates dates) {
        this.gaps = gaps;
        this.messages = messages;
        this.auditLog = auditLog;
        this.transactions = transactions;
        this.dates = dates;
    }

    @GetMapping("/measures/gaps.xlsx")
    @Allowed("measures:export")
    void export(
            @RequestParam(defaultValue = "") String kind, Viewer viewer, HttpServletResponse response, Locale locale)
            throws IOException {
        var scope = viewer.scope("measures:export");
        transactions.executeWithoutResult(status -> auditLog.append(
                "measures.gaps-exported",
                Subject.of("measures.gaps", scope.unit().value())));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(REGISTER.name().in(locale) + "-" + dates.today() + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var writer = RegisterWriter.to(response.getOutputStream(), REGISTER, locale)) {
            for (var wanted : GapKind.ofSlug(kind).map(List::of).orElse(List.of(GapKind.values()))) {
                for (var offset = 0; offset < MOST_OF_A_KIND; offset += AT_ONCE) {
                    var rows = gaps.rows(wanted, scope, null, AT_ONCE, offset);
                    rows.forEach(gap -> writer.row(row(gap, locale)));
                    if (rows.size() < AT_ONCE) {
                        break;
                    }
                }
            }
        }
    }

    private Map<String, String> row(Gap gap, Locale locale) {
        return Map.of(
                "kind",
                messages.getMessage("measures.gaps.kind." + gap.kind(), null, locale),
                "code",
                gap.code(),
                "title",
                gap.title().in(locale),
                "section",
                gap.section().in(locale),
                "post",
                gap.post().in(locale),
                "way",
                messages.getMessage("measures.gaps.way." + gap.kind(), null, locale));
    }
}
