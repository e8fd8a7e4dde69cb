package org.probity.measures.checks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.probity.spreadsheets.Column;
import org.probity.spreadsheets.Register;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of the list of checks as a workbook. */
@Component
class CheckColumns {

    static final Register REGISTER = Register.named("measures.checks", "措施对照检查表", "Checks of measures")
            .column(Column.of("number", "措施编号", "Measure no."))
            .column(Column.of("text", "措施内容", "Measure").wide(48))
            .column(Column.of("point-code", "台账号", "Ledger no."))
            .column(Column.of("point", "风险点", "Risk point").wide(28))
            .column(Column.of("grade", "风险等级", "Grade").wide(10))
            .column(Column.of("section", "科室", "Section"))
            .column(Column.of("owner", "责任岗位", "Owning post"))
            .column(Column.of("due", "应检查日期", "Due").wide(12))
            .column(Column.of("state", "状态", "State").wide(10))
            .column(Column.of("people", "检查人", "Checker"))
            .column(Column.of("checked", "检查日期", "Checked").wide(12))
            .column(Column.of("result", "检查结果", "Result").wide(12))
            .column(Column.of("missed", "漏检次数", "Missed").wide(8))
            .build();

    private final MessageSource messages;

    CheckColumns(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, String> cells(CheckRow row, Locale locale) {
        var cells = new HashMap<String, String>();
        cells.put("number", row.number());
        cells.put("text", row.text().in(locale));
        cells.put("point-code", row.pointCode());
        cells.put("point", row.pointTitle().in(locale));
        cells.put("grade", row.grade() == null ? "" : word("shell.grade." + row.grade(), locale));
        cells.put("section", row.section().in(locale));
        cells.put("owner", row.owner().in(locale));
        cells.put("due", row.dueOn().toString());
        cells.put("state", word("measures.checks.state." + row.state(), locale));
        cells.put("people", row.people().in(locale));
        cells.put("checked", Objects.toString(row.checkedOn(), ""));
        cells.put("result", row.result() == null ? "" : word("measures.checks.result." + row.result(), locale));
        cells.put("missed", row.missed() == 0 ? "" : String.valueOf(row.missed()));
        return cells;
    }

    private String word(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}
