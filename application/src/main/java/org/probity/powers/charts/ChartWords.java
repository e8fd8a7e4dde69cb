package org.probity.powers.charts;

import java.util.Locale;
import org.probity.powers.TimeLimit;
import org.springframework.context.MessageSource;

/** The few words that stand in a chart beside those of the body itself, in the reader's language. */
public record ChartWords(MessageSource messages, Locale locale) {

    String start() {
        return say("powers.chart.start");
    }

    String end() {
        return say("powers.step.end");
    }

    String missing() {
        return say("powers.chart.missing");
    }

    String noPost() {
        return say("powers.step.no-post");
    }

    String limit(TimeLimit limit) {
        return limit.days() == 0 ? say("powers.limit.same-day") : say("powers.limit." + limit.unit(), limit.days());
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
