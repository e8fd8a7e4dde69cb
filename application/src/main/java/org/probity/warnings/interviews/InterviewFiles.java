package org.probity.warnings.interviews;

import java.util.Optional;
import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.shell.AttachmentOwner;
import org.probity.warnings.WarningId;
import org.springframework.stereotype.Component;

/** What shows that something was put right: whoever sees the interview reads it, the interviewee adds it while it is being put right. */
@Component
class InterviewFiles implements AttachmentOwner {

    static final String KIND = "warnings.interview";

    private final Interviews interviews;

    InterviewFiles(Interviews interviews) {
        this.interviews = interviews;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<UnitId> unitOf(UUID subjectId) {
        return interviews
                .find(new WarningId(subjectId))
                .map(one -> one.warning().unit());
    }

    @Override
    public boolean mayRead(Viewer viewer, UUID subjectId) {
        return interviews
                .find(new WarningId(subjectId), viewer)
                .filter(one -> one.state() != InterviewState.ELSEWHERE)
                .isPresent();
    }

    @Override
    public boolean mayChange(Viewer viewer, UUID subjectId) {
        return interviews
                .find(new WarningId(subjectId), viewer)
                .filter(one -> mayAdd(viewer, one))
                .isPresent();
    }

    static boolean mayAdd(Viewer viewer, Interview interview) {
        return interview.state() == InterviewState.RECTIFYING
                && interview.interviewee().equals(viewer.person());
    }

    @Override
    public String pageOf(UUID subjectId) {
        return "/warnings/interviews/" + subjectId;
    }
}
