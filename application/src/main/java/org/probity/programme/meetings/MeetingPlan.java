package org.probity.programme.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.programme.MeetingBody;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * What somebody who arranges a meeting lays down.
 *
 * @param agenda what is to be decided, in order; forms before the grades that rest on them
 */
public record MeetingPlan(
        UnitId unit,
        MeetingBody body,
        @Nullable SectionId section,
        Bilingual title,
        LocalDate heldOn,
        @Nullable LocalTime startsAt,
        String place,
        PersonId chair,
        PersonId recorder,
        String observers,
        List<MatterRef> agenda) {

    static final int MOST_ITEMS = 300;

    public MeetingPlan {
        agenda = List.copyOf(agenda);
        var refusals = new ArrayList<Refusal>();
        if (title.isEmpty() || title.zh().length() > 200 || title.en().length() > 300) {
            refusals.add(Refusal.at("title", "programme.refusal.title"));
        }
        if (place.length() > 200) {
            refusals.add(Refusal.at("place", "programme.refusal.too-long", 200));
        }
        if (observers.length() > 1000) {
            refusals.add(Refusal.at("observers", "programme.refusal.too-long", 1000));
        }
        if ((body == MeetingBody.SECTION) != (section != null)) {
            refusals.add(Refusal.at("section", "programme.refusal.section-of-meeting"));
        }
        if (agenda.isEmpty() || agenda.size() > MOST_ITEMS) {
            refusals.add(Refusal.at("agenda", "programme.refusal.agenda-size", MOST_ITEMS));
        } else if (agenda.stream().distinct().count() < agenda.size()) {
            refusals.add(Refusal.at("agenda", "programme.refusal.agenda-twice"));
        }
        Refused.ifAny(refusals);
    }
}
