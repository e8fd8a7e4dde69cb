package org.probity.earlywarning.indicator.programme;

import static org.probity.earlywarning.feed.RecordKind.FORMS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;

/** IR-K02, form not signed in time (风险表逾期未签): working days a form lies at one level of signature. */
final class FormIdle extends FeedIndicator {

    static final Definition DEFINITION =
            new Definition("IR-K02", 1, Bands.above(Level.YELLOW, 5), "working days", List.of(), "P2.1.2");

    FormIdle(Settings settings) {
        super(settings, FORMS);
    }

    @Override
    public @Nullable String key(FeedRecord form) {
        return form.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord form : view.records()) {
            LocalDate arrived = form.day("arrived");
            LocalDate signed = form.isNone("signed") ? view.today() : form.day("signed");
            if (arrived != null && signed != null) {
                view.examined("");
                Map<String, Object> facts = Map.of("level", Objects.requireNonNullElse(form.text("level"), ""));
                view.tell(form.id(), view.workingDays(arrived, signed), facts, List.of(form));
            }
        }
    }
}
