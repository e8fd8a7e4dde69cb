package org.probity.powers;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A power as the columns of F3, in words: message key of the column, and what stands in it. */
final class PowerSheet {

    private PowerSheet() {}

    static Map<String, String> columns(
            PowerContent content, PostBook.Pages book, MessageSource messages, Locale locale) {
        var facts = content.facts();
        var columns = new LinkedHashMap<String, String>();
        columns.put("powers.code", facts.code());
        columns.put("powers.type", word(messages, locale, "powers.type." + facts.type()));
        columns.put("powers.name", facts.name().in(locale));
        columns.put("powers.sub-item", facts.subItem().in(locale));
        columns.put("powers.content", facts.content().in(locale));
        columns.put("powers.exercising-body", facts.exercisingBody().in(locale));
        columns.put("powers.section", book.section(facts.section(), locale));
        columns.put(
                "powers.posts",
                content.allocations().stream()
                        .map(allocation -> post(allocation, book, messages, locale))
                        .collect(Collectors.joining("\n")));
        columns.put("powers.object", facts.object());
        columns.put(
                "powers.bases.name",
                content.bases().stream().map(basis -> basis.name().in(locale)).collect(Collectors.joining("\n")));
        columns.put(
                "powers.bases.article",
                content.bases().stream()
                        .map(basis -> basis.article().isEmpty() ? "—" : basis.article())
                        .collect(Collectors.joining("\n")));
        columns.put("powers.statutory-limit", limit(facts.statutoryLimit(), messages, locale));
        columns.put("powers.promised-limit", limit(facts.promisedLimit(), messages, locale));
        columns.put("powers.fee", facts.fee());
        columns.put("powers.discretion", yes(facts.discretion(), messages, locale));
        columns.put("powers.benchmark", facts.benchmark());
        columns.put("powers.disclosed", yes(facts.disclosed(), messages, locale));
        columns.put("powers.disclosure", facts.disclosure());
        columns.put("powers.secrecy-reason", facts.secrecyReason());
        columns.put("powers.duty-items", facts.dutyItems());
        columns.put("powers.liability", facts.liability());
        columns.put("powers.hotline", facts.hotline());
        return columns;
    }

    static String limit(@Nullable TimeLimit limit, MessageSource messages, Locale locale) {
        if (limit == null) {
            return "";
        }
        return limit.days() == 0
                ? word(messages, locale, "powers.limit.same-day")
                : messages.getMessage("powers.limit." + limit.unit(), new Object[] {limit.days()}, locale);
    }

    private static String post(Allocation allocation, PostBook.Pages book, MessageSource messages, Locale locale) {
        var line = book.post(allocation.post());
        var role = word(messages, locale, "powers.role." + allocation.role());
        return (line == null ? "" : line.name().in(locale)) + " / " + role;
    }

    private static String yes(boolean is, MessageSource messages, Locale locale) {
        return word(messages, locale, is ? "powers.yes" : "powers.no");
    }

    static String word(MessageSource messages, Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }
}
