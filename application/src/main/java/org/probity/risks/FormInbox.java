package org.probity.risks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.programme.Cycles;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** Forms that wait for a person: to be filled in, to be signed at each level, to be checked for a colleague. */
@Component
class FormInbox implements InboxSource {

    private static final int MOST = 200;

    private final Forms forms;
    private final Signatures signatures;
    private final SignerDirectory directory;
    private final PeerChecks peers;
    private final Cycles cycles;
    private final FormNames names;
    private final ProgressReport report;

    FormInbox(
            Forms forms,
            Signatures signatures,
            SignerDirectory directory,
            PeerChecks peers,
            Cycles cycles,
            FormNames names,
            ProgressReport report) {
        this.forms = forms;
        this.signatures = signatures;
        this.directory = directory;
        this.peers = peers;
        this.cycles = cycles;
        this.names = names;
        this.report = report;
    }

    /** A form and the level at which it waits for a person. */
    record Task(Form form, SignatureLevel level) {}

    /** The office's summary holds up the whole round; each other level has somebody above it. */
    private static InboxItem late(InboxItem item) {
        return item.task().equals("risks.inbox.office") ? item.toOffice("risks:read") : item.toSuperior("risks:read");
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        var person = viewer.person();
        var unit = viewer.unit();
        if (person == null || unit == null) {
            return List.of();
        }
        var cycle = cycles.current(unit);
        if (cycle.isEmpty()) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        var tasks = tasksOf(viewer);
        var about = names.of(cycle.get().id());
        tasks.stream()
                .limit(MOST)
                .map(task -> late(new InboxItem(
                        "risks.inbox." + key(task),
                        List.of(),
                        about.getOrDefault(task.form().id(), new Bilingual("", "")),
                        "/risks/forms/" + task.form().id(),
                        task.form().dueOn())))
                .forEach(items::add);
        var checks = peers.openTo(person, cycle.get().id());
        if (!checks.isEmpty()) {
            items.add(new InboxItem(
                    "risks.inbox.peer", List.of(checks.size()), new Bilingual("", ""), "/risks/forms#peers", null));
        }
        if (viewer.may("risks:summarise")) {
            report.of(cycle.get().id(), viewer.scope("risks:summarise")).sections().stream()
                    .filter(section -> section.opened() && section.missing() > 0)
                    .map(section -> new InboxItem(
                            "risks.inbox.issue",
                            List.of(section.missing()),
                            section.name(),
                            "/risks/progress#section-" + section.code(),
                            null))
                    .forEach(items::add);
        }
        return items;
    }

    private static String key(Task task) {
        var state = task.form().state();
        if (task.form().ofUnit()) {
            return "unit-form";
        }
        return switch (task.level()) {
            case SELF -> state == FormState.RETURNED ? "returned" : "fill";
            case CHIEF -> "chief";
            case LEADER -> "leader";
            case HEAD -> "head";
            case OFFICE -> "office";
            case COLLECTIVE -> throw new IllegalStateException("A meeting has no inbox: " + task);
        };
    }

    /** The forms of the open cycle that wait for the viewer in person. */
    List<Task> tasksOf(Viewer viewer) {
        PersonId person = viewer.requirePerson();
        var unit = viewer.requireUnit();
        return cycles.current(unit)
                .map(cycle -> {
                    var signers = directory.of(unit);
                    Map<FormId, Set<PersonId>> signed = signatures.signersOf(cycle.id());
                    var tasks = new ArrayList<Task>();
                    for (var form : forms.ofCycle(cycle.id())) {
                        if (form.state() == FormState.NOT_STARTED) {
                            if (form.isOf(person)
                                    || (form.ofUnit() && signers.authors(form).contains(person))) {
                                tasks.add(new Task(form, SignatureLevel.SELF));
                            }
                        } else {
                            signers.next(form, signed.getOrDefault(form.id(), Set.of()))
                                    .filter(waiting -> waiting.people().contains(person))
                                    .ifPresent(waiting -> tasks.add(new Task(form, waiting.level())));
                        }
                    }
                    return (List<Task>) tasks;
                })
                .orElse(List.of());
    }
}
