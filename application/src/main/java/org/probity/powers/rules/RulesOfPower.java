package org.probity.powers.rules;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.powers.Power;
import org.probity.powers.PowerPagePart;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The rules that govern a power and its steps, as a card on its page; a repealed one is marked. */
@Component
class RulesOfPower implements PowerPagePart {

    private final RuleLinks links;
    private final MessageSource messages;

    RulesOfPower(RuleLinks links, MessageSource messages) {
        this.links = links;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable Card of(Power power, Viewer viewer, Locale locale) {
        var lines = links.ofPower(power.id()).stream()
                .map(link -> new Line(
                        (link.stepNumber() == null
                                        ? ""
                                        : messages.getMessage(
                                                        "powers.rules.step", new Object[] {link.stepNumber()}, locale)
                                                + " ")
                                + (link.number().isBlank() ? "" : link.number() + " ")
                                + link.title().in(locale),
                        "/powers/rules/" + link.rule(),
                        link.repealed() ? "powers.rules.repealed-still-cited" : null,
                        link.repealed()))
                .toList();
        return new Card(
                "rules", "powers.rules.card", lines, "powers.rules.card.empty", "/powers/rules", "powers.rules.list");
    }
}
