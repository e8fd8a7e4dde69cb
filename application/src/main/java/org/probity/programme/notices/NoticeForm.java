package org.probity.programme.notices;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/** A notice's draft as it is typed. */
record NoticeForm(
        @Nullable String kind,
        @Nullable String number,
        @Nullable String titleZh,
        @Nullable String titleEn,
        @Nullable String bodyZh,
        @Nullable String bodyEn,
        @Nullable String channels,
        @Nullable String contact,
        @Nullable Integer workingDays,
        @Nullable List<UUID> lines) {

    static NoticeForm of(Notice notice) {
        return new NoticeForm(
                notice.kind(),
                notice.number(),
                notice.title().zh(),
                notice.title().en(),
                notice.body().zh(),
                notice.body().en(),
                notice.channels(),
                notice.contact(),
                notice.workingDays(),
                notice.lines().stream().map(NoticeLine::subjectId).toList());
    }

    public boolean has(UUID subject) {
        return lines == null || lines.contains(subject);
    }

    NoticeDraft toDraft(UnitId unit) {
        return new NoticeDraft(
                unit,
                text(kind),
                text(number),
                Bilingual.of(titleZh, titleEn),
                Bilingual.of(bodyZh, bodyEn),
                text(channels),
                text(contact),
                workingDays == null ? 0 : workingDays,
                lines == null ? List.of() : lines);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
