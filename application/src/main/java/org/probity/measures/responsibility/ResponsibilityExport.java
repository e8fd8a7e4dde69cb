package org.probity.measures.responsibility;

import static java.util.stream.Collectors.joining;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.organization.UnitId;
import org.probity.spreadsheets.Column;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.RegisterWriter;
import org.probity.wording.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the responsibility table as a workbook; that it was taken is logged. */
@Component
class ResponsibilityExport {

    private static final Register REGISTER = Register.named(
                    "measures.responsibility", "廉政风险防控责任表", "Responsibility table")
            .column(Column.of("section", "科室", "Section").wide(20))
            .column(Column.of("leader", "分管领导", "Leader in charge"))
            .column(Column.of("chief", "科室负责人", "Section chief"))
            .column(Column.of("code", "岗位编码", "Post code").wide(10))
            .column(Column.of("post", "岗位", "Post").wide(24))
            .column(Column.of("holders", "岗位人员", "Holders"))
            .column(Column.of("grade", "风险等级", "Grade").wide(10))
            .column(Column.of("responsible", "责任人", "Responsible person"))
            .column(Column.of("jointly", "共同责任人", "Jointly responsible"))
            .column(Column.of("derived", "按等级确定的责任人", "Responsible by grade"))
            .column(Column.of("gaps", "缺口", "Gaps").wide(36))
            .build();

    private final AuditLog auditLog;
    private final TransactionTemplate transactions;
    private final MessageSource messages;

    ResponsibilityExport(AuditLog auditLog, TransactionTemplate transactions, MessageSource messages) {
        this.auditLog = auditLog;
        this.transactions = transactions;
        this.messages = messages;
    }

    void write(UnitId unit, ResponsibilityTable table, List<TableRow> rows, Locale locale, OutputStream out) {
        transactions.executeWithoutResult(status ->
                auditLog.append("measures.responsibility-exported", Subject.of("organization.unit", unit.value())));
        try (var workbook = RegisterWriter.to(out, REGISTER, locale)) {
            rows.forEach(row ->
                    workbook.row(cells(row, Objects.requireNonNull(table.heads().get(row.section())), locale)));
        }
    }

    private Map<String, String> cells(TableRow row, ResponsibilityTable.Head head, Locale locale) {
        var cells = new HashMap<String, String>();
        cells.put("section", row.sectionName().in(locale));
        cells.put("leader", name(head.leader(), locale));
        cells.put("chief", name(head.chief(), locale));
        cells.put("code", row.code());
        cells.put(
                "post",
                row.unitPoints()
                        ? word("measures.responsibility.unit-points", locale, row.points())
                        : row.name().in(locale));
        cells.put("holders", names(row.holders(), locale));
        cells.put(
                "grade",
                word(
                        row.grade() != null
                                ? "shell.grade." + row.grade()
                                : row.riskless() ? "shell.grade.NONE" : "measures.responsibility.ungraded",
                        locale));
        cells.put("responsible", responsible(row.responsible(), locale));
        cells.put("jointly", names(row.responsible().jointly(), locale));
        cells.put("derived", row.named() ? responsible(row.derived(), locale) : "");
        cells.put(
                "gaps",
                row.responsible().gaps().stream()
                        .map(gap -> word("measures.responsibility.gap." + gap.kind(), locale))
                        .collect(joining(locale.getLanguage().equals("zh") ? "；" : "; ")));
        return cells;
    }

    private String responsible(Responsible responsible, Locale locale) {
        var officer = responsible.officer();
        if (officer != null) {
            return officer.name().in(locale);
        }
        return responsible.superiorBody().isEmpty()
                ? word("measures.responsibility.nobody", locale)
                : responsible.superiorBody().in(locale);
    }

    private static String name(@Nullable Officer officer, Locale locale) {
        return officer == null ? "" : officer.name().in(locale);
    }

    private static String names(List<Officer> officers, Locale locale) {
        return officers.stream()
                .map(Officer::name)
                .map((Bilingual name) -> name.in(locale))
                .collect(joining(locale.getLanguage().equals("zh") ? "、" : ", "));
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
