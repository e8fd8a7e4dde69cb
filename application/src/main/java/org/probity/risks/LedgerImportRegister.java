package org.probity.risks;

import org.probity.spreadsheets.Column;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.Vocabulary;

/** The nine columns of the published form of a risk ledger, and those further ones that this program's own export has. */
final class LedgerImportRegister {

    static final Register REGISTER = Register.named("risks.ledger", "廉政风险点及防控措施一览表", "Risk points and measures")
            .column(Column.of("number", "序号", "No.", "#", "No").wide(6))
            .column(Column.of("code", "台账号", "Ledger no.", "风险点编号").wide(10))
            .column(Column.of("scope", "范围", "Scope", "风险类型", "风险点类型").wide(10))
            .column(Column.of("section-code", "科室编码", "Section code").wide(10))
            .column(Column.of("section", "单位/科室", "Unit/Section", "科室", "部门", "单位（科室）", "单位科室", "科室/岗位", "Section")
                    .needed()
                    .carried()
                    .wide(28))
            .column(Column.of("post-code", "岗位编码", "Post code").wide(10))
            .column(Column.of("post", "岗位", "Post", "职务/岗位", "岗位名称").wide(24))
            .column(Column.of("source", "风险类别", "Source", "类别", "风险来源").wide(14))
            .bilingual(Column.of("title", "风险点", "Risk point", "廉政风险点", "风险点名称", "风险名称")
                    .needed()
                    .wide(30))
            .bilingual(Column.of(
                            "description",
                            "廉政风险主要内容及表现形式",
                            "How it would show",
                            "表现形式",
                            "主要内容及表现形式",
                            "风险描述",
                            "风险表现形式",
                            "风险表现",
                            "Description")
                    .wide(44))
            .column(Column.of("cause", "风险成因", "Cause", "成因").wide(16))
            .column(Column.of("grade", "风险等级", "Grade", "等级").needed().wide(10))
            .bilingual(Column.of("measures", "防控措施", "Measures", "风险防控措施", "防范措施", "Control measures")
                    .wide(50))
            .column(Column.of("chief", "部门负责人", "Section head", "科室负责人", "负责人").wide(12))
            .column(Column.of("leader", "责任领导", "Leader in charge", "分管领导").wide(12))
            .withBands()
            .build();

    static final Vocabulary<RiskSource> SOURCES = new Vocabulary<RiskSource>()
            .word(RiskSource.IDEOLOGY_MORALITY, "思想道德", "Ideology and ethics", "思想道德类", "思想道德风险")
            .word(RiskSource.POST_DUTY, "岗位职责", "Post duty", "岗位职责类", "岗位职责风险")
            .word(RiskSource.BUSINESS_PROCESS, "业务流程", "Business process", "业务流程类", "业务流程风险")
            .word(RiskSource.SYSTEM_MECHANISM, "制度机制", "Rules and mechanisms", "制度机制类", "制度机制风险")
            .word(RiskSource.EXTERNAL_ENVIRONMENT, "外部环境", "External environment", "外部环境类", "外部环境风险");

    static final Vocabulary<RiskCause> CAUSES = new Vocabulary<RiskCause>()
            .word(RiskCause.POWER_CONCENTRATED, "权力过于集中", "Power too concentrated")
            .word(RiskCause.PROCEDURE_IRREGULAR, "运行程序不规范", "Irregular procedure", "程序不规范")
            .word(RiskCause.DISCRETION_EXCESSIVE, "自由裁量权过大", "Excessive discretion", "裁量过大")
            .word(RiskCause.RULES_MISSING, "制度不健全", "Rules missing or incomplete")
            .word(RiskCause.SUPERVISION_WEAK, "监督制约不完善", "Supervision and checks too weak")
            .word(RiskCause.IDEALS_UNSTABLE, "理想信念不坚定", "Ideals and convictions weakened", "理想信念")
            .word(RiskCause.WORK_STYLE, "工作作风不实", "Work style", "工作作风")
            .word(RiskCause.PROFESSIONAL_ETHICS, "职业道德不牢", "Professional ethics", "职业道德")
            .word(RiskCause.EXTERNAL_PRESSURE, "外部压力干扰", "Pressure from outside", "外部压力");

    static final Vocabulary<Grade> GRADES = new Vocabulary<Grade>()
            .word(Grade.HIGH, "高", "High", "高级", "一级", "一级/高", "高/一级", "高级(一级)", "一级(高)", "高风险", "Ⅰ级", "H")
            .word(Grade.MEDIUM, "中", "Medium", "中级", "二级", "二级/中", "中/二级", "中级(二级)", "二级(中)", "中风险", "Ⅱ级", "M")
            .word(Grade.LOW, "低", "Low", "低级", "三级", "三级/低", "低/三级", "低级(三级)", "三级(低)", "低风险", "Ⅲ级", "L");

    static final Vocabulary<RiskScope> SCOPES = new Vocabulary<RiskScope>()
            .word(RiskScope.POST, "岗位", "Post", "岗位风险", "岗位廉政风险点", "个人")
            .word(RiskScope.UNIT, "单位", "Unit", "单位风险", "单位廉政风险点", "部门");

    private LedgerImportRegister() {}
}
