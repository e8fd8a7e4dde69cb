package org.probity.measures.checks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.Sections;
import org.probity.risks.Grade;
import org.probity.spreadsheets.RegisterWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The checks of a unit: what I have to check, by due day; the month at a glance; the same as a workbook. */
@Controller
@Allowed({"measures:read", "measures:check", "measures:check-leader", "measures:check-chief"})
class ChecksPages {

    private static final int EXPORTED = 10_000;

    private final CheckList list;
    private final CheckColumns columns;
    private final Sections sections;
    private final AuditLog auditLog;
    private final TransactionTemplate transactions;
    private final Dates dates;

    ChecksPages(
            CheckList list,
            CheckColumns columns,
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

    @GetMapping("/measures/checks")
    String checks(@RequestParam Map<String, String> typed, Viewer viewer, Model model) {
        var filter = common(typed, viewer, model);
        model.addAttribute("found", list.page(viewer, filter));
        model.addAttribute("today", dates.today());
        model.addAttribute("thisMonth", filter.calendar(YearMonth.from(dates.today())));
        return "measures/checks/list";
    }

    @GetMapping("/measures/checks/calendar")
    String calendar(@RequestParam Map<String, String> typed, Viewer viewer, Model model) {
        var filter = common(typed, viewer, model);
        var month = Objects.requireNonNullElse(filter.month(), YearMonth.from(dates.today()));
        model.addAttribute(
                "month", CheckMonth.of(month, list.byDay(viewer, filter.inCalendar(month)), dates.today(), filter));
        return "measures/checks/calendar";
    }

    @GetMapping("/measures/checks/export.xlsx")
    void export(@RequestParam Map<String, String> typed, Viewer viewer, HttpServletResponse response, Locale locale)
            throws IOException {
        var filter = CheckFilter.of(typed, mayCheck(viewer));
        var unit = viewer.requireUnit();
        ChecksAccess.scope(viewer);
        transactions.executeWithoutResult(
                status -> auditLog.append("measures.checks-exported", Subject.of("organization.unit", unit.value())));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                CheckColumns.REGISTER.name().in(locale) + "-" + dates.today() + ".xlsx",
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var writer = RegisterWriter.to(response.getOutputStream(), CheckColumns.REGISTER, locale)) {
            list.first(viewer, filter, EXPORTED).forEach(row -> writer.row(columns.cells(row, locale)));
        }
    }

    private CheckFilter common(Map<String, String> typed, Viewer viewer, Model model) {
        var filter = CheckFilter.of(typed, mayCheck(viewer));
        var unit = viewer.requireUnit();
        model.addAttribute("filter", filter);
        model.addAttribute("mayCheck", mayCheck(viewer));
        model.addAttribute("sections", sections.all(unit));
        model.addAttribute("grades", Grade.values());
        model.addAttribute("shows", CheckFilter.Show.values());
        model.addAttribute("people", list.checkers(unit));
        return filter;
    }

    static boolean mayCheck(Viewer viewer) {
        return viewer.may(ChecksAccess.CHECK) || viewer.may(Checkers.AS_LEADER) || viewer.may(Checkers.AS_CHIEF);
    }
}
