package org.probity.powers.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.SectionId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/** A rule as it is typed. */
record RuleForm(
        @Nullable String section,
        @Nullable String number,
        @Nullable String titleZh,
        @Nullable String titleEn,
        @Nullable String issuerZh,
        @Nullable String issuerEn,
        @Nullable String kind,
        @Nullable String text,
        @Nullable String issuedOn,
        @Nullable String fromOn,
        @Nullable String version) {

    static RuleForm of(Rule rule) {
        var facts = rule.facts();
        return new RuleForm(
                facts.section() == null ? "" : facts.section().toString(),
                facts.number(),
                facts.title().zh(),
                facts.title().en(),
                facts.issuer().zh(),
                facts.issuer().en(),
                facts.kind().name(),
                facts.text(),
                facts.issuedOn() == null ? "" : facts.issuedOn().toString(),
                facts.fromOn() == null ? "" : facts.fromOn().toString(),
                String.valueOf(rule.version()));
    }

    static RuleForm empty(String section, Bilingual issuer) {
        return new RuleForm(section, "", "", "", issuer.zh(), issuer.en(), RuleKind.SYSTEM.name(), "", "", "", "");
    }

    RuleForm at(int newVersion) {
        return new RuleForm(
                section,
                number,
                titleZh,
                titleEn,
                issuerZh,
                issuerEn,
                kind,
                text,
                issuedOn,
                fromOn,
                String.valueOf(newVersion));
    }

    /** What it means; what cannot be understood is added to the refusals. */
    RuleFacts facts(List<Refusal> refusals) {
        return new RuleFacts(
                section(section),
                text(number),
                Bilingual.of(titleZh, titleEn),
                Bilingual.of(issuerZh, issuerEn),
                Arrays.stream(RuleKind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .orElse(RuleKind.OTHER),
                text(text),
                day("issuedOn", issuedOn, refusals),
                day("fromOn", fromOn, refusals));
    }

    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private static @Nullable SectionId section(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : new SectionId(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static @Nullable LocalDate day(String field, @Nullable String typed, List<Refusal> refusals) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 1949 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Refused below, in words.
        }
        refusals.add(Refusal.at(field, "powers.refusal.not-a-day"));
        return null;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
