package org.probity.warnings;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.monitoring.signals.SignalFacts;
import org.probity.monitoring.signals.SignalId;
import org.probity.monitoring.signals.Signals;
import org.probity.wording.Bilingual;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What a new warning's form begins with: the signals or the warning below that it rests on, and what they say. */
@Component
public class DraftGround {

    private final Signals signals;
    private final Warnings warnings;

    DraftGround(Signals signals, Warnings warnings) {
        this.signals = signals;
        this.warnings = warnings;
    }

    /** @param parent the warning it follows; none when it follows none */
    public record Found(List<SignalFacts> signals, @Nullable Warning parent) {

        public Found {
            signals = List.copyOf(signals);
        }

        /** What is known of the matter, in both languages. */
        public Bilingual known() {
            if (parent != null) {
                return parent.cause();
            }
            return signals.isEmpty() ? new Bilingual("", "") : signals.get(0).wording();
        }
    }

    /** What the form names; what the viewer may not see is not found. */
    public Found of(Viewer viewer, Fields typed) {
        var parent = Asked.id(typed.value("parent"));
        var below = parent == null
                ? null
                : warnings.find(new WarningId(parent), viewer).orElseThrow(DraftGround::notFound);
        var named = typed.ids("signal");
        var ids = below != null && named.isEmpty() ? below.signals() : named;
        return new Found(ids.stream().limit(20).map(id -> signal(viewer, id)).toList(), below);
    }

    private SignalFacts signal(Viewer viewer, UUID id) {
        return signals.find(new SignalId(id), viewer).orElseThrow(DraftGround::notFound);
    }

    /** The form before anything is typed: the person, the cause, and what it rests on. */
    public Fields begun(Found found, Locale locale) {
        var typed = Fields.blank().with("cause", found.known().in(locale));
        if (found.parent() != null) {
            typed.with("parent", found.parent().id().toString())
                    .with("person", found.parent().person().toString());
        } else if (!found.signals().isEmpty()
                && !found.signals().get(0).persons().isEmpty()) {
            typed.with(
                    "person", found.signals().get(0).persons().iterator().next().toString());
        }
        return typed;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
