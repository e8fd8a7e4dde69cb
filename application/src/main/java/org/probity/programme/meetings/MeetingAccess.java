package org.probity.programme.meetings;

import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.programme.MeetingBody;
import org.probity.programme.MeetingId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may see and who may arrange a meeting: minutes are for leaders, the office, inspection and audit, and for those who were
 * there; all staff read what follows from them in notices.
 */
@Component
class MeetingAccess {

    private final Meetings meetings;

    MeetingAccess(Meetings meetings) {
        this.meetings = meetings;
    }

    /** The meeting, for somebody who may read it. */
    Meeting readable(Viewer viewer, MeetingId id) {
        var meeting = meetings.find(id)
                .filter(m -> m.unit().equals(viewer.unit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var person = viewer.requirePerson();
        if (!viewer.may("programme:minutes")
                && !meeting.recorder().equals(person)
                && meeting.member(person).isEmpty()) {
            throw new AccessDeniedException("programme:minutes");
        }
        return meeting;
    }

    /** The meeting, for somebody who may arrange and record it. */
    Meeting arrangeable(Viewer viewer, MeetingId id) {
        var meeting = readable(viewer, id);
        if (!mayArrange(viewer, meeting)) {
            throw new AccessDeniedException("programme:arrange");
        }
        return meeting;
    }

    boolean mayArrange(Viewer viewer, Meeting meeting) {
        return meeting.recorder().equals(viewer.person())
                || mayArrange(viewer, meeting.unit(), meeting.body(), meeting.section());
    }

    boolean mayArrange(Viewer viewer, UnitId unit, MeetingBody body, @Nullable SectionId section) {
        if (body == MeetingBody.SECTION) {
            return section != null
                    && viewer.may("programme:section-meeting")
                    && viewer.scope("programme:section-meeting").covers(unit, section, null);
        }
        return viewer.may("programme:arrange");
    }
}
