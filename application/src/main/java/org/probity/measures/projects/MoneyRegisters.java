package org.probity.measures.projects;

import org.probity.spreadsheets.Column;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.Vocabulary;

/** The columns of contracts and payments as workbooks. */
final class MoneyRegisters {

    static final Register CONTRACTS = Register.named(
                    "measures.project-contracts", "重大项目合同台账", "Contracts of major projects")
            .column(Column.of("project", "项目编号", "Project number", "项目")
                    .needed()
                    .wide(14))
            .column(Column.of("number", "合同编号", "Contract number", "合同号")
                    .needed()
                    .wide(14))
            .column(Column.of("supplier", "供应商", "Supplier", "中标单位", "承包单位", "乙方")
                    .needed()
                    .wide(28))
            .column(Column.of("kind", "采购类别", "Kind", "类别", "合同类别").needed().wide(10))
            .column(Column.of("method", "采购方式", "Method", "招标方式").needed().wide(14))
            .column(Column.of("handler", "经办岗位", "Handled by", "经办岗").wide(22))
            .column(Column.of("amount", "合同金额", "Amount", "金额", "合同价款").needed().wide(16))
            .column(Column.of("noticed-on", "招标公告日期", "Tender notice on", "公告日期")
                    .wide(12))
            .column(Column.of("bids-due-on", "投标截止日期", "Bids due on", "开标日期").wide(12))
            .column(Column.of("bidders", "投标人数", "Bidders", "投标家数").wide(8))
            .column(Column.of("bond", "投标保证金", "Bid bond").wide(12))
            .column(Column.of("publicised-from", "中标候选人公示开始", "Candidates publicised from")
                    .wide(12))
            .column(Column.of("publicised-to", "中标候选人公示结束", "Candidates publicised to")
                    .wide(12))
            .column(Column.of("awarded-on", "中标（成交）日期", "Awarded on", "中标日期", "成交日期")
                    .wide(12))
            .column(Column.of("signed-on", "签订日期", "Signed on", "合同签订日期").wide(12))
            .column(Column.of("before-acceptance", "验收前可付比例（%）", "Payable before acceptance (%)", "验收前可付比例")
                    .wide(10))
            .build();

    static final Register PAYMENTS = Register.named(
                    "measures.project-payments", "重大项目支付台账", "Payments of major projects")
            .column(Column.of("project", "项目编号", "Project number", "项目")
                    .needed()
                    .wide(14))
            .column(Column.of("contract", "合同编号", "Contract number", "合同号")
                    .needed()
                    .wide(14))
            .column(Column.of("number", "凭证编号", "Voucher number", "支付编号", "凭证号")
                    .needed()
                    .wide(14))
            .column(Column.of("amount", "支付金额", "Amount", "金额").needed().wide(16))
            .column(Column.of("paid-on", "支付日期", "Paid on", "付款日期").needed().wide(12))
            .column(Column.of("payee", "收款单位", "Payee", "收款人").needed().wide(28))
            .column(Column.of("invoice", "发票号码", "Invoice number", "发票号").wide(18))
            .column(Column.of("basis", "支付依据", "Basis", "支付类型").needed().wide(12))
            .column(Column.of("certificate", "证书（单据）编号", "Certificate number", "证书编号")
                    .wide(18))
            .column(Column.of("accepted-on", "验收日期", "Accepted on").wide(12))
            .column(Column.of("maker", "经办岗位", "Made by", "制单岗位").wide(20))
            .column(Column.of("checker", "复核岗位", "Checked by").wide(20))
            .column(Column.of("reason", "情况说明", "Remark", "说明").wide(28))
            .build();

    static final Vocabulary<ContractKind> KINDS = new Vocabulary<ContractKind>()
            .word(ContractKind.WORKS, "工程", "Works")
            .word(ContractKind.GOODS, "货物", "Goods")
            .word(ContractKind.SERVICES, "服务", "Services");

    static final Vocabulary<ContractMethod> METHODS = new Vocabulary<ContractMethod>()
            .word(ContractMethod.OPEN_TENDER, "公开招标", "Open tender")
            .word(ContractMethod.INVITED_TENDER, "邀请招标", "Invited tender")
            .word(ContractMethod.COMPETITIVE_NEGOTIATION, "竞争性谈判", "Competitive negotiation")
            .word(ContractMethod.CONSULTATION, "竞争性磋商", "Competitive consultation")
            .word(ContractMethod.QUOTATION, "询价", "Quotation")
            .word(ContractMethod.SINGLE_SOURCE, "单一来源", "Single source", "单一来源采购")
            .word(ContractMethod.DIRECT, "直接委托", "Direct award", "直接发包");

    static final Vocabulary<PaymentBasis> BASES = new Vocabulary<PaymentBasis>()
            .word(PaymentBasis.ADVANCE, "预付款", "Advance")
            .word(PaymentBasis.PROGRESS, "进度款", "Progress", "工程进度款")
            .word(PaymentBasis.ACCEPTANCE, "验收款", "Acceptance")
            .word(PaymentBasis.SETTLEMENT, "结算款", "Settlement", "竣工结算款")
            .word(PaymentBasis.RETENTION, "质保金", "Retention", "质量保证金");

    private MoneyRegisters() {}
}
