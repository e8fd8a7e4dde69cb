package org.probity.monitoring.signals;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.probity.spreadsheets.Column;
import org.probity.spreadsheets.Register;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of the register as a workbook (F10). */
@Component
class SignalColumns {

    static final Register REGISTER = Register.named("monitoring.signals", "廉政风险预警信息登记表", "Register of signals")
            .column(Column.of("number", "编号", "No."))
            .column(Column.of("source", "来源", "Source").wide(12))
            .column(Column.of("raised", "时间", "Date").wide(12))
            .column(Column.of("indicator", "指标", "Indicator").wide(24))
            .column(Column.of("value", "指标值", "Value"))
            .column(Column.of("threshold", "阈值", "Threshold"))
            .column(Column.of("section", "涉及科室", "Section"))
            .column(Column.of("post", "涉及岗位", "Post"))
            .column(Column.of("power", "涉及职权", "Power"))
            .column(Column.of("wording", "内容摘要", "Summary").wide(48))
            .column(Column.of("confidentiality", "知悉范围", "Confidentiality").wide(12))
            .column(Column.of("verifiers", "核实人", "Verified by"))
            .column(Column.of("findings", "核实情况", "Findings").wide(40))
            .column(Column.of("level", "研判等级", "Level").wide(10))
            .column(Column.of("step", "建议措施", "Proposed").wide(14))
            .column(Column.of("state", "状态", "State").wide(12))
            .column(Column.of("dismissal", "排除原因", "Dismissed because").wide(16))
            .column(Column.of("due", "核实期限", "Verify by").wide(12))
            .column(Column.of("concluded", "办结核实日期", "Concluded").wide(12))
            .column(Column.of("references", "去向", "Went to").wide(24))
            .build();

    private final MessageSource messages;

    SignalColumns(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, String> cells(SignalRow row, boolean inside, Locale locale) {
        var cells = new HashMap<String, String>();
        cells.put("number", row.number());
        cells.put("source", word("source." + row.source(), locale));
        cells.put("raised", row.raisedOn().toString());
        cells.put(
                "indicator",
                row.indicator() == null
                        ? ""
                        : row.indicator() + " " + row.indicatorName().in(locale));
        cells.put("value", Objects.toString(row.value(), ""));
        cells.put("threshold", Objects.toString(row.threshold(), ""));
        cells.put("section", row.section().in(locale));
        cells.put("post", row.post().in(locale));
        cells.put("power", row.power().in(locale));
        cells.put("wording", row.wording().in(locale));
        cells.put("confidentiality", word("confidentiality." + row.confidentiality(), locale));
        cells.put("level", word("level." + row.level(), locale));
        cells.put("state", word("state." + row.state(), locale));
        cells.put("due", row.dueOn().toString());
        cells.put("concluded", Objects.toString(row.concludedOn(), ""));
        if (inside) {
            cells.put("verifiers", row.verifiers().in(locale));
            cells.put("findings", row.findings());
            cells.put("step", row.step() == null ? "" : word("step." + row.step(), locale));
            cells.put("dismissal", row.dismissal() == null ? "" : word("dismissal." + row.dismissal(), locale));
            cells.put("references", row.references());
        }
        return cells;
    }

    private String word(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage("monitoring.signal." + key, null, locale));
    }
}
