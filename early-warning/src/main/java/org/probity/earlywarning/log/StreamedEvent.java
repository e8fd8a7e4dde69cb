package org.probity.earlywarning.log;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of a file that is not kept in memory.
 *
 * @param rowsBefore how many rows the file has before the part of it from which the event was read
 * @param rowInPart its own row there, from one
 * @param facts by the ordinals of {@link Field}
 * @param names names and values in turn of all other facts
 * @param ofCase the facts of the whole case, names with {@code case:}
 */
record StreamedEvent(
        RowsBefore rowsBefore,
        long rowInPart,
        String caseId,
        long epochMillis,
        int offsetMinutes,
        @Nullable String[] facts,
        String[] names,
        Map<String, String> ofCase)
        implements Event {

    /** Parts of a file are read at the same time; how many rows lie before one is known when its turn has come. */
    static final class RowsBefore {
        private long rows;

        void are(long known) {
            rows = known;
        }
    }

    @Override
    public long row() {
        return rowsBefore.rows + rowInPart;
    }

    @Override
    public String activity() {
        String activity = fact(Field.ACTIVITY);
        return activity == null ? "" : activity;
    }

    @Override
    public @Nullable String power() {
        return fact(Field.POWER);
    }

    @Override
    public @Nullable String officer() {
        return fact(Field.OFFICER);
    }

    @Override
    public @Nullable String post() {
        return fact(Field.POST);
    }

    @Override
    public @Nullable String section() {
        return fact(Field.SECTION);
    }

    @Override
    public @Nullable String counterparty() {
        return fact(Field.COUNTERPARTY);
    }

    @Override
    public @Nullable BigDecimal amount() {
        String text = fact(Field.AMOUNT);
        return text == null ? null : Amounts.parse(text);
    }

    @Override
    public @Nullable String currency() {
        return fact(Field.CURRENCY);
    }

    @Override
    public @Nullable String decision() {
        return fact(Field.DECISION);
    }

    @Override
    public @Nullable String reason() {
        return fact(Field.REASON);
    }

    @Override
    public @Nullable String lifecycle() {
        return fact(Field.LIFECYCLE);
    }

    @Override
    public @Nullable String attribute(String name) {
        for (int i = 0; i < names.length; i += 2) {
            if (names[i].equals(name)) {
                return names[i + 1];
            }
        }
        return ofCase.get(name);
    }

    @Override
    public Map<String, String> attributes() {
        Map<String, String> all = new LinkedHashMap<>(ofCase);
        for (int i = 0; i < names.length; i += 2) {
            all.put(names[i], names[i + 1]);
        }
        return all;
    }

    private @Nullable String fact(Field field) {
        return facts[field.ordinal()];
    }
}
