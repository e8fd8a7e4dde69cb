package org.probity.measures.responsibility;

import java.util.Locale;
import java.util.Map;
import org.probity.wording.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of a responsibility statement: a template for each office in both languages, in which names and figures from the list
 * take the places in square brackets. The office may reword all but the places.
 */
@Component
class StatementText {

    private final MessageSource messages;

    StatementText(MessageSource messages) {
        this.messages = messages;
    }

    Bilingual template(Office office) {
        return new Bilingual(of(office, Locale.SIMPLIFIED_CHINESE), of(office, Locale.ENGLISH));
    }

    private String of(Office office, Locale locale) {
        return messages.getMessage("measures.responsibility.template." + office, null, locale);
    }

    /** What the places are filled with. */
    record Facts(Bilingual unit, Bilingual name, int year, DutyList list) {}

    static Bilingual filled(Bilingual text, Facts facts) {
        return new Bilingual(
                fill(text.zh(), places(facts, Locale.SIMPLIFIED_CHINESE)),
                fill(text.en(), places(facts, Locale.ENGLISH)));
    }

    private static Map<String, String> places(Facts facts, Locale locale) {
        var list = facts.list();
        return Map.of(
                "[unit]", facts.unit().in(locale),
                "[name]", facts.name().in(locale),
                "[year]", String.valueOf(facts.year()),
                "[posts]", String.valueOf(list.posts()),
                "[high]", String.valueOf(list.count(org.probity.risks.Grade.HIGH)),
                "[medium]", String.valueOf(list.count(org.probity.risks.Grade.MEDIUM)),
                "[low]", String.valueOf(list.count(org.probity.risks.Grade.LOW)),
                "[ungraded]", String.valueOf(list.count(null)));
    }

    private static String fill(String text, Map<String, String> places) {
        var filled = text;
        for (var place : places.entrySet()) {
            filled = filled.replace(place.getKey(), place.getValue());
        }
        return filled;
    }
}
