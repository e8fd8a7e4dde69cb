package org.probity.powers.imports;

import org.probity.powers.Allocation;
import org.probity.powers.LegalBasis;
import org.probity.powers.PowerType;
import org.probity.powers.UnitPowerKind;
import org.probity.spreadsheets.Column;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.Vocabulary;

/** The columns and words of a power list (F3) with its allocation to posts (F3b). */
final class PowersRegister {

    static final String KEY = "powers.powers";

    static final Register REGISTER = Register.named(KEY, "权力清单", "Power list")
            .column(Column.of("number", "序号", "No.", "编号", "No", "#").wide(6))
            .column(Column.of(
                            "type",
                            "职权类型",
                            "Power type",
                            "权力类型",
                            "权力类别",
                            "职权类别",
                            "类型",
                            "事项类型",
                            "类别",
                            "Type",
                            "Kind of power")
                    .needed()
                    .carried()
                    .wide(14))
            .column(Column.of("code", "职权编码", "Code", "权力编码", "编码", "事项编码", "权力编号", "职权编号", "代码", "Power code")
                    .wide(10))
            .bilingual(Column.of(
                            "name",
                            "职权名称",
                            "Name of power",
                            "权力名称",
                            "事项名称",
                            "权力事项",
                            "职权事项",
                            "项目名称",
                            "权力事项名称",
                            "Name",
                            "Power",
                            "Power name")
                    .needed()
                    .wide(36))
            .bilingual(
                    Column.of("subItem", "子项", "Sub-item", "子项名称", "Sub item").wide(20))
            .bilingual(Column.of("content", "权力内容", "Content", "职权内容", "内容", "事项内容", "Description")
                    .wide(44))
            .bilingual(Column.of("body", "行使主体", "Exercising body", "实施主体", "实施机关", "行使机关", "Body")
                    .wide(26))
            .column(Column.of("section", "承办科室", "Section", "责任科室", "承办机构", "承办部门", "责任处室", "科室", "Handling section")
                    .needed()
                    .wide(26))
            .column(Column.of("posts", "责任岗位", "Responsible posts", "承办岗位", "岗位", "行使岗位", "Posts")
                    .wide(36))
            .column(Column.of("allocation", "权力分解", "Allocation", "职权分解", "岗位分工")
                    .wide(40))
            .column(Column.of("object", "行使对象", "Object", "实施对象", "服务对象", "行政相对人", "Addressee")
                    .wide(20))
            .bilingual(Column.of(
                            "basis",
                            "实施依据/名称",
                            "Legal basis",
                            "实施依据",
                            "法律依据",
                            "设定依据",
                            "职权依据",
                            "法律依据/名称",
                            "设定依据/名称",
                            "依据名称",
                            "Legal bases",
                            "Legal basis/Name")
                    .wide(40))
            .column(Column.of(
                            "article",
                            "实施依据/条款",
                            "Articles",
                            "条款",
                            "法律依据/条款",
                            "设定依据/条款",
                            "依据条款",
                            "Article",
                            "Legal basis/Article")
                    .wide(28))
            .column(Column.of("rank", "实施依据/层级", "Rank of basis", "依据层级", "效力层级")
                    .wide(14))
            .column(Column.of("effective", "实施依据/施行日期", "Basis in force since", "施行日期", "生效日期")
                    .wide(14))
            .column(Column.of("repealed", "实施依据/废止日期", "Basis repealed on", "废止日期")
                    .wide(14))
            .column(Column.of("text", "实施依据/原文", "Text of basis", "依据原文", "条文内容")
                    .wide(40))
            .column(Column.of(
                            "statutory",
                            "办理时限/法定时限",
                            "Statutory time limit",
                            "法定时限",
                            "办理时限/法定",
                            "法定办理时限",
                            "法定期限",
                            "Statutory limit",
                            "Time limit/Statutory")
                    .wide(14))
            .column(Column.of(
                            "promised",
                            "办理时限/承诺时限",
                            "Promised time limit",
                            "承诺时限",
                            "办理时限/承诺",
                            "承诺办理时限",
                            "承诺期限",
                            "Promised limit",
                            "Time limit/Promised")
                    .wide(14))
            .column(Column.of("fee", "收费依据和标准", "Fee", "收费标准", "是否收费", "收费依据", "Fees")
                    .wide(18))
            .column(Column.of("discretion", "是否有裁量权", "Discretion", "裁量权", "是否裁量", "自由裁量权", "有无裁量权")
                    .wide(10))
            .column(Column.of("benchmark", "裁量基准文号", "Discretion benchmark", "裁量基准", "Benchmark")
                    .wide(18))
            .column(Column.of("unitKind", "单位权力类别", "Kind of unit power", "三重一大类别")
                    .wide(14))
            .column(Column.of("majorProject", "是否重大项目", "Major project", "重大项目").wide(10))
            .column(Column.of("disclosed", "公开范围", "Published", "是否公开", "公开属性", "公开情况", "公开", "Public")
                    .wide(18))
            .column(Column.of("disclosure", "公开形式、时间", "Form of disclosure", "公开形式", "公开方式", "Disclosure")
                    .wide(20))
            .column(Column.of("dutyItems", "责任事项", "Duty items", "对应责任事项", "Duties")
                    .wide(40))
            .column(Column.of("liability", "追责情形", "Liability", "追责情形及依据", "Liability cases")
                    .wide(40))
            .column(Column.of("hotline", "监督电话", "Hotline", "监督投诉电话", "投诉电话").wide(16))
            .build();

