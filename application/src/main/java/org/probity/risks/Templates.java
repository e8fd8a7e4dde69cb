package org.probity.risks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.probity.powers.Power;
import org.probity.powers.PowerType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The templates of {@code modules/risks/templates.json}, by the kind of power they speak of. */
@Component
class Templates {

    private final List<Template> all;

    Templates() {
        try (var file = new ClassPathResource("modules/risks/templates.json").getInputStream()) {
            all = JsonMapper.builder().build().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Template> all() {
        return all;
    }

    Optional<Template> find(String code) {
        return all.stream().filter(template -> template.code().equals(code)).findFirst();
    }

    /** Those that speak of the power. */
    List<Template> of(Power power) {
        var kinds = kinds(power);
        return all.stream()
                .filter(template -> kinds.contains(template.appliesTo()))
                .toList();
    }

    /** Those that speak of every post. */
    List<Template> ofEveryPost() {
        return all.stream()
                .filter(template -> template.appliesTo().equals("ALL"))
                .toList();
    }

    private static Set<String> kinds(Power power) {
        var kinds = new LinkedHashSet<String>();
        kinds.add(power.type().name());
        var unitKind = power.facts().unitKind();
        if (unitKind != null) {
            kinds.addAll(
                    switch (unitKind) {
                        case DISTRIBUTION -> List.of("FUND", "BENEFIT");
                        case RESOURCE -> List.of("RESOURCE");
                        case PROJECT -> List.of("PROJECT", "PROCUREMENT");
                        case PERSONNEL -> List.of("PERSONNEL");
                        case APPROVAL -> List.of("LICENSE");
                        case PENALTY -> List.of("PENALTY");
                        case JUDICIAL -> List.of("ADJUDICATION");
                        case OTHER -> List.<String>of();
                    });
        }
        if (power.facts().majorProject()) {
            kinds.addAll(List.of("PROJECT", "PROCUREMENT"));
        }
        if (power.type() == PowerType.INTERNAL && unitKind == null) {
            kinds.addAll(List.of("FUND", "PROCUREMENT", "PERSONNEL", "ASSET"));
        }
        return kinds;
    }
}
