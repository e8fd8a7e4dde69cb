package org.probity.programme.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;

/** Two editions of a plan side by side, word by word, in the reader's language. */
final class Comparison {

    private final Locale locale;
    private final Map<PersonId, Bilingual> names;
    private final Function<@Nullable LocalDate, String> days;
    private final List<Row> rows = new ArrayList<>();

    private Comparison(Locale locale, Map<PersonId, Bilingual> names, Function<@Nullable LocalDate, String> days) {
        this.locale = locale;
        this.names = names;
        this.days = days;
    }

    /**
     * One part of the plan.
     *
     * @param label message key
     * @param before what the earlier edition says; empty when it has no such part
     */
    record Row(String label, String before, String after, List<WordDiff.Run> runs) {

        public boolean isChanged() {
            return !before.equals(after);
        }

        /** The earlier text with what was taken out of it. */
        public List<WordDiff.Run> left() {
            return runs.stream()
                    .filter(run -> run.kind() != WordDiff.Kind.ADDED)
                    .toList();
        }

        public List<WordDiff.Run> right() {
            return runs.stream()
                    .filter(run -> run.kind() != WordDiff.Kind.REMOVED)
                    .toList();
        }
    }

    static List<Row> of(
            PlanContent before,
            PlanContent after,
            Locale locale,
            Map<PersonId, Bilingual> names,
            Function<@Nullable LocalDate, String> days) {
        var comparison = new Comparison(locale, names, days);
        comparison.compare(before, after);
        return comparison.rows;
    }

    private void compare(PlanContent before, PlanContent after) {
        add("programme.plan.number", before.number(), after.number());
        add("programme.plan.title", before.title().in(locale), after.title().in(locale));
        add("programme.plan.parent", parent(before.parent()), parent(after.parent()));
        add(
                "programme.plan.situation",
                before.situation().in(locale),
                after.situation().in(locale));
        for (var kind : PlanSection.Kind.MANDATORY) {
            add("programme.plan.section." + kind, body(before, kind), body(after, kind));
        }
        var old = before.extras();
        var now = after.extras();
        for (var i = 0; i < Math.max(old.size(), now.size()); i++) {
            add(
                    "programme.plan.section.OTHER",
                    i < old.size() ? extra(old.get(i)) : "",
                    i < now.size() ? extra(now.get(i)) : "");
        }
        for (var stage : PlanContent.STAGES) {
            add(
                    "programme.stage." + stage,
                    before.stage(stage).map(this::period).orElse(""),
                    after.stage(stage).map(this::period).orElse(""));
        }
        tasks(before, after);
    }

    private void tasks(PlanContent before, PlanContent after) {
        var lines = new LinkedHashMap<UUID, String[]>();
        before.tasks()
                .forEach(task -> lines.computeIfAbsent(task.line(), line -> new String[] {"", ""})[0] = task(task));
        after.tasks()
                .forEach(task -> lines.computeIfAbsent(task.line(), line -> new String[] {"", ""})[1] = task(task));
        lines.values().forEach(texts -> add("programme.plan.task", texts[0], texts[1]));
    }

    private String body(PlanContent content, PlanSection.Kind kind) {
        return content.section(kind).map(section -> section.body().in(locale)).orElse("");
    }

    private String extra(PlanSection section) {
        return section.title().in(locale) + "\n" + section.body().in(locale);
    }

    private String parent(ParentDocument parent) {
        return parent.title() + " " + parent.number() + " " + days.apply(parent.issuedOn());
    }

    private String period(StagePeriod period) {
        return days.apply(period.from()) + " – " + days.apply(period.to());
    }

    private String task(PlanTask task) {
        var owner = task.owner();
        var name = owner == null
                ? ""
                : names.getOrDefault(owner, new Bilingual("", "")).in(locale);
        return String.join(
                "\n",
                task.what().in(locale),
                name,
                days.apply(task.from()) + " – " + days.apply(task.to()),
                task.deliverable().in(locale));
    }

    private void add(String label, String before, String after) {
        rows.add(new Row(label, before, after, WordDiff.between(before, after)));
    }
}
