package org.probity.earlywarning.log;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event that stands alone: one that arrives in the application, or one written down in a test. */
public record RecordedEvent(
        long row,
        String caseId,
        String activity,
        long epochMillis,
        int offsetMinutes,
        @Nullable String power,
        @Nullable String officer,
        @Nullable String post,
        @Nullable String section,
        @Nullable String counterparty,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String decision,
        @Nullable String reason,
        @Nullable String lifecycle,
        Map<String, String> attributes)
        implements Event {

    public RecordedEvent {
        attributes = Map.copyOf(attributes);
    }

    @Override
    public @Nullable String attribute(String name) {
        return attributes.get(name);
    }

    /** Starts the description of an event; only the case and the activity are required. */
    public static Builder of(String caseId, String activity) {
        return new Builder(caseId, activity);
    }

    /** Collects the facts of one event. */
    public static final class Builder {
        private final String caseId;
        private final String activity;
        private final Map<String, String> attributes = new HashMap<>();
        private long row;
        private long epochMillis = NO_TIME;
        private int offsetMinutes;
        private @Nullable String power;
        private @Nullable String officer;
        private @Nullable String post;
        private @Nullable String section;
        private @Nullable String counterparty;
        private @Nullable BigDecimal amount;
        private @Nullable String currency;
        private @Nullable String decision;
        private @Nullable String reason;
        private @Nullable String lifecycle;

        private Builder(String caseId, String activity) {
            this.caseId = caseId;
            this.activity = activity;
        }

        public Builder row(long number) {
            row = number;
            return this;
        }

        public Builder at(OffsetDateTime time) {
            epochMillis = time.toInstant().toEpochMilli();
            offsetMinutes = time.getOffset().getTotalSeconds() / 60;
            return this;
        }

        /** @param isoTime such as {@code 2025-03-01T09:00:00+08:00} */
        public Builder at(String isoTime) {
            return at(OffsetDateTime.parse(isoTime));
        }

        public Builder at(long millis, int minutesFromUtc) {
            epochMillis = millis;
            offsetMinutes = minutesFromUtc;
            return this;
        }

        public Builder power(@Nullable String text) {
            power = text;
            return this;
        }

        public Builder officer(@Nullable String text) {
            officer = text;
            return this;
        }

        public Builder post(@Nullable String text) {
            post = text;
            return this;
        }

        public Builder section(@Nullable String text) {
            section = text;
            return this;
        }

        public Builder counterparty(@Nullable String text) {
            counterparty = text;
            return this;
        }

        public Builder amount(@Nullable BigDecimal sum, @Nullable String inCurrency) {
            amount = sum;
            currency = inCurrency;
            return this;
        }

        public Builder amount(String sum) {
            amount = new BigDecimal(sum);
            return this;
        }

        public Builder decision(@Nullable String text) {
            decision = text;
            return this;
        }

        public Builder reason(@Nullable String text) {
            reason = text;
            return this;
        }

        public Builder lifecycle(@Nullable String text) {
            lifecycle = text;
            return this;
        }

        public Builder attribute(String name, String text) {
            attributes.put(name, text);
            return this;
        }

        public RecordedEvent build() {
            return new RecordedEvent(
                    row,
                    caseId,
                    activity,
                    epochMillis,
                    offsetMinutes,
                    power,
                    officer,
                    post,
                    section,
                    counterparty,
                    amount,
                    currency,
                    decision,
                    reason,
                    lifecycle,
                    attributes);
        }
    }
}
