package org.probity.measures;

import java.util.List;
import java.util.Map;
import org.probity.organization.Scope;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** Measures whose text was copied to many risk points, or nearly so (P0.4). */
@Component
class Repeated {

    private final MeasureList list;

    Repeated(MeasureList list) {
        this.list = list;
    }

    /** A text and the measures that have it. */
    record Group(Bilingual text, List<ControlMeasure> measures, long points) {}

    /** The groups of the scope that reach {@link CopiedTexts#FROM} points, the most copied first. */
    List<Group> in(Scope scope) {
        return CopiedTexts.groups(
                        list.all(scope, MeasureFilter.of(Map.of())),
                        measure -> measure.text().zh().isEmpty()
                                ? measure.text().en()
                                : measure.text().zh())
                .stream()
                .map(same -> new Group(
                        same.get(0).text(),
                        same,
                        same.stream()
                                .map(measure -> measure.point().id())
                                .distinct()
                                .count()))
                .filter(group -> group.points() >= CopiedTexts.FROM)
                .sorted((one, other) -> Long.compare(other.points(), one.points()))
                .toList();
    }

    /** On how many points the measure's text stands; none where that is no matter. */
    long of(Scope scope, ControlMeasure measure) {
        return in(scope).stream()
                .filter(group ->
                        group.measures().stream().anyMatch(one -> one.id().equals(measure.id())))
                .mapToLong(Group::points)
                .max()
                .orElse(0);
    }
}
