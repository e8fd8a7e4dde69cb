package org.probity.programme.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refused;

/** No public notice says or implies that anybody is guilty (P0.5). */
class NoticeWordingTests {

    private static NoticeDraft draft(Bilingual title, Bilingual body) {
        return new NoticeDraft(
                new UnitId(UUID.randomUUID()),
                "risks.grade",
                "GS-2026-1",
                title,
                body,
                "公示栏",
                "办公室",
                5,
                List.of(UUID.randomUUID()));
    }

    @ParameterizedTest
    @CsvSource({
        "清除腐败分子,腐败分子",
        "违纪情形,违纪",
        "违法情形,违法",
        "贪污情形,贪污",
        "受贿情形,受贿",
        "问题人员名单,问题人员",
        "涉嫌有关情形,涉嫌",
        "犯罪情形,犯罪",
        "依照《刑法》认定的受贿,受贿",
        "A corrupt post,corrupt",
        "GUILTY officials,guilty",
        "No bribe again,bribe",
        "The offender,offender",
        "List of suspects,suspects",
        "名单 suspect：一人,suspect"
    })
    void anExpressionThatImpliesGuiltIsNamedWithANeutralOne(String text, String found) {
        assertThat(GuiltWords.in("body", text)).singleElement().satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo("body");
            assertThat(refusal.arguments()).hasSize(2).first().isEqualTo(found);
            assertThat(refusal.arguments().get(1).toString()).isNotBlank();
            assertThat(GuiltWords.in("body", refusal.arguments().get(1).toString()))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "依据《中华人民共和国公职人员政务处分法》《关于办理贪污贿赂刑事案件适用法律若干问题的解释》公示。",
                "依据《关于修改《违法行为处罚办法》的决定》公示。",
                "2026年岗位廉政风险等级公示",
                "公示岗位的廉政风险等级，风险不等于问题。",
                "Under the 《Law on Bribery and Crime》 these grades are made public.",
                "Corruption risk prevention; incorruptible, unsuspected, and briberies of no kind.",
                "Notice of integrity risk grades"
            })
    void namesOfLawsAndWordsThatOnlyHoldOneAreFree(String text) {
        assertThat(GuiltWords.in("body", text)).isEmpty();
    }

    @Test
    void eachFieldIsRefusedByItself() {
        var refused = catchThrowableOfType(
                Refused.class,
                () -> draft(new Bilingual("问题人员公示", "Notice on suspects"), new Bilingual("涉嫌贪污", "Who was bribed")));
        assertThat(refused.refusals())
                .extracting("field", "code")
                .containsOnly(
                        org.assertj.core.groups.Tuple.tuple("title", "programme.refusal.implies-guilt"),
                        org.assertj.core.groups.Tuple.tuple("titleEn", "programme.refusal.implies-guilt"),
                        org.assertj.core.groups.Tuple.tuple("body", "programme.refusal.implies-guilt"),
                        org.assertj.core.groups.Tuple.tuple("bodyEn", "programme.refusal.implies-guilt"));
        assertThat(refused.refusals()).hasSize(5);
        assertThatCode(() -> draft(new Bilingual("廉政风险等级公示", ""), new Bilingual("", "")))
                .doesNotThrowAnyException();
    }
}
