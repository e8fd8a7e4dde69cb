package org.probity.risks;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.probity.organization.PostId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/** One measure as it was typed. */
record MeasureEntry(
        String id, String type, String textZh, String textEn, String owner, String dueOn, String frequency) {

    static final MeasureEntry BLANK = new MeasureEntry("", "", "", "", "", "", "");

    static MeasureEntry of(Measure measure) {
        return new MeasureEntry(
                measure.id().toString(),
                measure.type().name(),
                measure.text().zh(),
                measure.text().en(),
                Objects.toString(measure.owner(), ""),
                Objects.toString(measure.dueOn(), ""),
                measure.frequency() == null ? "" : measure.frequency().name());
    }

    boolean isBlank() {
        return textZh.isBlank() && textEn.isBlank();
    }

    /** The measure it says; refusals are added under {@code measure-<row>}. */
    @Nullable
    Measure parse(int row, RiskPointId point, LocalDate today, List<Refusal> refusals) {
        var field = "measure-" + row;
        var kind = Asked.constant(MeasureType.class, type);
        if (kind == null) {
            refusals.add(Refusal.at(field, "risks.refusal.measure-type"));
        }
        if (textZh.length() > 2000 || textEn.length() > 3000) {
            refusals.add(Refusal.at(field, "risks.refusal.too-long", 2000));
        }
        var day = day(field, today, refusals);
        var post = Asked.id(owner);
        if (kind == null) {
            return null;
        }
        var known = Asked.id(id);
        return new Measure(
                new MeasureId(known == null ? UUID.randomUUID() : known),
                point,
                String.valueOf(row + 1),
                row,
                kind,
                Bilingual.of(textZh, textEn),
                post == null ? null : new PostId(post),
                day,
                Asked.constant(CheckFrequency.class, frequency));
    }

    private @Nullable LocalDate day(String field, LocalDate today, List<Refusal> refusals) {
        if (dueOn.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(dueOn.strip());
            if (day.isBefore(today) || day.isAfter(today.plusYears(5))) {
                refusals.add(Refusal.at(field, "risks.refusal.measure-day"));
            }
            return day;
        } catch (DateTimeParseException e) {
            refusals.add(Refusal.at(field, "risks.refusal.measure-day"));
            return null;
        }
    }
}
