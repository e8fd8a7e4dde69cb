package org.probity.supervision.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.probity.wording.Bilingual;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The words of every kind of letter that the program brings along: {@code modules/supervision/letters/templates.json}. */
@Component
class ShippedTemplates {

    private final Map<LetterKind, LetterTemplate> all = new EnumMap<>(LetterKind.class);

    ShippedTemplates() {
        try (var file = new ClassPathResource("modules/supervision/letters/templates.json").getInputStream()) {
            List<Words> read = JsonMapper.builder().build().readValue(file, new TypeReference<>() {});
            read.forEach(words -> all.put(
                    words.kind(),
                    LetterTemplate.shipped(
                            words.kind(),
                            new Bilingual(words.titleZh(), words.titleEn()),
                            new Bilingual(words.bodyZh(), words.bodyEn()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Words(LetterKind kind, String titleZh, String titleEn, String bodyZh, String bodyEn) {}

    LetterTemplate of(LetterKind kind) {
        return Objects.requireNonNull(all.get(kind));
    }
}
