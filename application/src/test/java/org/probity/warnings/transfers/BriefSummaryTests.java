package org.probity.warnings.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P4.1d, P4.2f: a few words, and nothing of an investigation. */
class BriefSummaryTests {

    @Test
    void aFewWordsSuffice() {
        assertThat(new BriefSummary("反映工程招标中拆分合同，已核实指标情况。").refusals()).isEmpty();
        assertThat(new BriefSummary("Splitting of contracts in a public tender.").refusals())
                .isEmpty();
        assertThat(new BriefSummary("短").refusals()).hasSize(1);
        assertThat(new BriefSummary("长".repeat(201)).refusals()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "附询问笔录三份及说明材料",
                "证人王某称收受现金",
                "银行流水显示多笔转账",
                "身份证号110101199001011234",
                "电话13800000000联系",
                "The witness testified on Monday",
                "See the bank statement attached"
            })
    void materialOfAnInvestigationIsRefusedByDesign(String words) {
        assertThat(new BriefSummary(words).refusals())
                .extracting(refusal -> refusal.code())
                .containsExactly("warnings.transfer.refusal.material");
    }
}
