package org.probity.programme.gatherings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** A gathering's plan as it is typed. */
public record GatheringForm(
        @Nullable String type,
        @Nullable String titleZh,
        @Nullable String titleEn,
        @Nullable String heldOn,
        @Nullable String startsAt,
        @Nullable String place,
        @Nullable String chair,
        @Nullable String chairReason,
        @Nullable String recorder,
        @Nullable String speaker,
        @Nullable String content,
        @Nullable List<String> agenda,
        @Nullable String whom,
        @Nullable List<String> sections,
        @Nullable List<String> kinds) {

    static GatheringForm of(Gathering g) {
        var keys = List.copyOf(g.audience().keys());
        return new GatheringForm(
                Objects.toString(g.type(), ""),
                g.title().zh(),
                g.title().en(),
                g.heldOn().toString(),
                Objects.toString(g.startsAt(), ""),
                g.place(),
                Objects.toString(g.chair(), ""),
                g.chairReason(),
                g.recorder().toString(),
                g.speaker(),
                g.content(),
                g.agenda().stream().map(AgendaPoint::name).toList(),
                g.audience().whom().name(),
                g.audience().whom() == Audience.Whom.SECTIONS ? keys : List.of(),
                g.audience().whom() == Audience.Whom.POSTS ? keys : List.of());
    }

    public boolean hasPoint(String point) {
        return agenda == null || agenda.contains(point);
    }

    public boolean hasSection(String section) {
        return sections != null && sections.contains(section);
    }

    public boolean hasKind(String kind) {
        return kinds != null && kinds.contains(kind);
    }

    GatheringPlan toPlan(UnitId unit, GatheringKind kind, PersonId planner) {
        var mobilisation = kind == GatheringKind.MOBILISATION;
        return new GatheringPlan(
                unit,
                kind,
                mobilisation ? null : Asked.constant(StudyType.class, type),
                Bilingual.of(titleZh, titleEn),
                day(),
                time(),
                text(place),
                mobilisation ? person(chair) : null,
                mobilisation ? text(chairReason) : "",
                Objects.requireNonNullElse(person(recorder), planner),
                text(speaker),
                text(content),
                mobilisation ? points(agenda) : Set.of(),
                mobilisation ? Audience.everybody() : audience());
    }

    /** The points of an agenda as they are ticked; what is no point is left out. */
    static Set<AgendaPoint> points(@Nullable List<String> ticked) {
        return Arrays.stream(AgendaPoint.values())
                .filter(point -> ticked != null && ticked.contains(point.name()))
                .collect(Collectors.toSet());
    }

    private Audience audience() {
        var who = Objects.requireNonNullElse(Asked.constant(Audience.Whom.class, whom), Audience.Whom.ALL);
        var keys = switch (who) {
            case ALL -> List.<String>of();
            case SECTIONS -> sections == null ? List.<String>of() : sections;
            case POSTS -> kinds == null ? List.<String>of() : kinds;
        };
        if (who == Audience.Whom.SECTIONS && !keys.stream().allMatch(GatheringForm::isId)) {
            throw new Refused(Refusal.at("audience", "programme.refusal.audience"));
        }
        return new Audience(who, Set.copyOf(keys));
    }

    private LocalDate day() {
        return day("heldOn", heldOn);
    }

    static LocalDate day(String field, @Nullable String typed) {
        try {
            return LocalDate.parse(text(typed));
        } catch (DateTimeParseException e) {
            throw new Refused(Refusal.at(field, "programme.refusal.day"));
        }
    }

    private @Nullable LocalTime time() {
        try {
            return text(startsAt).isEmpty() ? null : LocalTime.parse(text(startsAt));
        } catch (DateTimeParseException e) {
            throw new Refused(Refusal.at("startsAt", "programme.refusal.time"));
        }
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return isId(text(id)) ? PersonId.of(text(id)) : null;
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
