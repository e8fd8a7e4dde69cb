package org.probity.powers.imports;

import org.probity.spreadsheets.Column;
import org.probity.spreadsheets.Register;

/** The columns of a table of process steps (F4), all powers one after the other. */
final class StepsRegister {

    static final String KEY = "powers.steps";

    static final Register REGISTER = Register.named(KEY, "流程环节", "Process steps")
            .column(Column.of("number", "序号", "No.", "No", "#").wide(6))
            .column(Column.of("code", "职权编码", "Power code", "权力编码", "编码", "事项编码", "职权编号", "Code")
                    .needed()
                    .carried()
                    .wide(10))
            .column(Column.of("power", "职权名称", "Power", "权力名称", "事项名称", "权力事项", "Name of power")
                    .carried()
                    .wide(32))
            .column(Column.of("step", "环节序号", "Step no.", "步骤", "环节号", "步骤序号", "Step", "Step number")
                    .needed()
                    .wide(8))
            .bilingual(Column.of("name", "环节名称", "Step name", "环节", "步骤名称", "流程环节", "关键环节", "Name of step")
                    .needed()
                    .wide(32))
            .column(Column.of("section", "责任科室", "Section", "承办科室", "科室", "办理科室")
                    .wide(24))
            .column(Column.of("post", "责任岗位", "Post", "承办岗位", "岗位", "办理岗位", "Responsible post")
                    .wide(28))
            .column(Column.of("input", "输入材料", "Input", "所需材料", "接收材料").wide(20))
            .column(Column.of("output", "输出文书", "Output", "形成文书", "办理结果").wide(20))
            .column(Column.of("limit", "办理时限", "Time limit", "环节时限", "时限", "办结时限")
                    .wide(14))
            .column(Column.of("counts", "是否计入法定时限", "Counts in the statutory limit", "计入法定时限", "是否计时", "Counts")
                    .wide(12))
            .column(Column.of("discretion", "是否有裁量", "Discretion", "裁量", "是否有裁量权", "裁量权")
                    .wide(10))
            .column(Column.of("disclosed", "是否公开", "Disclosed", "结果公开").wide(10))
            .column(Column.of("next", "下一环节", "Next step", "下一步", "流向", "后续环节", "Next")
                    .wide(24))
            .column(Column.of("mark", "风险等级", "Risk grade", "风险标识", "风险", "Risk")
                    .wide(10))
            .column(Column.of("control", "控制措施", "Control", "防控措施").wide(28))
            .column(Column.of("complaint", "投诉渠道", "Complaint channel", "监督渠道").wide(20))
            .build();

    private StepsRegister() {}
}
