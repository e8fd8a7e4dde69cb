package org.probity.measures.education;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.Scope;
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

/** A year's education plan as a workbook. */
@Controller
class EducationExport {

    private static final Register PLAN = Register.named("measures.education", "廉政教育计划", "Education plan")
            .column(Column.of("month", "计划月份", "Month"))
            .column(Column.of("kind", "教育类型", "Kind"))
            .bilingual(Column.of("theme", "教育主题", "Theme").wide(30))
            .column(Column.of("thinking", "思想实际", "From people's thinking").wide(40))
            .column(Column.of("work", "工作实际", "From people's work").wide(40))
            .column(Column.of("points", "针对风险点", "Risk points answered"))
            .column(Column.of("carrier", "教育载体", "Carrier"))
            .column(Column.of("audience", "教育对象", "Audience").wide(26))
            .column(Column.of("owner", "责任人", "Owner"))
            .column(Column.of("lecturer", "主讲人", "Lecturer"))
            .column(Column.of("state", "状态", "State"))
            .column(Column.of("held", "开展日期", "Held on"))
            .build();

    private final EducationLines lines;
    private final AudienceWords audiences;
    private final KindWords words;
    private final MessageSource messages;
    private final AuditLog auditLog;
    private final TransactionTemplate transactions;
    private final Dates dates;

    EducationExport(
            EducationLines lines,
            AudienceWords audiences,
            KindWords words,
            MessageSource messages,
            AuditLog auditLog,
            TransactionTemplate transactions,
            Dates dates) {
        this.lines = lines;
        this.audiences = audiences;
        this.words = words;
        this.messages = messages;
        this.auditLog = auditLog;
        this.transactions = transactions;
        this.dates = dates;
    }

    @GetMapping("/measures/education/plan.xlsx")
    @Allowed("measures:read-education")
    void export(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var unit = viewer.requireUnit();
        var of = year == null ? dates.today().getYear() : year;
        var rows = lines.of(unit, of, null);
        var names = words.of(unit);
        var seen = viewer.may("risks:read") ? viewer.scope("risks:read") : Scope.nothing(unit);
        transactions.executeWithoutResult(status -> auditLog.append(
                "measures.education-exported",
                Subject.of("measures.education-plan", unit.value()),
                of + ": " + rows.size()));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(PLAN.name().in(locale) + "-" + of + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var writer = RegisterWriter.to(response.getOutputStream(), PLAN, locale)) {
            for (var line : rows) {
                var row = new LinkedHashMap<String, String>();
                row.put("month", line.month().toString());
                row.put(
                        "kind",
                        names.containsKey(line.kind())
                                ? names.get(line.kind()).in(locale)
                                : word("measures.education.kind." + line.kind(), locale));
                row.put("theme.zh", line.theme().zh());
                row.put("theme.en", line.theme().en());
                row.put("thinking", line.thinking());
                row.put("work", line.work());
                row.put(
                        "points",
                        lines.points(line.id(), seen).stream()
                                .map(EducationLines.Point::code)
                                .collect(Collectors.joining(" ")));
                row.put("carrier", word("measures.education.carrier." + line.carrier(), locale));
                row.put("audience", audiences.of(unit, line.audience(), locale));
                row.put("owner", line.ownerName().in(locale));
                row.put("lecturer", line.lecturerName().in(locale));
                row.put("state", word("measures.education.state." + line.state(), locale));
                row.put("held", line.state() == LineState.HELD ? String.valueOf(line.eventOn()) : "");
                writer.row(row);
            }
        }
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
