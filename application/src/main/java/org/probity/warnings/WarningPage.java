package org.probity.warnings;

import java.util.List;
import java.util.Optional;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.supervision.letters.Letter;
import org.probity.supervision.letters.Letters;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of every warning shows: its signals, letters, story, what came before and after, and what is proposed. */
@Component
public class WarningPage {

    private final Warnings warnings;
    private final WarningSignals signals;
    private final WarningStory story;
    private final WarningEscalation escalation;
    private final List<Escalates> kinds;
    private final Letters letters;
    private final Dates dates;

    WarningPage(
            Warnings warnings,
            WarningSignals signals,
            WarningStory story,
            WarningEscalation escalation,
            List<Escalates> kinds,
            Letters letters,
            Dates dates) {
        this.warnings = warnings;
        this.signals = signals;
        this.story = story;
        this.escalation = escalation;
        this.kinds = kinds;
        this.letters = letters;
        this.dates = dates;
    }

    public void fill(Viewer viewer, Warning warning, Model model) {
        var own = warning.person().equals(viewer.person());
        model.addAttribute("w", warning);
        model.addAttribute("own", own);
        model.addAttribute("today", dates.today());
        model.addAttribute("signals", signals.of(warning.signals()));
        model.addAttribute("story", story.of(viewer, warning));
        model.addAttribute("letters", lettersOf(viewer, warning));
        model.addAttribute(
                "parent",
                warning.parent() == null
                        ? null
                        : warnings.find(warning.parent(), viewer).orElse(null));
        model.addAttribute(
                "following",
                warnings.following(warning.id()).stream()
                        .flatMap(next -> warnings.find(next.id(), viewer).stream())
                        .toList());
        model.addAttribute("decisions", own ? List.of() : escalation.decisionsOn(warning.id()));
        model.addAttribute("proposal", proposal(viewer, warning).orElse(null));
    }

    private List<Letter> lettersOf(Viewer viewer, Warning warning) {
        return letters.about(Warnings.subject(warning.id())).stream()
                .flatMap(letter -> letters.find(letter.id(), viewer).stream())
                .toList();
    }

    private Optional<WarningEscalation.Proposal> proposal(Viewer viewer, Warning warning) {
        var mine = kinds.stream().anyMatch(kind -> kind.kind() == warning.kind() && kind.mayEscalate(viewer, warning));
        return mine ? escalation.proposal(warning) : Optional.empty();
    }
}
