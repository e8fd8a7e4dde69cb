package org.probity.earlywarning.log;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A view of one event of a log in memory. */
record LogEvent(EventLog log, int caseIndex, int index) implements Event {

    private static final String OF_CASE = "case:";

    @Override
    public long row() {
        return log.row(index);
    }

    @Override
    public String caseId() {
        return log.caseId(caseIndex);
    }

    @Override
    public String activity() {
        return Objects.requireNonNullElse(text(Field.ACTIVITY), "");
    }

    @Override
    public long epochMillis() {
        return log.epochMillis(index);
    }

    @Override
    public int offsetMinutes() {
        return log.offsetMinutes(index);
    }

    @Override
    public @Nullable String power() {
        return text(Field.POWER);
    }

    @Override
    public @Nullable String officer() {
        return text(Field.OFFICER);
    }

    @Override
    public @Nullable String post() {
        return text(Field.POST);
    }

    @Override
    public @Nullable String section() {
        return text(Field.SECTION);
    }

    @Override
    public @Nullable String counterparty() {
        return text(Field.COUNTERPARTY);
    }

    @Override
    public @Nullable BigDecimal amount() {
        return log.amounts().value(log.column(Field.AMOUNT).code(index));
    }

    @Override
    public @Nullable String currency() {
        return text(Field.CURRENCY);
    }

    @Override
    public @Nullable String decision() {
        return text(Field.DECISION);
    }

    @Override
    public @Nullable String reason() {
        return text(Field.REASON);
    }

    @Override
    public @Nullable String lifecycle() {
        return text(Field.LIFECYCLE);
    }

    @Override
    public @Nullable String attribute(String name) {
        if (name.startsWith(OF_CASE)) {
            Column ofCase = log.caseAttribute(name.substring(OF_CASE.length()));
            return ofCase == null ? null : ofCase.text(caseIndex);
        }
        Column column = log.attribute(name);
        return column == null ? null : column.text(index);
    }

    @Override
    public Map<String, String> attributes() {
        Map<String, String> all = new LinkedHashMap<>();
        log.caseAttributeNames().forEach(name -> put(all, OF_CASE + name));
        log.attributeNames().forEach(name -> put(all, name));
        return all;
    }

    private void put(Map<String, String> all, String name) {
        String text = attribute(name);
        if (text != null) {
            all.put(name, text);
        }
    }

    private @Nullable String text(Field field) {
        return log.column(field).text(index);
    }
}
