package org.probity.programme.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.Appointment;
import org.probity.organization.Appointments;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.shell.Attachment;
import org.probity.shell.Attachments;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** Gathers what a plan's page shows. */
@Component
class PlanSheets {

    private static final Bilingual NOBODY = new Bilingual("", "");

    private final Plans plans;
    private final PlanRows rows;
    private final PlanAccess access;
    private final PlanProgress progress;
    private final PlanSurroundings surroundings;
    private final SupersededDocuments superseded;
    private final HeadOfUnit heads;
    private final Appointments appointments;
    private final People people;
    private final Attachments attachments;
    private final Dates dates;

    PlanSheets(
            Plans plans,
            PlanRows rows,
            PlanAccess access,
            PlanProgress progress,
            PlanSurroundings surroundings,
            SupersededDocuments superseded,
            HeadOfUnit heads,
            Appointments appointments,
            People people,
            Attachments attachments,
            Dates dates) {
        this.plans = plans;
        this.rows = rows;
        this.access = access;
        this.progress = progress;
        this.surroundings = surroundings;
        this.superseded = superseded;
        this.heads = heads;
        this.appointments = appointments;
        this.people = people;
        this.attachments = attachments;
        this.dates = dates;
    }

    PlanSheet of(Viewer viewer, Plan plan) {
        var approvedOn = plan.approvedOn();
        var day = approvedOn == null ? dates.today() : approvedOn;
        var group = appointments.leadingGroup(plan.unit(), day);
        var office = appointments.holders(plan.unit(), Appointment.Role.LEADING_GROUP_OFFICE, day);
        var names = people.names(everybody(plan, group, office));
        var acts = EnumSet.noneOf(PlanAct.class);
        Arrays.stream(PlanAct.values())
                .filter(act -> act != PlanAct.REPLACE && access.may(viewer, act, plan))
                .forEach(acts::add);
        var approver = plan.approvedBy();
        return new PlanSheet(
                plan,
                names.getOrDefault(plan.draftedBy(), NOBODY),
                approver == null ? null : names.get(approver),
                heads.of(plan.unit()),
                group.stream()
                        .map(member -> new PlanSheet.Named(
                                "programme.plan.role." + member.role(), names.getOrDefault(member.person(), NOBODY)))
                        .toList(),
                office.stream()
                        .map(person -> names.getOrDefault(person, NOBODY))
                        .toList(),
                stages(viewer, plan, names),
                files(plan),
                acts.contains(PlanAct.SUBMIT) ? plans.findings(plan) : List.of(),
                successor(plan),
                acts,
                rows.list(plan.unit(), viewer.may("programme:read-plan-drafts")).stream()
                        .filter(other -> other.year() == plan.year())
                        .toList(),
                ContentHash.hex(plan.content()),
                viewer.person(),
                dates.today());
    }

    private static List<PersonId> everybody(Plan plan, List<Appointment> group, List<PersonId> office) {
        var everybody = new HashSet<PersonId>(office);
        group.forEach(member -> everybody.add(member.person()));
        everybody.add(plan.draftedBy());
        Optional.ofNullable(plan.approvedBy()).ifPresent(everybody::add);
        plan.content().tasks().forEach(task -> Optional.ofNullable(task.owner()).ifPresent(everybody::add));
        return List.copyOf(everybody);
    }

    private Optional<String> successor(Plan plan) {
        var number = plan.content().parent().number();
        return number.isBlank() ? Optional.empty() : superseded.successorOf(plan.unit(), number);
    }

    /** The files of all editions: an amendment rests on the same parent document. */
    private List<Attachment> files(Plan plan) {
        var files = new ArrayList<Attachment>();
        plans.of(plan.cycle()).stream()
                .filter(edition -> edition.edition() <= plan.edition())
                .forEach(edition ->
                        files.addAll(attachments.of(Plans.SUBJECT, edition.id().value())));
        return files;
    }

    private List<PlanSheet.StageTasks> stages(Viewer viewer, Plan plan, Map<PersonId, Bilingual> names) {
        var reports = progress.of(plan.cycle());
        var staff = surroundings.staff(plan.unit());
        var may = access.may(viewer, PlanAct.REPORT, plan);
        var office = viewer.may("programme:draft-plan");
        var number = 0;
        var stages = new ArrayList<PlanSheet.StageTasks>();
        for (var stage : PlanContent.STAGES) {
            var lines = new ArrayList<PlanSheet.Line>();
            for (var task : plan.content().tasksOf(stage)) {
                number++;
                var report = reports.get(task.line());
                var owner = task.owner();
                var state = (report == null ? PlanTask.State.TODO : report.state()).asOf(task.to(), dates.today());
                lines.add(new PlanSheet.Line(
                        number,
                        task,
                        owner == null ? NOBODY : names.getOrDefault(owner, NOBODY),
                        owner != null && !staff.contains(owner),
                        plan.state().isOpen() ? PlanTask.State.TODO : state,
                        report,
                        may && (office || owner != null && owner.equals(viewer.person()))));
            }
            stages.add(
                    new PlanSheet.StageTasks(stage, plan.content().stage(stage).orElse(null), lines));
        }
        return stages;
    }
}
