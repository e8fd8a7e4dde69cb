package org.probity.measures.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.probity.frame.DrawnText;
import org.probity.measures.MeasureEffect;
import org.probity.measures.MeasureState;
import org.probity.risks.MeasureType;
import org.xml.sax.InputSource;

/** The bow-tie drawn: well-formed whatever the texts, nothing beyond its frame, words and letters beside every colour. */
class BowTieSvgTests {

    private static final Pattern RECT =
            Pattern.compile("<rect x=\"([\\d.-]+)\" y=\"([\\d.-]+)\" width=\"([\\d.]+)\" height=\"([\\d.]+)\"");

    private static BowTie.Control control(MeasureType type, String text, MeasureEffect effect) {
        return new BowTie.Control(type, "M-0001", text, "科长岗", MeasureState.IN_FORCE, effect);
    }

    @Test
    void hostileAndLongTextsStayWithinTheirBoxesAndTheFrame() throws Exception {
        var tie = new BowTie(
                "R001",
                "<script>&\" 非常长的风险事件名称".repeat(12),
                List.of("权力过于集中", "x".repeat(300)),
                List.of("后果".repeat(200)),
                List.of(
                        control(MeasureType.PROCESS, "双人审查".repeat(300), MeasureEffect.EFFECTIVE),
                        control(MeasureType.EDUCATION, "An ordinary sentence in English, twice. ".repeat(20), null),
                        control(MeasureType.SUPERVISION, "抽查", MeasureEffect.INEFFECTIVE)));
        var svg = BowTieSvg.of(tie, BowTieSvgTests::word);
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        var root = document.getDocumentElement();
        var height = Double.parseDouble(root.getAttribute("height"));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg).doesNotContain("style=");
        var boxes = RECT.matcher(svg).results().toList();
        assertThat(boxes).hasSizeGreaterThan(8).allSatisfy(box -> {
            assertThat(number(box.group(1))).isGreaterThanOrEqualTo(0);
            assertThat(number(box.group(1)) + number(box.group(3))).isLessThanOrEqualTo(BowTieLayout.WIDTH + 0.1);
            assertThat(number(box.group(2))).isGreaterThanOrEqualTo(0);
            assertThat(number(box.group(2)) + number(box.group(4))).isLessThanOrEqualTo(height + 0.1);
        });
        assertThat(BowTieText.cut("双人审查".repeat(300), 216))
                .hasSize(9)
                .allMatch(line -> DrawnText.width(line, 14) <= 216 + 14);
    }

    @Test
    void aSideWithoutMeasuresSaysSo() {
        var svg = BowTieSvg.of(new BowTie("R1", "事件", List.of("成因"), List.of("后果"), List.of()), BowTieSvgTests::word);
        assertThat(svg).contains(">no-preventing<").contains(">no-detecting<");
    }

    @Test
    void everyMarkHasItsWordAndItsLetter() {
        var tie = new BowTie(
                "R1",
                "事件",
                List.of("成因"),
                List.of("后果"),
                List.of(control(MeasureType.PROCESS, "审查", MeasureEffect.PARTLY_EFFECTIVE)));
        assertThat(BowTieSvg.of(tie, BowTieSvgTests::word)).contains(">PARTLY<").contains(">P<");
    }

    private static String word(String key) {
        return key.contains(".letter.") ? "P" : key.substring(key.lastIndexOf('.') + 1);
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
