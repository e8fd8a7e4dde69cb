package org.probity.measures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.probity.organization.PostId;
import org.probity.risks.CheckFrequency;
import org.probity.risks.MeasureType;
import org.probity.risks.MeasureWording;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/** A measure as it is typed. */
record MeasureForm(
        @Nullable String type,
        @Nullable String textZh,
        @Nullable String textEn,
        @Nullable String owner,
        @Nullable String startsOn,
        @Nullable String dueOn,
        @Nullable String evidenceZh,
        @Nullable String evidenceEn,
        @Nullable String frequency,
        @Nullable String reason,
        @Nullable String version) {

    static MeasureForm empty(@Nullable PostId owner) {
        return new MeasureForm("", "", "", owner == null ? "" : owner.toString(), "", "", "", "", "", "", "0");
    }

    /** Started from a measure that helps elsewhere. */
    static MeasureForm of(MeasureType type, Bilingual text, @Nullable PostId owner) {
        var evidence = UsualEvidence.of(type);
        return new MeasureForm(
                type.name(),
                text.zh(),
                text.en(),
                owner == null ? "" : owner.toString(),
                "",
                "",
                evidence.zh(),
                evidence.en(),
                "",
                "",
                "0");
    }

    static MeasureForm of(ControlMeasure measure) {
        var evidence =
                measure.evidenceRequired().isEmpty() ? UsualEvidence.of(measure.type()) : measure.evidenceRequired();
        return new MeasureForm(
                measure.type().name(),
                measure.text().zh(),
                measure.text().en(),
                Objects.toString(measure.owner(), ""),
                Objects.toString(measure.startsOn(), ""),
                Objects.toString(measure.dueOn(), ""),
                evidence.zh(),
                evidence.en(),
                measure.frequency() == null ? "" : measure.frequency().name(),
                "",
                String.valueOf(measure.version()));
    }

    /** The same, to be sent over what somebody else saved meanwhile. */
    MeasureForm at(int newer) {
        return new MeasureForm(
                type,
                textZh,
                textEn,
                owner,
                startsOn,
                dueOn,
                evidenceZh,
                evidenceEn,
                frequency,
                reason,
                String.valueOf(newer));
    }

    int seen() {
        try {
            return Integer.parseInt(Objects.requireNonNullElse(version, "-1"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    String why() {
        return Objects.toString(reason, "");
    }

    /** What it says; refusals name their fields. */
    Optional<MeasureDraft> draft(List<Refusal> refusals) {
        var kind = Asked.constant(MeasureType.class, type);
        if (kind == null) {
            refusals.add(Refusal.at("type", "measures.refusal.type-needed"));
        }
        var starts = day("startsOn", startsOn, refusals);
        var due = day("dueOn", dueOn, refusals);
        var post = Asked.id(owner);
        if (post == null && owner != null && !owner.isBlank()) {
            refusals.add(Refusal.at("owner", "measures.refusal.owner-unknown"));
        }
        return kind == null
                ? Optional.empty()
                : Optional.of(new MeasureDraft(
                        new MeasureWording(
                                kind,
                                Bilingual.of(textZh, textEn),
                                post == null ? null : new PostId(post),
                                due,
                                Asked.constant(CheckFrequency.class, frequency)),
                        starts,
                        Bilingual.of(evidenceZh, evidenceEn)));
    }

    static @Nullable LocalDate day(String field, @Nullable String typed, List<Refusal> refusals) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            refusals.add(Refusal.at(field, "measures.refusal.not-a-day"));
            return null;
        }
    }
}
