package org.probity.risks.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.MutableClock;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.probity.organization.WorkCalendar;
import org.probity.programme.notices.NoticeClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From proposal to a grade in force: opinions, a meeting with one recusal, the floor, the notice, objections. */
@ProbityTest
class GradingJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Dates dates;

    @Autowired
    private Clock clock;

    @Autowired
    private WorkCalendar calendar;

    @Autowired
    private NoticeClock noticeClock;

    private String language = "en";
    private Bureaus.Bureau bureau;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aGradeGoesFromProposalToForce(String language) {
        this.language = language;
        bureau = bureaus.found();
        var ofStaff = point("staffA2", "staffA2", new String[] {"LARGE_FUNDS"}, "HIGH");
        var ofChief = point("chiefA", "chiefA", new String[] {}, null);

        var staff = signedIn("staffA2");
        propose(staff, "staffA2", ofStaff);
        assertThat(state(ofStaff)).isEqualTo("PROPOSED");
        staff.navigate("/risks/grades");
        assertThat(staff.locator("#content").textContent()).contains(zh("岗位staffA2", "Post staffA2"));
        assertThat(staff.navigate("/risks/grades/posts/" + bureau.posts().get("chiefB"))
                        .status())
                .isEqualTo(403);

        var chief = signedIn("chiefA");
        propose(chief, "chiefA", ofChief);
        give(chief, "staffA2", "SECTION_OPINION");
        var deputy = signedIn("deputy");
        give(deputy, "staffA2", "LEADER_OPINION");
        give(deputy, "chiefA", "LEADER_OPINION");
        var office = signedIn("staffA1");
        give(office, "staffA2", "OFFICE_OPINION");
        give(office, "chiefA", "OFFICE_OPINION");
        assertThat(turn(ofStaff)).isEqualTo("MEETING");

        decideAtMeeting(office, chief, ofStaff, ofChief);
        assertThat(state(ofStaff)).isEqualTo("APPROVED");
        assertThatThrownBy(() -> forceEffective(ofStaff)).isInstanceOf(DataAccessException.class);

        var notice = publicise(office, ofStaff, ofChief);
        objectAndDecide(office, notice, ofStaff, ofChief);

        runOut(notice);
        assertThat(state(ofStaff)).isEqualTo("EFFECTIVE");
        assertThat(state(ofChief)).isEqualTo("UNGRADED");
        var daysLater = signedIn("staffA2");
        daysLater.navigate("/risks/grades/posts/" + bureau.posts().get("staffA2"));
        assertThat(daysLater.locator("#content").textContent())
                .contains(zh("生效", "Took effect"))
                .contains("4 × 4 = 16")
                .contains(zh("生效", "Took effect"));
        var late = send(
                signedIn("staffB2"), "/programme/notices/" + notice + "/objections", Map.of("text", "too late now"));
        assertThat(late.get("text")).asString().contains(zh("公示已结束", "concluded"));
    }

    private void propose(Page page, String post, UUID point) {
        page.navigate("/risks/grades/posts/" + bureau.posts().get(post));
        var choices = page.locator("#task-PROPOSE select[name='grade." + point + "'] option");
        if (floor(point) != null) {
            assertThat(choices.allTextContents()).hasSize(2);
            var below = send(
                    page,
                    "/risks/grades/posts/" + bureau.posts().get(post),
                    Map.of(
                            "turn",
                            "PROPOSE",
                            "grade." + point,
                            "LOW",
                            "version." + point,
                            "0",
                            "reason." + point,
                            "x"));
            assertThat(below.get("text")).asString().contains(zh("不得低于", "cannot lie below"));
        }
        page.navigate("/risks/grades/posts/" + bureau.posts().get(post));
        follow(page, "#task-PROPOSE button");
        assertThat(page.locator("[role=status]").textContent()).contains(zh("等级已提出", "grade is proposed"));
    }

    private void give(Page page, String post, String turn) {
        page.navigate("/");
        assertThat(page.locator("a[href='/risks/grades/posts/" + bureau.posts().get(post) + "']")
                        .count())
                .isEqualTo(1);
        page.navigate("/risks/grades/posts/" + bureau.posts().get(post));
        follow(page, "#task-" + turn + " button");
        assertThat(page.locator("[role=status]").textContent()).contains(zh("意见已登记", "opinion is recorded"));
    }

    private void decideAtMeeting(Page office, Page chief, UUID ofStaff, UUID ofChief) {
        office.navigate("/programme/meetings/new");
        office.fill("#title-zh", "廉政风险等级审定会");
        office.fill("#title-en", "Meeting on grades");
        office.selectOption("#chair", bureau.people().get("head").toString());
        follow(office, "#meeting-form button.btn-primary");
        var meeting = office.url().substring(office.url().lastIndexOf('/') + 1);

        for (var box : office.locator("#hold-form input[type=checkbox]").all()) {
            box.uncheck();
        }
        office.locator("#hold-form input[value='" + bureau.people().get("head") + "']")
                .check();
        follow(office, "#hold-form button");
        assertThat(office.locator(".invalid-feedback").first().textContent()).isNotBlank();
        for (var box : office.locator("#hold-form input[type=checkbox]").all()) {
            box.check();
        }
        follow(office, "#hold-form button");
        assertThat(office.locator("#state").textContent()).isEqualTo(zh("已召开", "Held"));

        var items = items(meeting);
        assertThat(office.locator("#item-" + items.get(ofChief)).textContent())
                .contains(zh("人员chiefA", "Person chiefA"));
        var votes = new LinkedHashMap<String, Object>();
        votes.put("version", version("programme.meeting", meeting));
        votes.put("item", items.get(ofChief));
        votes.put("option." + items.get(ofChief), "MEDIUM");
        for (var member : List.of("head", "deputy", "discipline", "chiefA", "chiefB")) {
            votes.put("all." + bureau.people().get(member), "FOR");
        }
        var ownVote = send(office, "/programme/meetings/" + meeting + "/decide", votes);
        assertThat(ownVote.get("text")).asString().contains(zh("须回避", "must be recused"));
        var byMember = send(chief, "/programme/meetings/" + meeting + "/decide", votes);
        assertThat(byMember.get("status")).isEqualTo(403);
        votes.put("option." + items.get(ofStaff), "MEDIUM");
        votes.put("item", items.get(ofStaff));
        assertThat(send(office, "/programme/meetings/" + meeting + "/decide", votes)
                        .get("text"))
                .asString()
                .contains(zh("请为第", "Choose one of the options"));

        office.navigate("/programme/meetings/" + meeting);
        office.onDialog(dialog -> dialog.accept());
        office.selectOption("#all-" + bureau.people().get("discipline"), "ABSTAIN");
        follow(office, "#vote-form button.btn-primary");
        assertThat(office.locator("#vote-form").textContent())
                .contains(zh("回避1人", "recused 1"))
                .contains(zh("通过", "Adopted"));
        votes.put("version", version("programme.meeting", meeting));
        assertThat(send(office, "/programme/meetings/" + meeting + "/decide", votes)
                        .get("text"))
                .asString()
                .contains(zh("已经表决", "decided already"));

        office.navigate("/programme/meetings/" + meeting);
        var stale = send(
                office,
                "/programme/meetings/" + meeting + "/minutes",
                Map.of("version", "0", "minutesNumber", "7", "remarks", "mine", "observers", ""));
        assertThat(stale.get("text")).asString().contains(zh("他人已保存", "saved by somebody else"));
        office.navigate("/programme/meetings/" + meeting);
        office.fill("#minutes-number", "会纪〔2026〕3号");
        office.fill("#remarks", "head speaks last");
        follow(office, "#minutes-form button");
        follow(office, "#close-form button");
        assertThat(office.locator("#state").textContent()).isEqualTo(zh("记录已归档", "Minutes closed"));
        votes.put("version", version("programme.meeting", meeting));
        assertThat(send(office, "/programme/meetings/" + meeting + "/decide", votes)
                        .get("text"))
                .asString()
                .contains(zh("已归档", "minutes are closed"));
        assertThatThrownBy(() -> jdbc.sql("update programme.meeting set remarks = 'other' where id = :id")
                        .param("id", UUID.fromString(meeting))
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(signedIn("staffB2")
                        .navigate("/programme/meetings/" + meeting)
                        .status())
                .isEqualTo(403);
    }

    private String publicise(Page office, UUID ofStaff, UUID ofChief) {
        office.navigate("/programme/notices/new?kind=risks.grade");
        office.fill("#title-zh", "岗位廉政风险等级公示");
        office.fill("#title-en", "Public notice of grades");
        office.fill("#channels", "Intranet");
        office.fill("#contact", "Office, 13912345678");
        office.locator("#working-days").evaluate("field => field.removeAttribute('min')");
        office.fill("#working-days", "2");
        follow(office, "#notice-form button.btn-primary");
        assertThat(office.locator(".invalid-feedback").textContent()).contains("3");
        assertThat(office.inputValue("#title-en")).isEqualTo("Public notice of grades");
        office.fill("#working-days", "5");
        office.fill("#title-en", "Public notice of suspects");
        follow(office, "#notice-form button.btn-primary");
        assertThat(office.locator("#title-en ~ .invalid-feedback").textContent())
                .contains("suspects", "post holders");
        office.fill("#title-en", "Public notice of grades");
        follow(office, "#notice-form button.btn-primary");
        assertThat(office.locator(".alert-warning").textContent()).contains("13912345678");
        var notice = office.url().substring(office.url().lastIndexOf('/') + 1);
        assertThat(signedIn("staffB2").navigate("/programme/notices/" + notice).status())
                .isEqualTo(404);
        follow(office, "#publish-form button");
        assertThat(office.locator("#state").textContent()).isEqualTo(zh("公示中", "On public notice"));
        assertThat(office.locator("#lines").textContent()).doesNotContain(zh("人员", "Person"));
        assertThat(send(
                                office,
                                "/programme/notices/" + notice + "/draft",
                                Map.of("version", "1", "workingDays", "3", "kind", "risks.grade"))
                        .get("text"))
                .asString()
                .contains(zh("不能修改", "does not change"));
        assertThatThrownBy(() -> jdbc.sql("update programme.notice set to_on = to_on - 1 where id = :id")
                        .param("id", UUID.fromString(notice))
                        .update())
                .isInstanceOf(DataAccessException.class);
        return notice;
    }

    private void objectAndDecide(Page office, String notice, UUID ofStaff, UUID ofChief) {
        var colleague = signedIn("staffB2");
        colleague.navigate("/programme/notices/" + notice);
        colleague.selectOption("#line", line(notice, ofStaff).toString());
        colleague.fill("#text", "no");
        follow(colleague, "#objection-form button");
        assertThat(colleague.locator(".invalid-feedback").count()).isEqualTo(1);
        colleague.fill("#text", "The funds are not large.");
        follow(colleague, "#objection-form button");
        assertThat(state(ofStaff)).isEqualTo("OBJECTED");
        colleague.selectOption("#line", line(notice, ofChief).toString());
        colleague.fill("#text", "The chief decides alone each month.");
        follow(colleague, "#objection-form button");

        office.navigate("/");
        assertThat(office.locator("a[href='/programme/notices/" + notice + "']").count())
                .isEqualTo(2);
        var first = objection(notice, ofStaff);
        var second = objection(notice, ofChief);
        office.navigate("/programme/notices/" + notice);
        office.fill("#decision-" + first, "The statute names this fund.");
        follow(office, "#objection-" + first + " button[value=false]");
        assertThat(state(ofStaff)).isEqualTo("PUBLICISING");
        var head = signedIn("head");
        head.navigate("/programme/notices/" + notice);
        office.fill("#decision-" + second, "True; to be graded anew.");
        follow(office, "#objection-" + second + " button[value=true]");
        head.fill("#decision-" + second, "Not so.");
        follow(head, "#objection-" + second + " button[value=false]");
        assertThat(head.locator("[role=alert]").textContent()).contains(zh("已经处理", "decided already"));
        assertThat(state(ofChief)).isEqualTo("UNGRADED");
        assertThat(send(
                                colleague,
                                "/programme/notices/" + notice + "/objections/" + first,
                                Map.of("version", "0", "uphold", "true"))
                        .get("status"))
                .isEqualTo(403);
    }

    private void runOut(String notice) {
        var last = jdbc.sql("select to_on from programme.notice where id = :id")
                .param("id", UUID.fromString(notice))
                .query(LocalDate.class)
                .single();
        assertThat(last).isEqualTo(calendar.workingDaysAfter(dates.today(), 5));
        ((MutableClock) clock).moveTo(last);
        noticeClock.concludeDue();
        assertThat(noticeState(notice)).isEqualTo("PUBLICISING");
        ((MutableClock) clock).moveTo(last.plusDays(1));
        noticeClock.concludeDue();
        assertThat(noticeState(notice)).isEqualTo("CONCLUDED");
    }

    private UUID point(String post, String holder, String[] criteria, String floor) {
        return transactions.execute(status -> {
            var form = bureaus.insert(
                    "risks.form",
                    "unit_id",
                    bureau.unit().value(),
                    "cycle_id",
                    bureau.cycle(),
                    "scope",
                    "POST",
                    "section_id",
                    bureau.sections().get("A").value(),
                    "post_id",
                    bureau.posts().get(post).value(),
                    "person_id",
                    bureau.people().get(holder).value(),
                    "chain",
                    post.startsWith("chief") ? "CHIEF" : "STAFF",
                    "state",
                    "DETERMINED",
                    "due_on",
                    dates.today());
            return bureaus.insert(
                    "risks.point",
                    "unit_id",
                    bureau.unit().value(),
                    "cycle_id",
                    bureau.cycle(),
                    "form_id",
                    form,
                    "scope",
                    "POST",
                    "section_id",
                    bureau.sections().get("A").value(),
                    "post_id",
                    bureau.posts().get(post).value(),
                    "person_id",
                    bureau.people().get(holder).value(),
                    "code",
                    "P-" + post,
                    "title_zh",
                    "资金拨付" + post,
                    "title_en",
                    "Paying out funds " + post,
                    "primary_source",
                    "POST_DUTY",
                    "sources",
                    new String[] {"POST_DUTY"},
                    "cause",
                    "POWER_CONCENTRATED",
                    "probability",
                    4,
                    "harm",
                    4,
                    "control",
                    new java.math.BigDecimal("0.4"),
                    "criteria",
                    criteria,
                    "floor_grade",
                    floor,
                    "suggested_grade",
                    floor == null ? "MEDIUM" : floor,
                    "status",
                    "ACTIVE");
        });
    }

    private void forceEffective(UUID point) {
        jdbc.sql("update risks.point set grade_state = 'EFFECTIVE', effective_on = current_date where id = :id")
                .param("id", point)
                .update();
    }

    private Map<UUID, UUID> items(String meeting) {
        var items = new LinkedHashMap<UUID, UUID>();
        jdbc.sql("select subject_id, id from programme.agenda_item where meeting_id = :id")
                .param("id", UUID.fromString(meeting))
                .query(row -> {
                    items.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return items;
    }

    private UUID line(String notice, UUID point) {
        return jdbc.sql("select id from programme.notice_line where notice_id = :notice and subject_id = :point")
                .param("notice", UUID.fromString(notice))
                .param("point", point)
                .query(UUID.class)
                .single();
    }

    private UUID objection(String notice, UUID point) {
        return jdbc.sql("select id from programme.objection where line_id = :line")
                .param("line", line(notice, point))
                .query(UUID.class)
                .single();
    }

    private String version(String table, String id) {
        return jdbc.sql("select version from " + table + " where id = :id")
                .param("id", UUID.fromString(id))
                .query(String.class)
                .single();
    }

    private String noticeState(String notice) {
        return jdbc.sql("select state from programme.notice where id = :id")
                .param("id", UUID.fromString(notice))
                .query(String.class)
                .single();
    }

    private String state(UUID point) {
        return column(point, "grade_state");
    }

    private String turn(UUID point) {
        return column(point, "grade_turn");
    }

    private String floor(UUID point) {
        return column(point, "floor_grade");
    }

    private String column(UUID point, String column) {
        return (String) jdbc.sql("select " + column + " from risks.point where id = :id")
                .param("id", point)
                .query()
                .singleRow()
                .get(column);
    }

    private Page signedIn(String key) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(key), "demo");
    }

    /** Posts a form directly, as somebody would who goes round the page. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> send(Page page, String url, Map<String, ?> fields) {
        var texts = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> texts.put(name, value.toString()));
        return (Map<String, Object>) page.evaluate("""
                async ([url, fields]) => {
                  const csrf = document.querySelector('input[name=_csrf]').value;
                  const answer = await fetch(url, {method: 'POST', body: new URLSearchParams({...fields, _csrf: csrf})});
                  return {status: answer.status, url: answer.url, text: await answer.text()};
                }""", List.of(url, texts));
    }

    private String zh(String chinese, String english) {
        return language.equals("en") ? english : chinese;
    }
}
