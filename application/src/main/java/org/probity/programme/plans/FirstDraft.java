package org.probity.programme.plans;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.probity.organization.Unit;
import org.probity.organization.UnitId;
import org.probity.organization.Units;
import org.probity.programme.Cycle;
import org.probity.programme.WorkTask;
import org.probity.wording.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a plan begins with: its title, the seven headings, the usual periods (§5) and a line of work for each of the eight tasks. */
@Component
class FirstDraft {

    private final MessageSource messages;
    private final Units units;

    FirstDraft(MessageSource messages, Units units) {
        this.messages = messages;
        this.units = units;
    }

    PlanContent of(UnitId unit, int year) {
        var name = units.find(unit).map(Unit::name).orElseThrow();
        return new PlanContent(
                "",
                new Bilingual(title(Locale.SIMPLIFIED_CHINESE, name, year), title(Locale.ENGLISH, name, year)),
                ParentDocument.NONE,
                new Bilingual("", ""),
                PlanSection.Kind.MANDATORY.stream()
                        .map(kind -> new PlanSection(kind, new Bilingual("", ""), new Bilingual("", "")))
                        .toList(),
                periods(year),
                Arrays.stream(WorkTask.values()).map(task -> line(task, year)).toList(),
                "");
    }

    private String title(Locale locale, Bilingual unit, int year) {
        return messages.getMessage(
                "programme.plan.usual-title", new Object[] {unit.in(locale), String.valueOf(year)}, locale);
    }

    /** Stage one to the end of February, stage two to September, assessment by year end, correction in January. */
    private static List<StagePeriod> periods(int year) {
        return List.of(
                new StagePeriod(
                        Cycle.Stage.PREPARATION,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 3, 1).minusDays(1)),
                new StagePeriod(Cycle.Stage.IMPLEMENTATION, LocalDate.of(year, 3, 1), LocalDate.of(year, 9, 30)),
                new StagePeriod(Cycle.Stage.ASSESSMENT, LocalDate.of(year, 10, 1), LocalDate.of(year, 12, 31)),
                new StagePeriod(Cycle.Stage.CORRECTION, LocalDate.of(year + 1, 1, 1), LocalDate.of(year + 1, 1, 31)));
    }

    private PlanTask line(WorkTask task, int year) {
        var key = "programme.task." + task;
        var all = periods(year);
        var period = task == WorkTask.WARN_AND_DISPOSE || task == WorkTask.DYNAMIC_MANAGEMENT ? all.get(3) : all.get(1);
        return new PlanTask(
                UUID.randomUUID(),
                period.stage(),
                task,
                new Bilingual(
                        messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE),
                        messages.getMessage(key, null, Locale.ENGLISH)),
                new Bilingual("", ""),
                null,
                period.from(),
                period.to());
    }
}
