package org.probity.risks;

import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.springframework.util.MultiValueMap;

/** One risk point as it was typed, every field as text so that nothing is lost when it is refused. */
record PointEntry(
        String version,
        String place,
        String unitKind,
        String titleZh,
        String titleEn,
        String descriptionZh,
        String descriptionEn,
        String primary,
        Set<String> sources,
        String otherSource,
        String cause,
        String method,
        String raisedBy,
        String threshold,
        String thresholdUnit,
        String probability,
        String probabilityReason,
        String harm,
        String harmReason,
        String control,
        String controlReason,
        Set<String> criteria,
        String linked,
        List<MeasureEntry> measures) {

    static final int MOST_MEASURES = 20;

    static PointEntry blank() {
        return new PointEntry(
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                Set.of(),
                "",
                "",
                "SELF",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                Set.of(),
                "",
                List.of(MeasureEntry.BLANK));
    }

    static PointEntry of(RiskPoint point, List<Measure> measures) {
        var rating = point.rating();
        return new PointEntry(
                String.valueOf(point.version()),
                place(point),
                point.unitKind() == null ? "" : point.unitKind().name(),
                point.title().zh(),
                point.title().en(),
                point.description().zh(),
                point.description().en(),
                point.primarySource().name(),
                names(point.sources()),
                point.otherSource(),
                point.cause().name(),
                point.method().name(),
                Objects.toString(point.raisedBy(), ""),
                Optional.ofNullable(point.threshold())
                        .map(BigDecimal::stripTrailingZeros)
                        .map(BigDecimal::toPlainString)
                        .orElse(""),
                point.thresholdUnit(),
                Objects.toString(rating.probability(), ""),
                rating.probabilityReason(),
                Objects.toString(rating.harm(), ""),
                rating.harmReason(),
                rating.control() == null ? "" : rating.control().name(),
                rating.controlReason(),
                names(rating.criteria()),
                Objects.toString(point.linked(), ""),
                measures.stream().map(MeasureEntry::of).toList());
    }

    /** The power and step of a point as one choice: {@code power} or {@code power/step}. */
    static String place(RiskPoint point) {
        if (point.power() == null) {
            return "";
        }
        return point.step() == null ? point.power().toString() : point.power() + "/" + point.step();
    }

    static PointEntry read(MultiValueMap<String, String> sent) {
        var measures = new ArrayList<MeasureEntry>();
        for (var row = 0; row < MOST_MEASURES && sent.containsKey("measure-" + row + "-type"); row++) {
            var prefix = "measure-" + row + "-";
            measures.add(new MeasureEntry(
                    one(sent, prefix + "id"),
                    one(sent, prefix + "type"),
                    one(sent, prefix + "zh"),
                    one(sent, prefix + "en"),
                    one(sent, prefix + "owner"),
                    one(sent, prefix + "due"),
                    one(sent, prefix + "frequency")));
        }
        return new PointEntry(
                one(sent, "version"),
                one(sent, "place"),
                one(sent, "unitKind"),
                one(sent, "titleZh"),
                one(sent, "titleEn"),
                one(sent, "descriptionZh"),
                one(sent, "descriptionEn"),
                one(sent, "primary"),
                Set.copyOf(sent.getOrDefault("sources", List.of())),
                one(sent, "otherSource"),
                one(sent, "cause"),
                one(sent, "method"),
                one(sent, "raisedBy"),
                one(sent, "threshold"),
                one(sent, "thresholdUnit"),
                one(sent, "probability"),
                one(sent, "probabilityReason"),
                one(sent, "harm"),
                one(sent, "harmReason"),
                one(sent, "control"),
                one(sent, "controlReason"),
                Set.copyOf(sent.getOrDefault("criteria", List.of())),
                one(sent, "linked"),
                measures);
    }

    /** The same with one more empty row for a measure. */
    PointEntry withRoomForMeasure() {
        var more = new ArrayList<>(measures);
        if (more.size() < MOST_MEASURES) {
            more.add(MeasureEntry.BLANK);
        }
        return withMeasures(more);
    }

    PointEntry withMeasures(List<MeasureEntry> others) {
        return with(version, others);
    }

    PointEntry withVersion(int current) {
        return with(String.valueOf(current), measures);
    }

    private PointEntry with(String otherVersion, List<MeasureEntry> others) {
        return new PointEntry(
                otherVersion,
                place,
                unitKind,
                titleZh,
                titleEn,
                descriptionZh,
                descriptionEn,
                primary,
                sources,
                otherSource,
                cause,
                method,
                raisedBy,
                threshold,
                thresholdUnit,
                probability,
                probabilityReason,
                harm,
                harmReason,
                control,
                controlReason,
                criteria,
                linked,
                others);
    }

    /** The suggestion that scores and ticks give, once all three scores are chosen. */
    @Nullable
    Suggestion suggestion() {
        var likely = score(probability);
        var harmful = score(harm);
        var left = Asked.constant(ControlEffect.class, control);
        return likely == null || harmful == null || left == null
                ? null
                : Suggestion.of(new Scores(likely, harmful, left), ticked());
    }

    Set<Criterion> ticked() {
        return criteria.stream()
                .map(word -> Asked.constant(Criterion.class, word))
                .filter(Objects::nonNull)
                .collect(toCollection(() -> EnumSet.noneOf(Criterion.class)));
    }

    static @Nullable Integer score(String word) {
        return word.matches("[1-5]") ? Integer.valueOf(word) : null;
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        return Objects.toString(sent.getFirst(name), "").strip();
    }
}
