package org.probity.programme.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.probity.programme.Cycle;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * What a plan says (F8), as it is drafted: bounded, but not yet complete.
 *
 * @param number    the document's own number (文号)
 * @param situation the unit's own situation, on which the plan rests
 * @param amendmentReason why it is amended; empty in a first edition
 */
public record PlanContent(
        String number,
        Bilingual title,
        ParentDocument parent,
        Bilingual situation,
        List<PlanSection> sections,
        List<StagePeriod> stages,
        List<PlanTask> tasks,
        String amendmentReason) {

    /** The stages that a plan arranges, in their order. */
    public static final List<Cycle.Stage> STAGES = List.of(
            Cycle.Stage.PREPARATION, Cycle.Stage.IMPLEMENTATION, Cycle.Stage.ASSESSMENT, Cycle.Stage.CORRECTION);

    public PlanContent {
        sections = List.copyOf(sections);
        stages = List.copyOf(stages);
        tasks = List.copyOf(tasks);
        var refusals = new ArrayList<Refusal>();
        bound(refusals, "number", number, 60);
        bound(refusals, "titleZh", title.zh(), 200);
        bound(refusals, "titleEn", title.en(), 300);
        bound(refusals, "parentNumber", parent.number(), 60);
        bound(refusals, "parentTitle", parent.title(), 200);
        bound(refusals, "situation.zh", situation.zh(), PlanSection.LONGEST);
        bound(refusals, "situation.en", situation.en(), PlanSection.LONGEST);
        bound(refusals, "amendmentReason", amendmentReason, 2000);
        var extras = 0;
        for (var section : sections) {
            var field =
                    section.kind() == PlanSection.Kind.OTHER ? "section.OTHER" + ++extras : "section." + section.kind();
            bound(refusals, field + ".titleZh", section.title().zh(), 100);
            bound(refusals, field + ".titleEn", section.title().en(), 150);
            bound(refusals, field + ".zh", section.body().zh(), PlanSection.LONGEST);
            bound(refusals, field + ".en", section.body().en(), PlanSection.LONGEST);
        }
        if (extras > PlanSection.MOST_EXTRAS) {
            refusals.add(Refusal.of("programme.refusal.plan-sections", PlanSection.MOST_EXTRAS));
        }
        if (tasks.size() > PlanTask.MOST) {
            refusals.add(Refusal.of("programme.refusal.plan-tasks", PlanTask.MOST));
        }
        for (var i = 0; i < tasks.size(); i++) {
            var task = tasks.get(i);
            bound(refusals, "task." + i + ".whatZh", task.what().zh(), 500);
            bound(refusals, "task." + i + ".whatEn", task.what().en(), 700);
            bound(refusals, "task." + i + ".deliverableZh", task.deliverable().zh(), 300);
            bound(refusals, "task." + i + ".deliverableEn", task.deliverable().en(), 400);
        }
        Refused.ifAny(refusals);
    }

    private static void bound(List<Refusal> refusals, String field, String text, int longest) {
        if (text.length() > longest) {
            refusals.add(Refusal.at(field, "programme.refusal.plan-too-long", text.length(), longest));
        }
    }

    public Optional<StagePeriod> stage(Cycle.Stage stage) {
        return stages.stream().filter(period -> period.stage() == stage).findFirst();
    }

    public Optional<PlanSection> section(PlanSection.Kind kind) {
        return sections.stream().filter(section -> section.kind() == kind).findFirst();
    }

    public List<PlanSection> extras() {
        return sections.stream()
                .filter(section -> section.kind() == PlanSection.Kind.OTHER)
                .toList();
    }

    /** The lines of work of one stage. */
    public List<PlanTask> tasksOf(Cycle.Stage stage) {
        return tasks.stream().filter(task -> task.stage() == stage).toList();
    }
}
