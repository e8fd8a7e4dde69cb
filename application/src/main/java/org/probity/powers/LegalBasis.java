package org.probity.powers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/** A law, regulation or rule with its article that a power rests on (P2.1.1b). */
public record LegalBasis(
        @Nullable LegalBasisId id,
        Bilingual name,
        String article,
        String text,
        Rank rank,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate repealedOn) {

    /** How high the document stands; an internal notice gives no power over others. */
    public enum Rank {
        LAW,
        REGULATION,
        RULE,
        LOCAL,
        INTERNAL_NOTICE;

        /** A first guess from a Chinese document's name, for lists that do not say the rank. */
        public static Rank guess(String name) {
            var bare = name.replaceAll("[（(].*", "").strip();
            if (bare.endsWith("法") || bare.endsWith("法典")) {
                return LAW;
            }
            if (bare.endsWith("条例") || bare.contains("实施条例")) {
                return REGULATION;
            }
            if (bare.endsWith("通知") || bare.endsWith("意见") || bare.endsWith("方案") || bare.endsWith("制度")) {
                return INTERNAL_NOTICE;
            }
            return RULE;
        }
    }

    /** Whether the document is in force on the day. */
    public boolean inForceOn(LocalDate day) {
        return (effectiveOn == null || !effectiveOn.isAfter(day)) && (repealedOn == null || repealedOn.isAfter(day));
    }

    LegalBasis withId(LegalBasisId newId) {
        return new LegalBasis(newId, name, article, text, rank, effectiveOn, repealedOn);
    }

    public static LegalBasis of(Bilingual name, String article, Rank rank) {
        return new LegalBasis(null, name, article, "", rank, null, null);
    }
}
