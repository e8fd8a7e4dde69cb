package org.probity.programme.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.programme.NoticeFacts;
import org.probity.programme.NoticeId;
import org.probity.wording.Bilingual;

/** A public notice with its lines and the objections to it. */
public record Notice(
        NoticeId id,
        UnitId unit,
        Bilingual unitName,
        CycleId cycle,
        String kind,
        String number,
        Bilingual title,
        Bilingual body,
        String channels,
        String contact,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn,
        int workingDays,
        NoticeState state,
        String conclusion,
        LocalDate changedOn,
        int version,
        List<NoticeLine> lines,
        List<Objection> objections) {

    public Notice {
        lines = List.copyOf(lines);
        objections = List.copyOf(objections);
    }

    public boolean hasOpenObjection() {
        return objections.stream().anyMatch(Objection::isOpen);
    }

    public boolean isUpheldAgainst(UUID line) {
        return objections.stream().anyMatch(o -> o.state() == Objection.State.UPHELD && o.concerns(line));
    }

    public long count(Objection.State wanted) {
        return objections.stream().filter(o -> o.state() == wanted).count();
    }

    Optional<NoticeLine> line(UUID lineId) {
        return lines.stream().filter(line -> line.id().equals(lineId)).findFirst();
    }

    /** Whether objections are heard on the day: from its publication to its last day. */
    public boolean isOpenOn(LocalDate day) {
        return state == NoticeState.PUBLICISING && toOn != null && !day.isAfter(toOn);
    }

    /** Whether it may take effect: its last day is over and nothing is open (invariant 1). */
    boolean isDueOn(LocalDate day) {
        return state == NoticeState.PUBLICISING && toOn != null && day.isAfter(toOn) && !hasOpenObjection();
    }

    NoticeFacts facts() {
        if (fromOn == null || toOn == null) {
            throw new IllegalStateException("A draft has no period: " + id);
        }
        return new NoticeFacts(id, number, fromOn, toOn);
    }
}
