package org.probity.earlywarning.indicator.personnel;

import static org.probity.earlywarning.feed.RecordKind.DECLARATIONS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

/** IR-H05, personal matters not reported (个人事项漏报): an annual declaration past its due day, or one that differs from a register. */
final class NotDeclared extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-H05",
            1,
            Bands.above(Level.YELLOW, 0).with(Level.ORANGE, 0.0),
            "days overdue (yellow), mismatches (orange)",
            List.of(),
            "领导干部报告个人有关事项规定");

    NotDeclared(Settings settings) {
        super(settings, DECLARATIONS);
    }

    @Override
    public @Nullable String key(FeedRecord declaration) {
        return declaration.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord declaration : view.records()) {
            LocalDate due = declaration.day("due");
            LocalDate today = view.today();
            String person = Objects.requireNonNullElse(declaration.text("person"), declaration.id());
            Map<String, Object> facts = Map.of("person", person);
            if (declaration.flag("mismatch")) {
                view.tellAs(Level.ORANGE, "mismatch", declaration.id(), 1, facts, List.of(declaration));
            } else if (due != null && today != null && declaration.isNone("submitted") && today.isAfter(due)) {
                long days = ChronoUnit.DAYS.between(due, today);
                view.tellAs(Level.YELLOW, "signal", declaration.id(), days, facts, List.of(declaration));
            }
        }
    }
}
