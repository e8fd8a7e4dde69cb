package org.probity.measures.education;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.gatherings.Audience;
import org.probity.programme.gatherings.GatheringId;
import org.probity.programme.gatherings.GatheringState;
import org.probity.risks.RiskPointId;
import org.probity.wording.Bilingual;

/**
 * A line of the yearly education plan (P2.2.2g).
 *
 * @param thinking   what in people's thinking it starts from
 * @param work       what in their work it starts from
 * @param points     the risk points whose causes it answers
 * @param lecturer   who of the unit speaks; a lecture of the head's counts as the head's own
 * @param event      its study event, once arranged
 * @param reason     why it was withdrawn
 */
public record EducationLine(
        LineId id,
        UnitId unit,
        int year,
        EducationKind kind,
        Bilingual theme,
        String thinking,
        String work,
        Set<RiskPointId> points,
        Carrier carrier,
        Audience audience,
        YearMonth month,
        PersonId owner,
        Bilingual ownerName,
        @Nullable PersonId lecturer,
        Bilingual lecturerName,
        @Nullable GatheringId event,
        @Nullable GatheringState eventState,
        @Nullable LocalDate eventOn,
        boolean withdrawn,
        @Nullable String reason,
        int version) {

    public EducationLine {
        points = Set.copyOf(points);
    }

    public LineState state() {
        if (withdrawn) {
            return LineState.WITHDRAWN;
        }
        return eventState == GatheringState.HELD || eventState == GatheringState.ARCHIVED
                ? LineState.HELD
                : LineState.PLANNED;
    }

    /** Its event, unless that was cancelled: then another may take its place. */
    public @Nullable GatheringId standingEvent() {
        return eventState == GatheringState.CANCELLED ? null : event;
    }

    /** Its month is over and it was not held. */
    public boolean isSlipped(LocalDate today) {
        return state() == LineState.PLANNED && month.isBefore(YearMonth.from(today));
    }

    public String path() {
        return "/measures/education/" + id;
    }
}
