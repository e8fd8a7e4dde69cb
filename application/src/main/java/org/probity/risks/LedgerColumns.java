package org.probity.risks;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.spreadsheets.Column;
import org.probity.spreadsheets.Register;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of F6, one list for the export and for reading the exported workbook back ({@link LedgerReadBack}). */
@Component
public class LedgerColumns {

    public static final Register REGISTER = Register.named("risks.ledger-changes", "廉政风险防控台账", "Risk ledger")
            .column(Column.of("code", "台账号", "Ledger no.", "编号", "序号").needed())
            .column(Column.of("year", "年度", "Year"))
            .column(Column.of("scope", "范围", "Scope", "风险类型").wide(10))
            .column(Column.of("section-code", "科室编码", "Section code"))
            .column(Column.of("section", "科室", "Section", "单位/科室", "部门").needed())
            .column(Column.of("post-code", "岗位编码", "Post code"))
            .column(Column.of("post", "岗位", "Post", "职务/岗位"))
            .column(Column.of("person", "责任人", "Responsible person", "姓名"))
            .column(Column.of("power-code", "职权编码", "Power code"))
            .column(Column.of("power", "权力事项", "Power", "职权名称").wide(24))
            .column(Column.of("step", "环节", "Step", "关键环节"))
            .bilingual(Column.of("title", "风险点", "Risk point", "风险点名称", "风险名称")
                    .needed()
                    .wide(28))
            .bilingual(Column.of("description", "表现形式", "How it would show", "廉政风险主要内容及表现形式", "风险描述")
                    .wide(40))
            .column(Column.of("source", "风险类别", "Source", "类别"))
            .column(Column.of("sources", "涉及类别", "All sources").wide(24))
            .column(Column.of("cause", "风险成因", "Cause", "成因"))
            .column(Column.of("probability", "可能性", "Likelihood").wide(8))
            .column(Column.of("harm", "危害", "Harm", "后果严重性").wide(8))
            .column(Column.of("control", "控制效果", "Control factor").wide(8))
            .column(Column.of("inherent", "固有值", "Inherent value").wide(8))
            .column(Column.of("residual", "剩余值", "Residual value").wide(8))
            .column(Column.of("grade", "风险等级", "Grade", "等级").wide(10))
            .column(Column.of("grade-state", "等级状态", "State of the grade").wide(12))
            .column(Column.of("effective-on", "生效日期", "In force from").wide(12))
            .column(Column.of("next-review-on", "下次复评日期", "Next review").wide(12))
            .column(Column.of("measures", "防控措施", "Measures").wide(48))
            .column(Column.of("owners", "措施责任岗位", "Owners of measures"))
            .column(Column.of("due", "完成时限", "Due", "完成时间").wide(12))
            .column(Column.of("frequency", "检查频次", "Check frequency").wide(12))
            .column(Column.of("last-check", "最近检查", "Last check", "最近检查（日期、结果）").wide(18))
            .column(Column.of("basis", "制度依据", "Legal basis", "实施依据").wide(36))
            .column(Column.of("leader", "责任领导", "Leader in charge", "分管领导"))
            .column(Column.of("status", "状态", "Status").wide(10))
            .column(Column.of("changed", "变更记录", "Last change").wide(24))
            .column(Column.of("version", "版次", "Version").needed().wide(8))
            .build();

    private final MessageSource messages;

    LedgerColumns(MessageSource messages) {
        this.messages = messages;
    }

    /** A line's cells by column key, in the reader's language; several values of a cell stand on lines of their own. */
    Map<String, String> cells(LedgerRow row, Locale locale, String changedOn) {
        var cells = new HashMap<String, String>();
        cells.put("code", row.code());
        cells.put("year", String.valueOf(row.year()));
        cells.put("scope", word("risks.scope.", row.scope(), locale));
        cells.put("section-code", row.section().code());
        cells.put("section", row.section().in(locale));
        put(cells, "post", row.post(), locale);
        if (row.person() != null) {
            cells.put("person", row.person().in(locale));
        }
        put(cells, "power", row.power(), locale);
        cells.put("step", row.step() == null ? "" : row.step().in(locale));
        cells.put("title.zh", row.title().zh());
        cells.put("title.en", row.title().en());
        cells.put("description.zh", row.description().zh());
        cells.put("description.en", row.description().en());
        cells.put("source", word("risks.source.", row.source(), locale));
        cells.put(
                "sources",
                row.sources().stream()
                        .map(s -> word("risks.source.", s, locale))
                        .collect(joining("\n")));
        cells.put("cause", word("risks.cause.", row.cause(), locale));
        cells.put("probability", Objects.toString(row.probability(), ""));
        cells.put("harm", Objects.toString(row.harm(), ""));
        cells.put("control", Objects.toString(row.control(), ""));
        cells.put("inherent", Objects.toString(row.inherent(), ""));
        cells.put("residual", Objects.toString(row.residual(), ""));
        cells.put("grade", row.grade() == null ? "" : word("shell.grade.", row.grade(), locale));
        cells.put("grade-state", word("risks.grade-state.", row.gradeState(), locale));
        cells.put("effective-on", Objects.toString(row.effectiveOn(), ""));
        cells.put("next-review-on", Objects.toString(row.nextReviewOn(), ""));
        cells.put(
                "measures",
                row.measures().stream().map(m -> m.text().in(locale)).collect(joining("\n")));
        cells.put(
                "owners",
                row.measures().stream()
                        .map(m -> m.owner() == null ? "" : m.owner().in(locale))
                        .collect(joining("\n")));
        cells.put(
                "due",
                row.measures().stream()
                        .map(m -> Objects.toString(m.dueOn(), ""))
                        .collect(joining("\n")));
        cells.put(
                "frequency",
                row.measures().stream()
                        .map(m -> m.frequency() == null ? "" : word("risks.frequency.", m.frequency(), locale))
                        .collect(joining("\n")));
        cells.put(
                "last-check",
                row.measures().stream()
                        .map(m -> m.carried() == null || m.carried().check() == null
                                ? "–"
                                : Objects.requireNonNull(m.carried().check()).in(locale))
                        .collect(joining("\n")));
        cells.put("basis", row.basis());
        cells.put("leader", row.leader() == null ? "" : row.leader().in(locale));
        cells.put("status", word("risks.status.", row.status(), locale));
        cells.put("changed", changedOn + (row.changeReason() == null ? "" : " " + row.changeReason()));
        cells.put("version", String.valueOf(row.version()));
        return cells;
    }

    private static void put(Map<String, String> cells, String key, LedgerRow.@Nullable Named named, Locale locale) {
        if (named != null) {
            cells.put(key + "-code", named.code());
            cells.put(key, named.in(locale));
        }
    }

    private String word(String prefix, Enum<?> constant, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(prefix + constant.name(), null, constant.name(), locale));
    }
}
