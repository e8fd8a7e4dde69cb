package org.probity.warnings.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.MutableClock;
import org.probity.ProbityTest;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.identity.Viewer;
import org.probity.monitoring.signals.SignalLevel;
import org.probity.organization.WorkCalendar;
import org.probity.warnings.LadderFixture;
import org.probity.warnings.Term;
import org.probity.warnings.Terms;
import org.probity.warnings.Warning;
import org.probity.warnings.WarningEscalation;
import org.probity.warnings.WarningId;
import org.probity.warnings.WarningKind;
import org.probity.warnings.Warnings;
import org.probity.warnings.lessons.LessonAim;
import org.probity.warnings.lessons.LessonAnswer;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;

/** An inquiry's acts, each by whom they are open to (P4.2c, F12). */
@ProbityTest
@DirtiesContext
@Import(LadderFixture.class)
class InquiryTests {

    private static final List<LessonAnswer> LESSON = List.of(new LessonAnswer(LessonAim.MEASURE, "增加供应商轮换措施"));

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private LadderFixture ladder;

    @Autowired
    private Inquiries inquiries;

    @Autowired
    private InquiryReplies replies;

    @Autowired
    private InquiryRows rows;

    @Autowired
    private Warnings warnings;

    @Autowired
    private WarningEscalation escalation;

    @Autowired
    private OverdueFeed feed;

    @Autowired
    private WorkCalendar calendar;

    @Autowired
    private Terms terms;

    @Autowired
    private MutableClock clock;

    @Test
    void theGroundHasToHold() {
        var bureau = bureaus.found();
        var office = ladder.viewer(bureau, "staffA1");
        var yellow = ladder.confirmed(bureau, "staffB2", SignalLevel.YELLOW);
        refused(office, draft(bureau, Ground.ORANGE, yellow));
        refused(office, draft(bureau, Ground.TWO_YELLOW, yellow));
        refused(office, draft(bureau, Ground.THREE_PETITIONS, yellow));
        refused(office, draft(bureau, Ground.NEXT_RUNG, yellow));
        var second = ladder.confirmed(bureau, "staffB2", SignalLevel.YELLOW);
        assertThat(inquiries.draft(office, draft(bureau, Ground.TWO_YELLOW, second)))
                .isNotNull();
        assertThatThrownBy(() ->
                        inquiries.draft(ladder.viewer(bureau, "chiefB"), draft(bureau, Ground.TWO_YELLOW, second)))
                .isInstanceOf(AccessDeniedException.class);
        refused(office, draft(bureau, Ground.ORANGE, ladder.raised(bureau, "staffB2", SignalLevel.ORANGE)));
    }

    @Test
    void anInquiryIsAnsweredLateEvaluatedByTwoAndPutRight() {
        var bureau = bureaus.found();
        var office = ladder.viewer(bureau, "staffA1");
        var head = ladder.viewer(bureau, "head");
        var discipline = ladder.viewer(bureau, "discipline");
        var addressee = ladder.viewer(bureau, "staffB2");
        var deputy = ladder.viewer(bureau, "deputy");
        var id = issued(bureau, office, head);
        var issued = at(id);
        assertThat(issued.dueOn()).isEqualTo(calendar.workingDaysAfter(ladder.today(), 15));
        assertThat(warnings.find(id, ladder.viewer(bureau, "staffB1"))).isEmpty();

        clock.moveTo(issued.dueOn().plusDays(6));
        var reply = new ReplyDraft(Map.of(1, "因目录内供应商较少"), "比选范围过窄", "扩大比选范围");
        assertThatThrownBy(() -> replies.sign(deputy, id, 2, reply)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> replies.sign(addressee, id, 2, new ReplyDraft(Map.of(), "", "")))
                .isInstanceOf(Refused.class);
        replies.save(addressee, id, 2, new ReplyDraft(Map.of(1, "因目录"), "", ""));
        replies.sign(addressee, id, 3, reply);
        assertThatThrownBy(() -> replies.evaluate(office, id, 4, Evaluation.Result.CLEAR, "清楚", false))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> replies.endorse(head, id, 4, "属实")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> replies.endorse(deputy, id, 4, " ")).isInstanceOf(Refused.class);
        replies.endorse(deputy, id, 4, "情况属实，督促落实");
        assertThat(inquiry(id).current().daysLate()).isEqualTo(6);

