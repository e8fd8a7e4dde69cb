package org.probity.risks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;

/**
 * A risk point as it is often found where a kind of power is exercised, with measures that help; a start for the author, to be
 * made true for the post.
 *
 * @param appliesTo the power's type, a kind of resource such as {@code FUND}, or {@code ALL}
 */
record Template(
        String code,
        String appliesTo,
        RiskSource source,
        RiskCause cause,
        String titleZh,
        String titleEn,
        List<TemplateMeasure> measures) {

    /** A measure of a template. */
    record TemplateMeasure(MeasureType type, String textZh, String textEn) {}

    /** The point it makes on a form, at a power or a step, with the author's own post as owner of its measures. */
    PointEntry entry(String place, @Nullable PostId owner, LocalDate dueOn) {
        var entries = measures.stream()
                .map(measure -> new MeasureEntry(
                        "",
                        measure.type().name(),
                        measure.textZh(),
                        measure.textEn(),
                        owner == null ? "" : owner.toString(),
                        dueOn.toString(),
                        ""))
                .toList();
        return new PointEntry(
                "",
                place,
                "",
                titleZh,
                titleEn,
                "",
                "",
                source.name(),
                Set.of(source.name()),
                "",
                cause.name(),
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
                entries);
    }
}
