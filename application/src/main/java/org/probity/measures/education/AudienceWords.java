package org.probity.measures.education;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.probity.organization.Sections;
import org.probity.organization.UnitId;
import org.probity.programme.AudienceKind;
import org.probity.programme.gatherings.Audience;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An audience in words: all staff, the sections by name, or the kinds of posts. */
@Component
class AudienceWords {

    private final Map<String, AudienceKind> kinds;
    private final Sections sections;
    private final MessageSource messages;

    AudienceWords(List<AudienceKind> kinds, Sections sections, MessageSource messages) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparing(AudienceKind::key))
                .collect(Collectors.toMap(AudienceKind::key, kind -> kind, (a, b) -> a, LinkedHashMap::new));
        this.sections = sections;
        this.messages = messages;
    }

    Collection<AudienceKind> kinds() {
        return kinds.values();
    }

    java.util.Set<String> keys() {
        return kinds.keySet();
    }

    String of(UnitId unit, Audience audience, Locale locale) {
        return switch (audience.whom()) {
            case ALL -> messages.getMessage("programme.audience.ALL", null, locale);
            case SECTIONS ->
                sections.all(unit).stream()
                        .filter(section -> audience.keys().contains(section.id().toString()))
                        .map(section -> section.name().in(locale))
                        .collect(Collectors.joining(separator(locale)));
            case POSTS ->
                audience.keys().stream()
                        .map(key -> kinds.containsKey(key)
                                ? messages.getMessage(kinds.get(key).label(), null, locale)
                                : key)
                        .collect(Collectors.joining(separator(locale)));
        };
    }

    private static String separator(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? "、" : ", ";
    }
}
