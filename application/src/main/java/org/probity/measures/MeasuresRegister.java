package org.probity.measures;

import org.probity.risks.CheckFrequency;
import org.probity.risks.MeasureType;
import org.probity.spreadsheets.Column;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.Vocabulary;

/** The columns of the measures table (F7), one list for the export and for reading it back. */
final class MeasuresRegister {

    static final Register REGISTER = Register.named("measures.register", "防控措施落实表", "Measures table")
            .column(Column.of("number", "措施编号", "Measure no.", "编号").wide(11))
            .column(Column.of("point-code", "台账号", "Ledger no.", "风险点编号")
                    .needed()
                    .wide(11))
            .column(Column.of("point", "风险点", "Risk point", "廉政风险点").wide(26))
            .column(Column.of("section", "科室", "Section", "部门").wide(16))
            .column(Column.of("grade", "风险等级", "Grade", "等级").wide(9))
            .column(Column.of("type", "措施类型", "Type", "类型").needed().wide(12))
            .bilingual(
                    Column.of("text", "措施内容", "Measure", "防控措施", "内容").needed().wide(44))
            .column(Column.of("owner-code", "责任岗位编码", "Owner's code").wide(10))
            .column(Column.of("owner", "责任岗位", "Post responsible", "责任人").wide(20))
            .column(Column.of("starts-on", "开始日期", "From", "开始时间").wide(12))
            .column(Column.of("due-on", "完成时限", "Until", "结束日期", "完成时间").wide(12))
            .bilingual(
                    Column.of("evidence", "佐证材料要求", "Evidence required", "佐证材料").wide(36))
            .column(Column.of("frequency", "检查频次", "Check frequency").wide(10))
            .column(Column.of("last-check", "最近检查", "Last check", "检查记录").wide(12))
            .column(Column.of("next-check", "下次检查", "Next check").wide(12))
            .column(Column.of("effect", "效果评价", "Effect").wide(10))
            .column(Column.of("revised", "最近修订", "Last revision", "修订").wide(12))
            .column(Column.of("state", "状态", "State").wide(10))
            .column(Column.of("version", "版次", "Version").wide(8))
            .build();

    static final Vocabulary<MeasureType> TYPES = new Vocabulary<MeasureType>()
            .word(MeasureType.DECENTRALISE, "分权制衡", "Separation of powers", "分权控权", "Decentralise")
            .word(MeasureType.PROCESS, "流程优化", "Process", "流程再造", "Procedure")
            .word(MeasureType.DISCRETION, "裁量规范", "Discretion", "裁量基准")
            .word(MeasureType.SYSTEM, "制度建设", "Rules", "制度")
            .word(MeasureType.EDUCATION, "廉政教育", "Education", "教育")
            .word(MeasureType.DISCLOSURE, "公开公示", "Disclosure", "公开", "公示")
            .word(MeasureType.SUPERVISION, "监督检查", "Supervision", "监督")
            .word(MeasureType.TECHNOLOGY, "科技防控", "Technology", "技术防控")
            .word(MeasureType.ROTATION, "轮岗交流", "Rotation", "轮岗")
            .word(MeasureType.CONFLICT_OF_INTEREST, "利益回避", "Conflict of interest", "回避");

    static final Vocabulary<CheckFrequency> FREQUENCIES = new Vocabulary<CheckFrequency>()
            .word(CheckFrequency.EACH_TIME, "每次", "Each time", "每件", "逐件", "逐次")
            .word(CheckFrequency.DAILY, "每日", "Daily", "每天")
            .word(CheckFrequency.WEEKLY, "每周", "Weekly")
            .word(CheckFrequency.MONTHLY, "每月", "Monthly", "按月")
            .word(CheckFrequency.QUARTERLY, "每季度", "Quarterly", "每季", "按季")
            .word(CheckFrequency.HALF_YEARLY, "每半年", "Half-yearly", "半年")
            .word(CheckFrequency.YEARLY, "每年", "Yearly", "年度", "Annually");

    private MeasuresRegister() {}
}
