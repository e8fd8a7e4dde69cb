package org.probity.monitoring.signals;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.Sections;
import org.probity.spreadsheets.RegisterWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of signals (F10), on the screen, on paper, as a workbook and as JSON lines. */
@Controller
@RequestMapping(SignalFilter.LIST)
@Allowed({SignalAccess.READ, SignalAccess.VERIFY, SignalAccess.TOLD})
class SignalsPage {

    private static final int EXPORTED = 10_000;

    private final SignalList list;
    private final SignalColumns columns;
    private final Sections sections;
    private final AuditLog auditLog;
    private final TransactionTemplate transactions;
    private final Dates dates;

    SignalsPage(
            SignalList list,
            SignalColumns columns,
            Sections sections,
            AuditLog auditLog,
            TransactionTemplate transactions,
            Dates dates) {
        this.list = list;
        this.columns = columns;
        this.sections = sections;
        this.auditLog = auditLog;
        this.transactions = transactions;
        this.dates = dates;
    }

    @GetMapping
    String signals(@RequestParam Map<String, String> typed, Viewer viewer, Model model) {
        var filter = SignalFilter.of(typed);
        var reads = viewer.may(SignalAccess.READ);
        model.addAttribute("filter", filter);
        model.addAttribute("found", list.page(viewer, filter));
        model.addAttribute("counts", list.counts(viewer));
        model.addAttribute("reads", reads);
        model.addAttribute("verifies", viewer.may(SignalAccess.VERIFY));
        model.addAttribute("mayRaise", viewer.may(SignalAccess.RAISE));
        model.addAttribute("mayReport", viewer.may(SignalAccess.SELF_REPORT));
        model.addAttribute("shows", SignalFilter.Show.values());
        model.addAttribute("levels", SignalLevel.values());
        model.addAttribute("sources", SignalSource.values());
        model.addAttribute("sections", sections.all(viewer.requireUnit()));
        var indicators = new LinkedHashMap<String, org.probity.wording.Bilingual>();
        list.indicators(viewer).forEach(code -> indicators.put(code, IndicatorNames.of(code)));
        model.addAttribute("indicators", indicators);
        return "monitoring/signals/list";
    }

    @GetMapping("/export.xlsx")
    @Allowed(SignalAccess.READ)
    void workbook(@RequestParam Map<String, String> typed, Viewer viewer, HttpServletResponse response, Locale locale)
            throws IOException {
        begin(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", viewer, locale);
        try (var writer = RegisterWriter.to(response.getOutputStream(), SignalColumns.REGISTER, locale)) {
            list.first(viewer, SignalFilter.of(typed), EXPORTED)
                    .forEach(row -> writer.row(columns.cells(row, true, locale)));
        }
    }

    @GetMapping("/export.jsonl")
    @Allowed(SignalAccess.READ)
    void lines(@RequestParam Map<String, String> typed, Viewer viewer, HttpServletResponse response, Locale locale)
            throws IOException {
        begin(response, "application/jsonl;charset=UTF-8", "jsonl", viewer, locale);
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        for (var row : list.first(viewer, SignalFilter.of(typed), EXPORTED)) {
            SignalLines.write(row, out);
        }
        out.flush();
    }

    private void begin(HttpServletResponse response, String type, String extension, Viewer viewer, Locale locale) {
        transactions.executeWithoutResult(status -> auditLog.append(
                "monitoring.signals-exported",
                Subject.of("organization.unit", viewer.requireUnit().value())));
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                SignalColumns.REGISTER.name().in(locale) + "-" + dates.today() + "." + extension,
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
