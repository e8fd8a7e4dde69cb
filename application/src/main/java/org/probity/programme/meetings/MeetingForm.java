package org.probity.programme.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.programme.MeetingBody;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** A meeting's plan as it is typed. */
record MeetingForm(
        @Nullable MeetingBody body,
        @Nullable String section,
        @Nullable String titleZh,
        @Nullable String titleEn,
        @Nullable String heldOn,
        @Nullable String startsAt,
        @Nullable String place,
        @Nullable String chair,
        @Nullable String recorder,
        @Nullable String observers,
        @Nullable List<String> agenda) {

    static MeetingForm of(Meeting meeting) {
        var section = meeting.section();
        return new MeetingForm(
                meeting.body(),
                section == null ? null : section.toString(),
                meeting.title().zh(),
                meeting.title().en(),
                meeting.heldOn().toString(),
                Objects.toString(meeting.startsAt(), ""),
                meeting.place(),
                meeting.chair().toString(),
                meeting.recorder().toString(),
                meeting.observers(),
                meeting.items().stream()
                        .map(item -> new MatterRef(item.kind(), item.subjectId()).toString())
                        .toList());
    }

    public MeetingBody bodyOrDefault() {
        return body == null ? MeetingBody.LEADING_GROUP : body;
    }

    public @Nullable SectionId sectionId() {
        return section == null || section.isBlank() || bodyOrDefault() != MeetingBody.SECTION
                ? null
                : SectionId.of(section);
    }

    public boolean has(String ref) {
        return agenda != null && agenda.contains(ref);
    }

    MeetingPlan toPlan(UnitId unit) {
        return new MeetingPlan(
                unit,
                bodyOrDefault(),
                sectionId(),
                Bilingual.of(titleZh, titleEn),
                day(),
                time(),
                text(place),
                person("chair", chair),
                person("recorder", recorder),
                text(observers),
                agenda == null
                        ? List.of()
                        : agenda.stream().limit(1000).map(MatterRef::of).toList());
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(text(heldOn));
        } catch (DateTimeParseException e) {
            throw new Refused(Refusal.at("heldOn", "programme.refusal.day"));
        }
    }

    private @Nullable LocalTime time() {
        try {
            return text(startsAt).isEmpty() ? null : LocalTime.parse(text(startsAt));
        } catch (DateTimeParseException e) {
            throw new Refused(Refusal.at("startsAt", "programme.refusal.time"));
        }
    }

    private static PersonId person(String field, @Nullable String id) {
        if (text(id).isEmpty()) {
            throw new Refused(Refusal.at(field, "programme.refusal.choose-person"));
        }
        return PersonId.of(text(id));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