        replies.evaluate(office, id, 5, Evaluation.Result.PARTLY_CLEAR, "比选范围的说明不够具体", false);
        assertThatThrownBy(() -> replies.evaluate(discipline, id, 5, Evaluation.Result.CLEAR, "清楚", false))
                .isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> replies.confirm(office, id, 6, "")).isInstanceOf(AccessDeniedException.class);
        replies.confirm(discipline, id, 6, "同意");
        assertThatThrownBy(() -> inquiries.close(office, id, 7, "已说明", LESSON)).isInstanceOf(Refused.class);
        var today = ladder.today();
        assertThatThrownBy(() -> replies.demand(
                        office, id, 7, List.of(new InquiryReplies.Demanded("扩大比选范围", today.plusDays(61)))))
                .isInstanceOf(Refused.class);
        replies.demand(office, id, 7, List.of(new InquiryReplies.Demanded("扩大比选范围", today.plusDays(10))));
        var item = inquiry(id).items().get(0).id();
        assertThatThrownBy(() -> replies.accept(office, id, 8, item, "")).isInstanceOf(Refused.class);
        replies.report(addressee, id, 8, item, "已发布新的比选目录");
        assertThatThrownBy(() -> inquiries.close(office, id, 9, "完成", LESSON)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> replies.accept(addressee, id, 9, item, "")).isInstanceOf(AccessDeniedException.class);
        replies.sendBack(office, id, 9, item, "请附目录");
        replies.report(addressee, id, 10, item, "已附目录");
        replies.accept(office, id, 11, item, "目录已公布");
        inquiries.close(office, id, 12, "已整改到位", LESSON);
        assertThat(at(id).state()).isEqualTo("CLOSED");

        assertThat(feed.records(bureau.unit(), RecordKind.ORDERS))
                .hasSize(2)
                .allMatch(record -> !record.isNone("done"));
    }

    @Test
    void itIsAskedAgainOnceAndWhatStaysUnclearIsProposedForAnInterview() {
        var bureau = bureaus.found();
        var office = ladder.viewer(bureau, "staffA1");
        var head = ladder.viewer(bureau, "head");
        var addressee = ladder.viewer(bureau, "staffB2");
        var id = issued(bureau, office, head);
        var reply = new ReplyDraft(Map.of(1, "情况如前所述"), "不清", "继续了解");
        var version = round(bureau, id, 2, reply, Evaluation.Result.UNCLEAR);
        assertThat(escalation.proposals(office)).isEmpty();
        replies.askAgain(office, id, version, List.of("请说明定标依据"));
        assertThat(inquiry(id).round()).isEqualTo(2);
        replies.sign(addressee, id, version + 1, reply);
        replies.endorse(ladder.viewer(bureau, "deputy"), id, version + 2, "请进一步核实");
        assertThatThrownBy(() -> replies.evaluate(office, id, version + 3, Evaluation.Result.UNCLEAR, "仍不清楚", true))
                .isInstanceOf(Refused.class);
        replies.evaluate(office, id, version + 3, Evaluation.Result.UNCLEAR, "仍不清楚", false);
        replies.confirm(head, id, version + 4, "");
        assertThatThrownBy(() -> replies.askAgain(office, id, version + 5, List.of("再问一次")))
                .isInstanceOf(Refused.class);
        assertThat(escalation.proposals(office))
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.next()).isEqualTo(WarningKind.INTERVIEW));
        assertThat(escalation.take(office, id, version + 5)).isEqualTo("/warnings/interviews/new?parent=" + id);
        assertThat(at(id).state()).isEqualTo("ESCALATED");
    }

    @Test
    void theDaysOfAReplyPassOverTheHolidaysOfOctober() {
        var served = LocalDate.of(2026, 9, 25);
        var due = terms.after(Term.REPLY, served, 15);
        assertThat(calendar.workingDaysBetween(served.plusDays(1), due)).isEqualTo(15);
        assertThat(due).isAfter(LocalDate.of(2026, 10, 19));
        assertThat(terms.after(Term.ACKNOWLEDGEMENT, served, 7)).isEqualTo(LocalDate.of(2026, 10, 2));
    }

    @Test
    void aLetterToTheWrongPersonIsWithdrawnAndNoReplyIsFedToTheIndicator() {
        var bureau = bureaus.found();
        var office = ladder.viewer(bureau, "staffA1");
        var head = ladder.viewer(bureau, "head");
        var wrong = issued(bureau, office, head);
        assertThatThrownBy(() -> inquiries.withdraw(office, wrong, 2, "")).isInstanceOf(Refused.class);
        inquiries.withdraw(office, wrong, 2, "对象有误，应为同科其他人员");
        assertThatThrownBy(() -> replies.sign(
                        ladder.viewer(bureau, "staffB2"), wrong, 3, new ReplyDraft(Map.of(1, "说明"), "原因", "措施")))
                .isInstanceOf(Refused.class);
        assertThat(feed.records(bureau.unit(), RecordKind.ORDERS)).isEmpty();
        var id = issued(bureau, office, head);
        assertThat(feed.records(bureau.unit(), RecordKind.ORDERS))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.values().get("done")).isEqualTo(FeedRecord.NONE);
                    assertThat(record.day("due")).isEqualTo(at(id).dueOn());
                });
    }

    private int round(Bureau bureau, WarningId id, int version, ReplyDraft reply, Evaluation.Result result) {
        replies.sign(ladder.viewer(bureau, "staffB2"), id, version, reply);
        replies.endorse(ladder.viewer(bureau, "deputy"), id, version + 1, "请予核实");
        replies.evaluate(ladder.viewer(bureau, "staffA1"), id, version + 2, result, "依据不足", false);
        replies.confirm(ladder.viewer(bureau, "head"), id, version + 3, "");
        return version + 4;
    }

    private WarningId issued(Bureau bureau, Viewer office, Viewer head) {
        var signal = ladder.confirmed(bureau, "staffB2", SignalLevel.ORANGE);
        var id = inquiries.draft(office, draft(bureau, Ground.ORANGE, signal));
        inquiries.submit(office, id, 0);
        assertThatThrownBy(() -> inquiries.approve(office, id, 1)).isInstanceOf(AccessDeniedException.class);
        inquiries.approve(head, id, 1);
        return id;
    }

    private void refused(Viewer viewer, InquiryDraft draft) {
        assertThatThrownBy(() -> inquiries.draft(viewer, draft)).isInstanceOf(Refused.class);
    }

    private Warning at(WarningId id) {
        return warnings.find(id).orElseThrow();
    }

    private Inquiry inquiry(WarningId id) {
        return rows.of(at(id)).orElseThrow();
    }

    private static InquiryDraft draft(Bureau bureau, Ground ground, UUID signal) {
        return new InquiryDraft(
                ground,
                "",
                bureau.people().get("staffB2"),
                new Bilingual("某供应商成交金额占比较高", "One supplier has a high share"),
                List.of("请说明供应商选取依据"),
                "采购管理办法",
                Inquiry.Way.IN_SYSTEM,
                15,
                List.of(signal),
                null);
    }
}
