package org.probity.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus.Bureau;
import org.probity.ProbityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** P2.2.2a, F7: from the determined measure to the one in force, revised, replaced and ended; by role, in both languages. */
@ProbityTest
@Import(MeasureFixture.class)
class MeasuresJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private MeasureFixture fixture;

    @Autowired
    private ControlMeasures measures;

    @Autowired
    private JdbcClient jdbc;

    private Bureau bureau;

    private Page signedIn(String key, String language) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(key), "demo");
    }

    private static void shot(Page page, String name) {
        if (Path.of("screenshots").toFile().isDirectory()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("screenshots", name + ".png"))
                    .setFullPage(true));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aMeasureIsBegunByItsOwnerRevisedByItsSectionAndReplaced(String language) {
        var english = language.equals("en");
        bureau = fixture.bureau();

        var staff = signedIn("staffA2", language);
        staff.navigate("/");
        assertThat(staff.content()).contains(english ? "Begin the measure" : "启动防控措施");
        staff.navigate("/measures");
        assertThat(staff.locator("#measures tbody tr").count())
                .as("one's own only")
                .isEqualTo(1);
        follow(staff.locator("#measures a.wrap, #measures .lead-cell a").first());
        assertThat(staff.locator("#revise").count())
                .as("the text is the section's")
                .isZero();
        staff.fill("#startsOn", fixture.today().plusMonths(4).toString());
        follow(staff, "#begin-now");
        assertThat(staff.locator("#begin .invalid-feedback").textContent())
                .contains(english ? "ends before it starts" : "完成时限早于开始日期");
        staff.fill("#startsOn", fixture.today().toString());
        staff.fill("#evidenceZh", "");
        staff.fill("#evidenceEn", "");
        follow(staff, "#begin-now");
        assertThat(staff.locator("#begin .invalid-feedback").textContent()).contains(english ? "shows" : "佐证材料");
        staff.fill("#startsOn", fixture.today().toString());
        staff.fill("#evidenceZh", "案卷裁量说明");
        follow(staff, "#begin-now");
        assertThat(staff.locator("[role=status]").textContent()).contains(english ? "in force" : "已启动");
        staff.navigate("/powers/posts/" + bureau.posts().get("staffA2"));
        assertThat(staff.locator("#carried").textContent()).contains("M-0001");
        assertThat(staff.navigate("/measures/M-0002").status())
                .as("another section's")
                .isEqualTo(403);
        assertThat(staff.navigate("/measures/M-0001/edit").status()).isEqualTo(403);
        assertThat(staff.navigate("/measures/M-9999").status()).isEqualTo(404);
        staff.context().close();

        var chief = signedIn("chiefA", language);
        chief.navigate("/measures/M-0001/edit");
        var rival = signedIn("deputy", language);
        rival.navigate("/measures/M-0001/edit");
        chief.fill("#textZh", "长".repeat(2001));
        chief.fill("#dueOn", fixture.today().minusDays(3).toString());
        chief.fill("#reason", "");
        follow(chief, "#save");
        assertThat(chief.locator(".invalid-feedback").allTextContents())
                .hasSizeGreaterThanOrEqualTo(3)
                .anyMatch(text -> text.contains(english ? "2,000" : "2,000"));
        chief.fill("#textZh", "每案附裁量说明，每周抽查两件");
        chief.fill("#dueOn", fixture.today().plusMonths(2).toString());
        chief.selectOption("#frequency", "WEEKLY");
        chief.fill("#reason", "检查发现裁量说明流于形式");
        follow(chief, "#save");
        assertThat(chief.locator("#revisions").textContent()).contains(MeasureFixture.TEXT, "每周抽查两件", "流于形式");
        rival.fill("#textZh", "加强监督");
        rival.fill("#textEn", "Strengthen supervision");
        rival.fill("#reason", "分管领导要求修改");
        follow(rival, "#save");
        assertThat(rival.locator("[role=alert]").textContent()).contains(english ? "both versions" : "两个版本");
        assertThat(rival.locator("#theirs").textContent()).contains("每周抽查两件", "加强监督");
        assertThat(rival.inputValue("#textZh")).as("nothing typed is lost").isEqualTo("加强监督");
        assertThat(rival.locator("#vague").textContent()).contains(english ? "strengthen" : "加强");
        shot(rival, "conflict-" + language);
        rival.context().close();

        chief.navigate("/measures/M-0001");
        chief.fill("#end-reason", "已经不再需要");
        follow(chief, "#end-now");
        assertThat(chief.locator("#end .invalid-feedback").textContent()).contains(english ? "only measure" : "仅有的一条");
        shot(chief, "measure-" + language);
        follow(chief, "#replacement");
        follow(chief, "#save");
        assertThat(chief.locator(".invalid-feedback").count()).isPositive();
        chief.selectOption("#type", "DECENTRALISE");
        chief.fill("#textZh", "重大处罚由三人以上集体讨论并登记");
        chief.fill("#dueOn", fixture.today().plusMonths(6).toString());
        chief.fill("#reason", "以集体讨论替代");
        shot(chief, "edit-" + language);
        follow(chief, "#save");
        assertThat(chief.url()).contains("/measures/");
        chief.navigate("/measures/M-0001");
        chief.fill("#end-reason", "已由集体讨论替代");
        follow(chief, "#end-now");
        assertThat(chief.locator("#ended").textContent()).contains("已由集体讨论替代");
        assertThat(measures.find(bureau.unit(), "M-0001").orElseThrow().state()).isEqualTo(MeasureState.ENDED);
        assertThat(chief.navigate("/measures/M-0002/edit").status()).isEqualTo(403);
        chief.context().close();

        var office = signedIn("staffA1", language);
        office.navigate("/measures?gap=OWNER&sort=GRADE&dir=desc&state=nonsense&page=x");
        assertThat(office.locator("#measures tbody tr").count()).isEqualTo(1);
        assertThat(office.locator("#measures").textContent()).contains("M-0002");
        office.navigate("/measures");
        shot(office, "list-" + language);
        office.setViewportSize(390, 844);
        shot(office, "list-390-" + language);
        assertThat((Integer) office.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        office.setViewportSize(1440, 900);
        office.navigate("/measures/print");
        assertThat(office.locator("#print tbody tr").count()).isEqualTo(2);
        shot(office, "print-" + language);
        office.navigate("/measures/repeated");
        assertThat(office.locator(".empty-title").count()).isEqualTo(1);
        var point = jdbc.sql("select id from risks.point where unit_id = :unit and code = 'P001'")
                .param("unit", bureau.unit().value())
                .query(UUID.class)
                .single();
        office.navigate("/risks/ledger/" + point);
        assertThat(office.content()).contains(english ? "Planned" : "待启动");
        assertThat(office.locator("#add-measure").count()).isEqualTo(1);
        office.context().close();

        var auditor = signedIn("auditor", language);
        auditor.navigate("/measures?state=ENDED");
        assertThat(auditor.locator("#measures tbody tr").count()).isEqualTo(1);
        auditor.navigate("/measures/M-0002");
        assertThat(auditor.locator("#begin, #end, #revise").count()).isZero();
        assertThat(auditor.locator("#vague").count()).isEqualTo(1);
        assertThat(auditor.navigate("/measures/M-0002/edit").status()).isEqualTo(403);
        auditor.navigate("/search?q=M-0002");
        assertThat(auditor.content()).contains("/measures/M-0002");
        auditor.context().close();
    }
}
