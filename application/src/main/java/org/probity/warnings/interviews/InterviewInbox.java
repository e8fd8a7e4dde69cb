package org.probity.warnings.interviews;

import java.util.ArrayList;
import java.util.List;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.shell.InboxSource;
import org.probity.warnings.WarningSight;
import org.springframework.stereotype.Component;

/** What waits about interviews: to come, to sign, to plan and report, to record, to judge and conclude, to propose what follows. */
@Component
class InterviewInbox implements InboxSource {

    private final Interviews interviews;
    private final InterviewAccess access;
    private final Dates dates;

    InterviewInbox(Interviews interviews, InterviewAccess access, Dates dates) {
        this.interviews = interviews;
        this.access = access;
        this.dates = dates;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        if (viewer.unit() == null || viewer.person() == null || !viewer.may(WarningSight.READ)) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        interviews.open(viewer).forEach(interview -> {
            var task = task(viewer, interview);
            if (task != null) {
                items.add(new InboxItem(
                        "warnings.inbox.interview-" + task,
                        List.of(),
                        interview.warning().cause(),
                        interview.path(),
                        interview.warning().dueOn()));
            }
        });
        return items;
    }

    private @org.jspecify.annotations.Nullable String task(Viewer viewer, Interview interview) {
        var me = viewer.requirePerson();
        var today = dates.today();
        return switch (interview.state()) {
            case NOTIFIED ->
                interview.isInterviewer(me)
                        ? (today.isBefore(interview.meetsOn()) ? "prepare" : "record")
                        : interview.participant(me).isPresent() ? "attend" : null;
            case HELD ->
                interview.participant(me).filter(one -> !one.isSettled()).isPresent()
                        ? "sign"
                        : interview.interviewee().equals(me) ? "plan" : null;
            case RECTIFYING -> rectifying(viewer, interview);
            case IMPROVED -> access.may(viewer, InterviewAct.CLOSE, interview) ? "close" : null;
            case NOT_IMPROVED ->
                viewer.may("warnings:propose-disposals") && access.may(viewer, InterviewAct.ESCALATE, interview)
                        ? "propose"
                        : null;
            case CLOSED, ESCALATED, CLEARED, ELSEWHERE -> null;
        };
    }

    private @org.jspecify.annotations.Nullable String rectifying(Viewer viewer, Interview interview) {
        if (interview.interviewee().equals(viewer.person())) {
            return interview.items().stream()
                            .anyMatch(item -> item.reportedOn() == null || Boolean.FALSE.equals(item.accepted()))
                    ? "report"
                    : null;
        }
        if (!access.may(viewer, InterviewAct.JUDGE, interview)) {
            return null;
        }
        if (interview.items().stream().anyMatch(Interview.Item::awaitsJudgement)) {
            return "judge";
        }
        var last = interview.rectifyBy();
        var allClosed = interview.closedItems() == interview.items().size();
        return allClosed || (last != null && dates.today().isAfter(last)) ? "conclude" : null;
    }
}
