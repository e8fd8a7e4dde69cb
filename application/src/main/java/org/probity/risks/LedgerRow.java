package org.probity.risks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * One line of the ledger (F6): a risk point with the names of what it concerns.
 *
 * @param basis    the legal bases of its power, and the rules tied to it
 * @param leader   who is in charge of the section
 * @param measures what is done about it, each with its owner and day
 */
record LedgerRow(
        UUID id,
        String code,
        int year,
        RiskScope scope,
        Named section,
        @Nullable Named post,
        @Nullable Named person,
        @Nullable Named power,
        @Nullable Bilingual step,
        Bilingual title,
        Bilingual description,
        RiskSource source,
        List<RiskSource> sources,
        RiskCause cause,
        @Nullable Integer probability,
        @Nullable Integer harm,
        @Nullable BigDecimal control,
        @Nullable Integer inherent,
        @Nullable BigDecimal residual,
        @Nullable Grade grade,
        GradeState gradeState,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate nextReviewOn,
        PointStatus status,
        String basis,
        @Nullable Bilingual leader,
        List<LedgerMeasure> measures,
        Instant changedAt,
        @Nullable String changeReason,
        UUID form,
        int version) {

    /** Something with a name and a page of its own. */
    record Named(UUID id, String code, Bilingual name) {
        public String in(Locale locale) {
            return name.in(locale);
        }
    }

    /** A measure as the ledger shows it, with how it is carried out where it is in life. */
    record LedgerMeasure(
            String code,
            MeasureType type,
            Bilingual text,
            @Nullable Bilingual owner,
            @Nullable LocalDate dueOn,
            @Nullable CheckFrequency frequency,
            MeasuresOnLedger.@Nullable Carried carried) {

        LedgerMeasure carried(MeasuresOnLedger.@Nullable Carried life) {
            return new LedgerMeasure(code, type, text, owner, dueOn, frequency, life);
        }
    }
}
