package org.probity.warnings.interviews;

import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.warnings.WarningAccess;
import org.probity.warnings.WarningRules;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what with an interview: the permission over the post concerned, and segregation towards both whom it concerns. */
@Component
class InterviewAccess {

    static final String ARRANGE = "warnings:arrange-interviews";
    static final String JUDGE = "warnings:judge-interviews";

    private final WarningAccess access;
    private final WarningRules rules;

    InterviewAccess(WarningAccess access, WarningRules rules) {
        this.access = access;
        this.rules = rules;
    }

    boolean may(Viewer viewer, InterviewAct act, Interview interview) {
        if (!act.isOpenIn(interview.state()) || viewer.person() == null) {
            return false;
        }
        return switch (act.who()) {
            case ARRANGER -> handles(viewer, ARRANGE, interview);
            case CHECKER -> handles(viewer, JUDGE, interview);
            case INTERVIEWER -> interview.isInterviewer(viewer.person()) || handles(viewer, ARRANGE, interview);
            case PARTICIPANT ->
                interview
                        .participant(viewer.person())
                        .filter(one -> !one.hasSigned())
                        .isPresent();
            case INTERVIEWEE -> interview.interviewee().equals(viewer.person());
            case PROGRAM -> false;
        };
    }

    void require(Viewer viewer, InterviewAct act, Interview interview) {
        var open = act.isOpenIn(interview.state());
        if (open && !may(viewer, act, interview)) {
            throw new AccessDeniedException(act.logged());
        }
    }

    /** Whether the viewer may call to an interview about somebody at all. */
    boolean mayCall(Viewer viewer, PersonId subject) {
        return viewer.may(ARRANGE) && rules.mayHandle(viewer, subject);
    }

    private boolean handles(Viewer viewer, String permission, Interview interview) {
        return access.may(viewer, permission, interview.warning()) && rules.mayHandle(viewer, interview.interviewee());
    }
}
