package org.probity.measures.projects;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.powers.PowerId;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/** A project's sheet as it is typed. */
record ProjectForm(
        @Nullable String section,
        @Nullable String post,
        @Nullable String power,
        @Nullable String number,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String place,
        @Nullable String description,
        @Nullable String funding,
        @Nullable String fundingNote,
        @Nullable String budget,
        @Nullable String currency,
        @Nullable String plannedFrom,
        @Nullable String plannedTo,
        @Nullable String grade,
        @Nullable String reason,
        @Nullable String version) {

    static ProjectForm of(ProjectFacts facts, int version) {
        return new ProjectForm(
                Objects.toString(facts.section(), ""),
                Objects.toString(facts.post(), ""),
                Objects.toString(facts.power(), ""),
                facts.number(),
                facts.name().zh(),
                facts.name().en(),
                facts.place(),
                facts.description(),
                facts.funding().name(),
                facts.fundingNote(),
                facts.budget() == null ? "" : facts.budget().toPlainString(),
                facts.currency(),
                Objects.toString(facts.plannedFrom(), ""),
                Objects.toString(facts.plannedTo(), ""),
                facts.grade().name(),
                "",
                String.valueOf(version));
    }

    static ProjectForm empty(String section) {
        return new ProjectForm(section, "", "", "", "", "", "", "", "BUDGET", "", "", "CNY", "", "", "HIGH", "", "");
    }

    ProjectForm at(int newVersion) {
        return new ProjectForm(
                section,
                post,
                power,
                number,
                nameZh,
                nameEn,
                place,
                description,
                funding,
                fundingNote,
                budget,
                currency,
                plannedFrom,
                plannedTo,
                grade,
                reason,
                String.valueOf(newVersion));
    }

    /** What it means; what cannot be understood is added to the refusals. */
    ProjectFacts facts(List<Refusal> refusals) {
        var sectionId = Typed.uuid(section);
        var postId = Typed.uuid(post);
        var powerId = Typed.uuid(power);
        return new ProjectFacts(
                sectionId == null ? null : new SectionId(sectionId),
                postId == null ? null : new PostId(postId),
                powerId == null ? null : new PowerId(powerId),
                Typed.text(number),
                Bilingual.of(nameZh, nameEn),
                Typed.text(place),
                Typed.text(description),
                Objects.requireNonNullElse(Typed.one(Funding.values(), funding), Funding.OTHER),
                Typed.text(fundingNote),
                Typed.amount("budget", budget, refusals),
                currency == null || currency.isBlank()
                        ? "CNY"
                        : currency.strip().toUpperCase(Locale.ROOT),
                Typed.day("plannedFrom", plannedFrom, refusals),
                Typed.day("plannedTo", plannedTo, refusals),
                Objects.requireNonNullElse(Typed.one(Grade.values(), grade), Grade.HIGH));
    }

    int seen() {
        return Typed.version(version);
    }
}
