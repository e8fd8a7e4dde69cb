package org.probity.risks;

import java.util.List;
import java.util.Optional;
import org.probity.powers.Powers;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** Measures of the templates that fit a risk point: of its kind of power and, before others, of its cause. */
@Component
public class MeasureSuggestions {

    private static final int MOST = 8;

    private final Templates templates;
    private final Powers powers;

    MeasureSuggestions(Templates templates, Powers powers) {
        this.templates = templates;
        this.powers = powers;
    }

    /** A measure that helps elsewhere; a start, to be made true for the post. */
    public record Suggested(MeasureType type, Bilingual text) {}

    public List<Suggested> of(RiskPoint point) {
        var power = Optional.ofNullable(point.power()).flatMap(powers::find);
        var fitting = power.map(templates::of).orElseGet(templates::ofEveryPost);
        return fitting.stream()
                .filter(template -> template.cause() == point.cause() || template.source() == point.primarySource())
                .sorted((one, other) -> Boolean.compare(other.cause() == point.cause(), one.cause() == point.cause()))
                .flatMap(template -> template.measures().stream())
                .map(measure -> new Suggested(measure.type(), new Bilingual(measure.textZh(), measure.textEn())))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
