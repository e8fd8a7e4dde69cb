package org.probity.powers.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.powers.Branch;
import org.probity.powers.Step;
import org.probity.powers.StepId;
import org.probity.powers.TimeLimit;
import org.probity.wording.Bilingual;
import org.xml.sax.SAXException;

/** What goes out as BPMN 2.0 is valid by the OMG's schema and comes back without loss. */
class BpmnRoundTripTests {

    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(BpmnRoundTripTests.class.getResource("/org/operaton/bpm/model/bpmn/schema/BPMN20.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    static void assertValid(String file) throws Exception {
        SCHEMA.newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }

    static void assertComesBack(List<Step> steps, Locale locale) throws Exception {
        var file = BpmnFixture.write(steps, locale);
        assertValid(file);
        var read = BpmnFixture.read(file);
        assertThat(read.notes()).isEmpty();
        var back = new ArrayList<Step>();
        for (var found : read.steps()) {
            var code = read.lanes().get(found.lane()).code();
            var post = BpmnFixture.POSTS.keySet().stream()
                    .filter(id -> BpmnFixture.POSTS.get(id).code().equals(code))
                    .findFirst()
                    .orElse(null);
            back.add(found.step().at(post));
        }
        assertThat(back).isEqualTo(steps);
    }

    @Test
    void aChartWithBranchesLoopsAndOddTextsComesBackToTheLetter() throws Exception {
        var steps = List.of(
                BpmnFixture.step(1, "  受理 <b>&\"'\r\n\t第二行]]> 😀  ", BpmnFixture.CLERK),
                BpmnFixture.step(
                        2,
                        "审查",
                        BpmnFixture.CHIEF,
                        BpmnFixture.to("通过", "passed", 3),
                        BpmnFixture.to("退回", "", 1),
                        BpmnFixture.to("", "no", null)),
                BpmnFixture.step(3, "只有一个去向", null, BpmnFixture.to("", "", 4)),
                BpmnFixture.step(4, "末步", BpmnFixture.CLERK, BpmnFixture.to("", "", null)));
        assertComesBack(steps, Locale.SIMPLIFIED_CHINESE);
        assertComesBack(steps, Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomChartsComeBack(long seed) throws Exception {
        var random = new Random(seed);
        for (var i = 0; i < 150; i++) {
            var count = i == 0 ? 200 : 1 + random.nextInt(12);
            var steps = new ArrayList<Step>();
            for (var number = 1; number <= count; number++) {
                steps.add(randomStep(random, number, count));
            }
            assertComesBack(steps, random.nextBoolean() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        }
    }

    private static Step randomStep(Random random, int number, int count) {
        var branches = new ArrayList<Branch>();
        var several = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 0;
        for (var i = 0; i < several; i++) {
            var to = random.nextInt(count + 1);
            branches.add(
                    new Branch(new Bilingual("条件" + i, random.nextBoolean() ? "on " + i : ""), to == 0 ? null : to));
        }
        var posts = List.copyOf(BpmnFixture.POSTS.keySet());
        var post = random.nextInt(3);
        return new Step(
                random.nextBoolean() ? StepId.random() : null,
                number,
                random.nextBoolean() ? new Bilingual("环节" + number, "") : new Bilingual(text(random), "Step"),
                post == 2 ? null : posts.get(post),
                text(random),
                text(random),
                random.nextBoolean()
                        ? null
                        : new TimeLimit(random.nextInt(3651), TimeLimit.Unit.values()[random.nextInt(2)]),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                text(random),
                text(random),
                branches);
    }

    /** Anything that PostgreSQL and XML can both hold. */
    private static String text(Random random) {
        var alphabet = "岗位审查 <>&\"'\n\r\t]]>{}%—，。ａｂ😀é";
        var text = new StringBuilder();
        for (var i = random.nextInt(12); i > 0; i--) {
            var points = alphabet.codePoints().toArray();
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }
}