    static final Vocabulary<PowerType> TYPES = new Vocabulary<PowerType>()
            .word(
                    PowerType.LICENSE,
                    "行政许可",
                    "Administrative licence",
                    "许可",
                    "行政审批",
                    "Licence",
                    "License",
                    "Administrative license")
            .word(PowerType.PENALTY, "行政处罚", "Administrative penalty", "处罚", "Penalty")
            .word(PowerType.COMPULSION, "行政强制", "Administrative compulsion", "强制", "Compulsion")
            .word(PowerType.LEVY, "行政征收", "Administrative levy", "征收", "行政征用", "Levy")
            .word(PowerType.BENEFIT, "行政给付", "Administrative benefit", "给付", "Benefit")
            .word(PowerType.INSPECTION, "行政检查", "Administrative inspection", "检查", "行政监督", "Inspection")
            .word(PowerType.CONFIRMATION, "行政确认", "Administrative confirmation", "确认", "Confirmation")
            .word(PowerType.REWARD, "行政奖励", "Administrative reward", "奖励", "Reward")
            .word(PowerType.ADJUDICATION, "行政裁决", "Administrative adjudication", "裁决", "Adjudication")
            .word(
                    PowerType.OTHER,
                    "其他行政权力",
                    "Other administrative power",
                    "其他",
                    "其他权力",
                    "其他职权",
                    "其它行政权力",
                    "其它",
                    "Other")
            .word(
                    PowerType.INTERNAL,
                    "内部管理权",
                    "Internal management",
                    "内部管理",
                    "内部权力",
                    "内部管理权力",
                    "内部管理事项",
                    "Internal",
                    "Internal management power");

    static final Vocabulary<UnitPowerKind> UNIT_KINDS = new Vocabulary<UnitPowerKind>()
            .word(UnitPowerKind.APPROVAL, "行政审批", "Administrative approval", "审批权")
            .word(UnitPowerKind.PENALTY, "行政处罚", "Administrative penalty", "执法处罚权")
            .word(UnitPowerKind.DISTRIBUTION, "财物分配", "Distribution of money and goods", "财物分配权")
            .word(UnitPowerKind.RESOURCE, "资源配置", "Resource allocation", "资源配置权")
            .word(UnitPowerKind.JUDICIAL, "司法裁量", "Judicial discretion", "司法权")
            .word(UnitPowerKind.PROJECT, "项目管理", "Project management", "工程项目管理权")
            .word(UnitPowerKind.PERSONNEL, "选人用人", "Personnel", "选人用人权")
            .word(UnitPowerKind.OTHER, "其他", "Other");

    static final Vocabulary<LegalBasis.Rank> RANKS = new Vocabulary<LegalBasis.Rank>()
            .word(LegalBasis.Rank.LAW, "法律", "Law")
            .word(LegalBasis.Rank.REGULATION, "行政法规", "Regulation", "法规")
            .word(LegalBasis.Rank.RULE, "规章", "Rule", "部门规章", "规范性文件")
            .word(LegalBasis.Rank.LOCAL, "地方性法规、规章", "Local", "地方性法规", "地方政府规章", "地方")
            .word(LegalBasis.Rank.INTERNAL_NOTICE, "内部文件", "Internal notice", "通知");

    static final Vocabulary<Allocation.Role> ROLES = new Vocabulary<Allocation.Role>()
            .word(Allocation.Role.HANDLE, "承办", "Handle", "经办", "受理")
            .word(Allocation.Role.REVIEW, "审核", "Review", "复核", "审查")
            .word(Allocation.Role.APPROVE, "审批", "Approve", "批准")
            .word(Allocation.Role.DECIDE, "决定", "Decide")
            .word(Allocation.Role.SUPERVISE, "监督", "Supervise");

    private PowersRegister() {}
}
