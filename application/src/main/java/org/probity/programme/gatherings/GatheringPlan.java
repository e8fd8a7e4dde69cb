package org.probity.programme.gatherings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * What somebody who arranges a gathering lays down.
 *
 * @param type        what kind of study; none for a mobilisation meeting
 * @param chair       who chairs; a study event may have none
 * @param chairReason why it is not the head of the unit, who convenes the mobilisation meeting in person (P1.1.6)
 * @param speaker     who speaks or teaches, also from outside
 * @param content     what it is about and by what means
 */
public record GatheringPlan(
        UnitId unit,
        GatheringKind kind,
        @Nullable StudyType type,
        Bilingual title,
        LocalDate heldOn,
        @Nullable LocalTime startsAt,
        String place,
        @Nullable PersonId chair,
        String chairReason,
        PersonId recorder,
        String speaker,
        String content,
        Set<AgendaPoint> agenda,
        Audience audience) {

    public GatheringPlan {
        agenda = agenda.isEmpty() ? EnumSet.noneOf(AgendaPoint.class) : EnumSet.copyOf(agenda);
        var refusals = new ArrayList<Refusal>();
        if (title.isEmpty() || title.zh().length() > 200 || title.en().length() > 300) {
            refusals.add(Refusal.at("title", "programme.refusal.title"));
        }
        if (place.isBlank() || place.length() > 200) {
            refusals.add(Refusal.at("place", "programme.refusal.gathering-place"));
        }
        bounded(refusals, "chairReason", chairReason, 300);
        bounded(refusals, "speaker", speaker, 200);
        bounded(refusals, "content", content, 4000);
        if (kind == GatheringKind.STUDY && type == null) {
            refusals.add(Refusal.at("type", "programme.refusal.study-type"));
        }
        if (kind == GatheringKind.MOBILISATION && chair == null) {
            refusals.add(Refusal.at("chair", "programme.refusal.choose-person"));
        }
        if (kind == GatheringKind.MOBILISATION && agenda.isEmpty()) {
            refusals.add(Refusal.at("agenda", "programme.refusal.agenda-points"));
        }
        Refused.ifAny(refusals);
    }

    private static void bounded(List<Refusal> refusals, String field, String text, int most) {
        if (text.length() > most) {
            refusals.add(Refusal.at(field, "programme.refusal.too-long", most));
        }
    }
}
