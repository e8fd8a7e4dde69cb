package org.probity.powers.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.powers.charts.ChartFixture.step;
import static org.probity.powers.charts.ChartFixture.to;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.probity.frame.DrawnText;
import org.probity.powers.Step;
import org.probity.wording.Bilingual;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The painted chart: sound XML, nothing that the pages' policy forbids, and words for those who do not see it. */
class ChartSvgTests {

    @Test
    void whateverTheNamesThePictureIsWellFormed() throws Exception {
        var nasty = "a<b>&\"c'\u0000\u0007\uD800 ]]> <script>alert(1)</script>";
        var svg =
                read(paint(List.of(step(1, new Bilingual(nasty, nasty), 1, to(nasty, 2), to("x", null)), step(2, 2))));
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        for (var i = 0; i < 40; i++) {
            read(paint(ChartFixture.random(new Random(i), 1 + i % 20, 6)));
        }
    }

    @Test
    void noElementHasAnInlineStyleOrAHandler() throws Exception {
        var svg = read(paint(ChartFixture.random(new Random(5), 20, 4)));
        var all = svg.getElementsByTagName("*");
        assertThat(all.getLength()).isGreaterThan(50);
        for (var i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            assertThat(element.getTagName()).isNotEqualTo("style");
            for (var k = 0; k < element.getAttributes().getLength(); k++) {
                var name = element.getAttributes().item(k).getNodeName();
                assertThat(name).isNotEqualTo("style").doesNotStartWith("on");
            }
        }
    }

    @Test
    void thePictureSaysInWordsWhatItShowsAndEachStepLeadsToItsRow() throws Exception {
        var svg = read(paint(List.of(step(1, 1), step(2, 2), step(3, 1))));
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("W01 许可");
        assertThat(svg.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("chart-title");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
        var third = (Element) svg.getElementsByTagName("a").item(2);
        assertThat(third.getAttribute("href")).isEqualTo("#step-row-3");
        assertThat(third.getAttribute("aria-label")).isEqualTo("3 第3步审查申请材料，3个工作日，自由裁量，高风险");
        assertThat(third.getTextContent()).contains("高").contains("裁");
    }

    @Test
    void aLongChartIsCutBetweenItsRows() {
        var drawing = ChartFixture.draw(ChartFixture.random(new Random(9), 60, 3), Locale.CHINESE);
        var sheets = ChartSheets.of(drawing);
        assertThat(sheets).hasSizeGreaterThan(3);
        for (var i = 1; i < sheets.size(); i++) {
            var cut = sheets.get(i).from();
            assertThat(cut).isEqualTo(sheets.get(i - 1).to());
            assertThat(drawing.nodes())
                    .noneMatch(node -> node.box().y() < cut && node.whole().bottom() > cut);
        }
        assertThat(sheets.get(sheets.size() - 1).to()).isEqualTo(drawing.height());
    }

    @Test
    void chineseBreaksAnywhereButBeforeAMarkAndEnglishBetweenWords() {
        assertThat(DrawnText.lines("审查申请材料，作出决定", 10, 60)).containsExactly("审查申请材", "料，作出决定");
        assertThat(DrawnText.lines("examine the application papers", 10, 90))
                .allMatch(line -> DrawnText.width(line, 10) <= 90)
                .containsExactly("examine the", "application", "papers");
        assertThat(DrawnText.lines("x".repeat(100), 10, 60)).hasSizeGreaterThan(5);
        assertThat(DrawnText.lines("  ", 10, 60)).isEmpty();
    }

    private static String paint(List<Step> steps) {
        var words = ChartFixture.words(Locale.SIMPLIFIED_CHINESE);
        var drawing = ChartFixture.draw(steps, Locale.SIMPLIFIED_CHINESE);
        var painting = new Painting("chart", "W01 许可", "共三个环节", Map.of(3, List.of(ChartMark.HIGH)), "#step-row-");
        return ChartSvg.whole(drawing, words, painting);
    }

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
