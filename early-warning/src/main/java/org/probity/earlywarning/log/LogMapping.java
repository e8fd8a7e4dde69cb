package org.probity.earlywarning.log;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a CSV file, or key of an XES file, states which fact.
 *
 * @param caseId names the case
 * @param time states the time
 * @param fields the source names of the other facts; at most one each
 */
public record LogMapping(String caseId, String time, Map<Field, String> fields) {

    /** The keys of the XES standard's extensions, with {@code amount} and {@code cost:total} for the amount. */
    public static final LogMapping XES = new LogMapping(
            "concept:name",
            "time:timestamp",
            Map.of(
                    Field.ACTIVITY, "concept:name",
                    Field.OFFICER, "org:resource",
                    Field.POST, "org:role",
                    Field.SECTION, "org:group",
                    Field.LIFECYCLE, "lifecycle:transition",
                    Field.AMOUNT, "amount",
                    Field.CURRENCY, "cost:currency"));

    public LogMapping {
        fields = Map.copyOf(fields);
    }

    /** The fact that a source name states, or null for any other attribute. */
    public @Nullable Field fieldOf(String name) {
        for (Map.Entry<Field, String> each : fields.entrySet()) {
            if (each.getValue().equals(name)) {
                return each.getKey();
            }
        }
        return null;
    }

    /**
     * This mapping with some names given by hand.
     *
     * @param given {@code case}, {@code time} or the lower-case name of a {@link Field}, each with a source name
     * @throws IllegalArgumentException for any other key, naming those that are known
     */
    public LogMapping with(Map<String, String> given) {
        Map<Field, String> changed = new EnumMap<>(Field.class);
        changed.putAll(fields);
        Map<String, String> rest = new HashMap<>(given);
        String newCase = rest.remove("case");
        String newTime = rest.remove("time");
        for (Field field : Field.values()) {
            String name = rest.remove(field.name().toLowerCase(Locale.ROOT));
            if (name != null) {
                changed.values().remove(name);
                changed.put(field, name);
            }
        }
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("a mapping knows " + toMap().keySet() + " and not " + rest.keySet());
        }
        return new LogMapping(newCase == null ? caseId : newCase, newTime == null ? time : newTime, changed);
    }

    /** As it is written in a mapping file; facts without a source have an empty name. */
    public Map<String, String> toMap() {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("case", caseId);
        written.put("time", time);
        for (Field field : Field.values()) {
            written.put(field.name().toLowerCase(Locale.ROOT), fields.getOrDefault(field, ""));
        }
        return written;
    }
}
