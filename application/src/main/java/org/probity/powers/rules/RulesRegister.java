package org.probity.powers.rules;

import org.probity.spreadsheets.Column;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.Vocabulary;

/** The columns of the rules register as a workbook. */
final class RulesRegister {

    static final Register REGISTER = Register.named("powers.rules", "制度登记表", "Rules register")
            .column(Column.of("number", "文号", "Number", "制度文号", "发文字号").needed().wide(22))
            .bilingual(Column.of("title", "制度名称", "Title", "名称").needed().wide(40))
            .bilingual(
                    Column.of("issuer", "制定机关", "Issuing body", "发文机关", "印发机关").wide(28))
            .column(Column.of("kind", "种类", "Kind", "制度种类", "类别").wide(10))
            .column(Column.of("section", "负责科室", "Section", "科室", "责任科室", "承办科室")
                    .wide(22))
            .column(Column.of("issued-on", "印发日期", "Issued on", "发文日期").wide(12))
            .column(Column.of("from-on", "施行日期", "In force from", "生效日期").wide(12))
            .column(Column.of("state", "状态", "State").wide(10))
            .column(Column.of("repealed-on", "停止施行日期", "No longer in force from", "废止日期")
                    .wide(12))
            .column(Column.of("repeal-reason", "废止原因", "Why it ended").wide(24))
            .column(Column.of("successor", "替代制度文号", "Successor", "替代制度").wide(22))
            .column(Column.of("text", "正文", "Wording").wide(60))
            .build();

    static final Vocabulary<RuleKind> KINDS = new Vocabulary<RuleKind>()
            .word(RuleKind.MEASURES, "办法", "Measures")
            .word(RuleKind.PROVISIONS, "规定", "Provisions")
            .word(RuleKind.DETAILED_RULES, "细则", "Detailed rules", "实施细则")
            .word(RuleKind.PROCEDURE, "规程", "Procedure", "工作规程")
            .word(RuleKind.SYSTEM, "制度", "Standing rule", "管理制度")
            .word(RuleKind.LIST, "清单", "List")
            .word(RuleKind.NOTICE, "通知", "Notice")
            .word(RuleKind.OTHER, "其他", "Other");

    static final Vocabulary<RuleState> STATES = new Vocabulary<RuleState>()
            .word(RuleState.DRAFT, "草稿", "Draft")
            .word(RuleState.SUBMITTED, "法制审核中", "In legal review")
            .word(RuleState.REVIEWED, "待印发", "Awaits issue")
            .word(RuleState.ISSUED, "已印发", "Issued", "有效", "现行", "现行有效", "施行中")
            .word(RuleState.REPEALED, "已废止", "Repealed", "废止", "失效")
            .word(RuleState.WITHDRAWN, "已撤回", "Withdrawn");

    private RulesRegister() {}
}
