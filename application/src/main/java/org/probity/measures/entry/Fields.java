package org.probity.measures.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.util.MultiValueMap;

/** A form as it was typed: it reads each field within its bounds, gathers what is wrong, and gives everything back to the page. */
public final class Fields {

    private static final int MOST_VALUES = 300;

    private final Map<String, List<String>> typed;
    private final List<Refusal> refusals = new ArrayList<>();

    private Fields(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    public static Fields of(MultiValueMap<String, String> typed) {
        return new Fields(typed);
    }

    /** What is stored, as a page shows it to be changed. */
    public static Fields stored(Map<String, List<String>> values) {
        return new Fields(new LinkedHashMap<>(values));
    }

    public static Fields blank() {
        return new Fields(new LinkedHashMap<>());
    }

    public Fields with(String field, String value) {
        typed.put(field, List.of(value));
        return this;
    }

    /** The field as it was typed; empty where nothing was. */
    public String value(String field) {
        return typed.getOrDefault(field, List.of("")).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .limit(MOST_VALUES)
                .toList();
    }

    /** The field's value in one of several rows, also where it is blank. */
    public String value(String field, int row) {
        var values = typed.getOrDefault(field, List.of());
        return row < values.size() ? values.get(row).strip() : "";
    }

    public int rows(String field) {
        return Math.min(MOST_VALUES, typed.getOrDefault(field, List.of()).size());
    }

    public boolean has(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    /** A text of at most so many characters; blank is allowed. */
    public String text(String field, int most) {
        var text = value(field);
        if (text.length() > most) {
            refuse(field, "measures.refusal.entry-too-long", most);
        }
        return text;
    }

    /** A text that says something: from two characters on. */
    public String needed(String field, int most) {
        var text = text(field, most);
        if (text.length() < 2) {
            refuse(field, "measures.refusal.entry-needed");
        }
        return text;
    }

    public @Nullable LocalDate day(String field) {
        return parsed(field, LocalDate::parse, "measures.refusal.entry-day");
    }

    public @Nullable YearMonth month(String field) {
        return parsed(field, YearMonth::parse, "measures.refusal.entry-month");
    }

    private <T> @Nullable T parsed(String field, java.util.function.Function<String, T> parse, String refusal) {
        try {
            return parse.apply(value(field));
        } catch (DateTimeParseException e) {
            refuse(field, refusal);
            return null;
        }
    }

    /** One of a list's constants; none and a refusal when something else, or nothing, was chosen. */
    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        var chosen = optional(field, type);
        if (chosen == null) {
            refuse(field, "measures.refusal.entry-choose");
        }
        return chosen;
    }

    public <E extends Enum<E>> @Nullable E optional(String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value(field)))
                .findFirst()
                .orElse(null);
    }

    public @Nullable UUID id(String field) {
        return id(value(field), field);
    }

    public List<UUID> ids(String field) {
        var ids = new ArrayList<UUID>();
        for (var value : values(field)) {
            var id = id(value, field);
            if (id != null && !ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private @Nullable UUID id(String value, String field) {
        if (value.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            refuse(field, "measures.refusal.entry-choose");
            return null;
        }
    }

    /** An amount of money, not below nothing, with at most two decimals; none where nothing was typed. */
    public @Nullable BigDecimal amount(String field) {
        var text = value(field).replace(",", "").replace("，", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,14}(\\.\\d{1,2})?")) {
            refuse(field, "measures.refusal.entry-amount");
            return null;
        }
        return new BigDecimal(text);
    }

    public void refuse(String field, String code, Object... arguments) {
        refusals.add(Refusal.at(field, code, arguments));
    }

    public boolean isFine() {
        return refusals.isEmpty();
    }

    public void orRefuse() {
        Refused.ifAny(refusals);
    }
}
