package org.probity.earlywarning.configuration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.calendar.Limit;

/** The values of parameters, checked when they were read; asking for one under another kind is a bug. */
public final class Values {

    private final Map<String, Object> byName;

    Values(Map<String, Object> byName) {
        this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** The values that hold where nothing is written. */
    static Values standard(List<Parameter> parameters) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            if (parameter.standard() != null) {
                values.put(parameter.name(), parameter.standard());
            }
        }
        return new Values(values);
    }

    public int count(String name) {
        return (Integer) required(name);
    }

    /** A number or a share. */
    public double number(String name) {
        return (Double) required(name);
    }

    public @Nullable Double numberOrNull(String name) {
        return (Double) byName.get(name);
    }

    public boolean flag(String name) {
        return (Boolean) required(name);
    }

    public String text(String name) {
        return (String) required(name);
    }

    public @Nullable String textOrNull(String name) {
        return (String) byName.get(name);
    }

    /** Empty where nothing was stated. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object each : (List<?>) byName.getOrDefault(name, List.of())) {
            texts.add((String) each);
        }
        return List.copyOf(texts);
    }

    public Limit limit(String name) {
        return (Limit) required(name);
    }

    public @Nullable Limit limitOrNull(String name) {
        return (Limit) byName.get(name);
    }

    /** A time of day, in minutes since midnight. */
    public int minute(String name) {
        return (Integer) required(name);
    }

    /** The rows of a table; empty where nothing was stated. */
    public List<Values> rows(String name) {
        List<Values> rows = new ArrayList<>();
        for (Object each : (List<?>) byName.getOrDefault(name, List.of())) {
            rows.add((Values) each);
        }
        return List.copyOf(rows);
    }

    /** All values by name, in the order of the parameters; rows of tables are {@code Values} themselves. */
    public Map<String, Object> asMap() {
        return byName;
    }

    private Object required(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }
}
