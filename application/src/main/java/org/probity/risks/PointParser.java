package org.probity.risks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.probity.organization.PersonId;
import org.probity.powers.PowerId;
import org.probity.powers.StepId;
import org.probity.powers.UnitPowerKind;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** Turns what was typed into a risk point, or says field by field why it cannot be one. */
final class PointParser {

    private static final BigDecimal LARGEST = new BigDecimal("9999999999999999");

    private final PointEntry entry;
    private final List<Refusal> refusals = new ArrayList<>();

    PointParser(PointEntry entry) {
        this.entry = entry;
    }

    /**
     * @param form the form it stands on
     * @param existing the point as stored; null for a new one
     * @throws Refused with a refusal at each wrong field
     */
    RiskPoint parse(Form form, @Nullable RiskPoint existing, int position) {
        var id = existing == null ? RiskPointId.random() : existing.id();
        if (entry.titleZh().isBlank() && entry.titleEn().isBlank()) {
            refuse("title", "risks.refusal.title-needed");
        }
        tooLong("title", Math.max(entry.titleZh().length(), entry.titleEn().length() * 2 / 3), 200);
        tooLong(
                "description",
                Math.max(entry.descriptionZh().length(), entry.descriptionEn().length() * 2 / 3),
                2000);
        var primary = Asked.constant(RiskSource.class, entry.primary());
        if (primary == null) {
            refuse("primary", "risks.refusal.source-needed");
        }
        var sources = sources(primary);
        if (sources.contains(RiskSource.OTHER) && entry.otherSource().length() < 2) {
            refuse("otherSource", "risks.refusal.other-needs-words");
        }
        tooLong("otherSource", entry.otherSource().length(), 200);
        var cause = Asked.constant(RiskCause.class, entry.cause());
        if (cause == null) {
            refuse("cause", "risks.refusal.cause-needed");
        }
        var method = Asked.constant(FindingMethod.class, entry.method());
        var unitKind = Asked.constant(UnitPowerKind.class, entry.unitKind());
        if (form.ofUnit() && unitKind == null) {
            refuse("unitKind", "risks.refusal.unit-kind-needed");
        }
        var threshold = threshold(form);
        var rating = rating();
        var place = place(form);
        var raisedBy = Asked.id(entry.raisedBy());
        var linked = Asked.id(entry.linked());
        var suggestion = rating.suggestion();
        if (primary == null || cause == null || !refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        return new RiskPoint(
                id,
                form.unit(),
                form.cycle(),
                form.id(),
                form.scope(),
                form.section(),
                form.post(),
                form.person(),
                existing == null ? "D-" + id.toString().substring(0, 13) : existing.code(),
                position,
                place.power(),
                place.step(),
                form.ofUnit() ? unitKind : null,
                Bilingual.of(entry.titleZh(), entry.titleEn()),
                Bilingual.of(entry.descriptionZh(), entry.descriptionEn()),
                primary,
                sources,
                entry.otherSource(),
                cause,
                method == null ? FindingMethod.SELF : method,
                raisedBy == null || form.ofUnit() ? null : new PersonId(raisedBy),
                threshold,
                entry.thresholdUnit(),
                Verification.FOUND,
                "",
                rating,
                suggestion.map(Suggestion::grade).orElse(null),
                null,
                null,
                GradeState.UNGRADED,
                null,
                null,
                PointStatus.DRAFT,
                null,
                linked == null ? null : new RiskPointId(linked),
                existing == null ? null : existing.carriedFrom(),
                false,
                existing == null ? 0 : existing.version());
    }

    private Set<RiskSource> sources(@Nullable RiskSource primary) {
        var sources = EnumSet.noneOf(RiskSource.class);
        entry.sources().stream()
                .map(word -> Asked.constant(RiskSource.class, word))
                .filter(Objects::nonNull)
                .forEach(sources::add);
        if (primary != null) {
            sources.add(primary);
        }
        return sources;
    }

    private RiskPoint.Rating rating() {
        var probability = score("probability", entry.probability(), entry.probabilityReason());
        var harm = score("harm", entry.harm(), entry.harmReason());
        var control = Asked.constant(ControlEffect.class, entry.control());
        if (!entry.control().isEmpty() && control == null) {
            refuse("control", "risks.refusal.score");
        }
        tooLong("control", entry.controlReason().length(), 1000);
        return new RiskPoint.Rating(
                probability,
                entry.probabilityReason(),
                harm,
                entry.harmReason(),
                control,
                entry.controlReason(),
                entry.ticked());
    }

    private @Nullable Integer score(String field, String word, String reason) {
        tooLong(field, reason.length(), 1000);
        if (word.isEmpty()) {
            return null;
        }
        var score = PointEntry.score(word);
        if (score == null) {
            refuse(field, "risks.refusal.score");
        } else if (Scores.isExtreme(score) && reason.length() < 2) {
            refuse(field, "risks.refusal.extreme-needs-reason");
        }
        return score;
    }

    private @Nullable BigDecimal threshold(Form form) {
        if (!form.ofUnit() || entry.threshold().isEmpty()) {
            return null;
        }
        try {
            var amount = new BigDecimal(entry.threshold().replace(",", "").replace("，", ""));
            if (amount.signum() <= 0 || amount.scale() > 2 || amount.compareTo(LARGEST) > 0) {
                refuse("threshold", "risks.refusal.threshold");
            }
            if (entry.thresholdUnit().isEmpty() || entry.thresholdUnit().length() > 20) {
                refuse("threshold", "risks.refusal.threshold-unit");
            }
            return amount;
        } catch (NumberFormatException e) {
            refuse("threshold", "risks.refusal.threshold");
            return null;
        }
    }

    private record Place(@Nullable PowerId power, @Nullable StepId step) {}

    private Place place(Form form) {
        if (entry.place().isEmpty()) {
            if (form.ofUnit()) {
                refuse("place", "risks.refusal.power-needed");
            }
            return new Place(null, null);
        }
        var parts = entry.place().split("/", 2);
        var power = Asked.id(parts[0]);
        UUID step = parts.length > 1 ? Asked.id(parts[1]) : null;
        if (power == null || (parts.length > 1 && step == null)) {
            refuse("place", "risks.refusal.power-needed");
        }
        return new Place(power == null ? null : new PowerId(power), step == null ? null : new StepId(step));
    }

    private void tooLong(String field, int length, int most) {
        if (length > most) {
            refusals.add(Refusal.at(field, "risks.refusal.too-long", most));
        }
    }

    private void refuse(String field, String code) {
        refusals.add(Refusal.at(field, code));
    }
}
