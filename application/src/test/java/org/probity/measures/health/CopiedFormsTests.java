package org.probity.measures.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.probity.measures.health.CopiedForms.Written;

/** IR-K03: more than half of a form's points more than 95 % the same as another form's. */
class CopiedFormsTests {

    private static final String LONG = "受理采砂许可申请时对不符合条件的申请人降低标准予以受理，并在现场踏勘中不按规定两人到场，由一人出具意见后直接提交审批，造成国有资源流失并引发群众反映";
    private final UUID section = UUID.randomUUID();

    private Written form(UUID post, boolean current, String... points) {
        return new Written(UUID.randomUUID(), post, section, current, List.of(points));
    }

    @Test
    void blanksPunctuationAndWidthMakeNoDifferent() {
        assertThat(TextShingles.normal("ＡＢＣ，采砂 许可。")).isEqualTo(TextShingles.normal("abc采砂许可"));
        assertThat(TextShingles.similarity(TextShingles.of(""), TextShingles.of("")))
                .isZero();
        assertThat(TextShingles.similarity(TextShingles.of("采砂"), TextShingles.of("采砂")))
                .isEqualTo(100);
    }

    @Test
    void moreThanHalfOfThePointsIsCopiedAndHalfIsNot() {
        var mine = form(UUID.randomUUID(), true, LONG, "收费登记不及时不完整的情况", "印章管理不规范的情况说明");
        var peer = form(UUID.randomUUID(), true, LONG + "。", "收费登记不及时、不完整的情况");
        assertThat(CopiedForms.of(List.of(mine, peer))).anySatisfy(copied -> {
            assertThat(copied.form()).isEqualTo(mine.form());
            assertThat(copied.percent()).isEqualTo(66);
        });
        var half = form(UUID.randomUUID(), true, LONG, "完全不同的一条风险点描述文字");
        var other = form(UUID.randomUUID(), true, LONG, "又一条毫不相干的风险点描述内容", "第三条");
        assertThat(CopiedForms.of(List.of(half, other))).isEmpty();
    }

    @Test
    void twoHoldersOfOnePostMaySayTheSameButNotLastYears() {
        var post = UUID.randomUUID();
        var one = form(post, true, LONG);
        assertThat(CopiedForms.of(List.of(one, form(post, true, LONG)))).isEmpty();
        assertThat(CopiedForms.of(List.of(one, form(post, false, LONG)))).hasSize(1);
        assertThat(CopiedForms.of(List.of(one, form(UUID.randomUUID(), false, LONG))))
                .as("last year's form of another post")
                .isEmpty();
    }

    @Test
    void theSearchFindsWhatComparingEachWithEachFinds() {
        var random = new Random(7);
        var texts = new ArrayList<long[]>();
        for (var i = 0; i < 300; i++) {
            var base = new StringBuilder("环节" + (i % 40) + LONG + LONG + (i % 40));
            for (var change = random.nextInt(4); change > 0; change--) {
                base.setCharAt(random.nextInt(base.length()), (char) ('一' + random.nextInt(200)));
            }
            texts.add(TextShingles.of(TextShingles.normal(base.toString())));
        }
        var found = NearDuplicates.of(texts);
        for (var i = 0; i < texts.size(); i++) {
            var place = i;
            assertThat(found.get(i))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, texts.size())
                            .filter(j -> j != place && TextShingles.similarity(texts.get(place), texts.get(j)) > 95)
                            .boxed()
                            .toList());
        }
        assertThat(found.stream().mapToInt(List::size).sum()).isPositive();
    }
}
