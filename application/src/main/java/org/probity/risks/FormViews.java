package org.probity.risks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.powers.Power;
import org.probity.powers.PowerId;
import org.probity.powers.Powers;
import org.probity.powers.Step;
import org.probity.powers.StepId;
import org.probity.powers.Steps;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gathers what the page of a form shows. */
@Component
class FormViews {

    private static final Bilingual NOTHING = new Bilingual("", "");

    private final RiskPoints points;
    private final Measures measures;
    private final FormAccess accesses;
    private final Signatures signatures;
    private final PeerChecks peers;
    private final Templates templates;
    private final Powers powers;
    private final Steps steps;
    private final RelatedPoints related;
    private final FormFacts facts;
    private final Dates dates;

    FormViews(
            RiskPoints points,
            Measures measures,
            FormAccess accesses,
            Signatures signatures,
            PeerChecks peers,
            Templates templates,
            Powers powers,
            Steps steps,
            RelatedPoints related,
            FormFacts facts,
            Dates dates) {
        this.points = points;
        this.measures = measures;
        this.accesses = accesses;
        this.signatures = signatures;
        this.peers = peers;
        this.templates = templates;
        this.powers = powers;
        this.steps = steps;
        this.related = related;
        this.facts = facts;
        this.dates = dates;
    }

    FormView of(Form form, Viewer viewer) {
        var access = accesses.requireRead(form, viewer);
        var names = facts.names(form);
        var found = points.ofForm(form.id());
        var declared = measures.declared(form, found.stream().map(RiskPoint::id).toList());
        var held = powersOf(form);
        var lines = lines(form, found, declared, held);
        var marks = signatures.of(form.id()).stream().map(s -> mark(s, names)).toList();
        var waiting = access.waiting();
        return new FormView(
                form,
                facts.year(form),
                facts.name("organization.unit", form.unit().value()),
                facts.name("organization.section", form.section().value()),
                form.post() == null
                        ? NOTHING
                        : facts.name("organization.post", form.post().value()),
                form.person() == null ? NOTHING : names.getOrDefault(form.person(), NOTHING),
                facts.since(form),
                facts.duties(form),
                held.stream().map(power -> heldPower(form, power, found)).toList(),
                lines,
                access,
                FormContent.of(form, found, declared).hex(),
                levels(form, marks),
                marks.stream()
                        .filter(mark -> !mark.signature().valid())
                        .sorted(Collections.reverseOrder(
                                Comparator.comparing(mark -> mark.signature().signedAt())))
                        .toList(),
                facts.comments(form, names),
                peers.of(form.id()),
                form.state().isUnsigned() ? Completeness.missing(form, found, declared) : List.of(),
                hints(form, found, declared, held),
                waiting == null
                        ? List.of()
                        : waiting.people().stream()
                                .map(person -> names.getOrDefault(person, NOTHING))
                                .toList(),
                facts.meeting(form, names));
    }

    private List<Refusal> hints(
            Form form, List<RiskPoint> found, Map<RiskPointId, List<Measure>> declared, List<Power> held) {
        var hints = new ArrayList<>(FormHints.of(
                form, found, declared, powerful(form, held), facts.copied(form, declared), facts.holderNames(form)));
        related.unlinkedDoubles(form)
                .forEach(
                        title -> hints.add(Refusal.of("risks.hint.double", title.in(LocaleContextHolder.getLocale()))));
        return hints;
    }

    /** The powers that the author chooses among. */
    List<Power> powersOf(Form form) {
        return form.post() == null ? powers.ofSection(form.section()) : powers.ofPost(form.post(), dates.today());
    }

    List<Step> stepsOf(Form form, PowerId power) {
        return steps.of(power);
    }

    private FormView.HeldPower heldPower(Form form, Power power, List<RiskPoint> found) {
        var all = steps.of(power.id());
        var own = form.post() == null
                ? all
                : all.stream().filter(step -> form.post().equals(step.post())).toList();
        return new FormView.HeldPower(
                power,
                form.post() == null ? Set.of() : facts.roles(power.id(), form.post()),
                own,
                templates.of(power),
                found.stream().filter(point -> power.id().equals(point.power())).count());
    }

    /** Discretion, approval, or power over people, money or goods: zero risk in such a post asks for a second look (IR-K08). */
    private boolean powerful(Form form, List<Power> held) {
        return held.stream()
                .anyMatch(power -> power.facts().discretion()
                        || power.facts().majorProject()
                        || power.facts().unitKind() != null
                        || (form.post() != null
                                && facts.roles(power.id(), form.post()).stream()
                                        .anyMatch(role -> role.equals("APPROVE") || role.equals("DECIDE"))));
    }

    private List<FormView.PointLine> lines(
            Form form, List<RiskPoint> found, Map<RiskPointId, List<Measure>> declared, List<Power> held) {
        var powerNames = held.stream().collect(toMap(Power::id, Power::name, (one, other) -> one, HashMap::new));
        var owners = facts.postNames(form);
        var lines = new ArrayList<FormView.PointLine>();
        for (var point : found) {
            var own = declared.getOrDefault(point.id(), List.of());
            lines.add(new FormView.PointLine(
                    lines.size() + 1,
                    point,
                    point.power() == null
                            ? NOTHING
                            : powerNames.computeIfAbsent(
                                    point.power(),
                                    id -> powers.find(id).map(Power::name).orElse(NOTHING)),
                    stepName(point.step()),
                    own.stream()
                            .map(measure -> new FormView.OwnedMeasure(
                                    measure,
                                    measure.owner() == null ? NOTHING : owners.getOrDefault(measure.owner(), NOTHING)))
                            .toList(),
                    Completeness.gaps(point, own),
                    point.rating().suggestion().orElse(null)));
        }
        return lines;
    }

    private @Nullable Bilingual stepName(@Nullable StepId step) {
        return step == null ? null : steps.find(step).map(Step::name).orElse(null);
    }

    private static FormView.Mark mark(Signature signature, Map<PersonId, Bilingual> names) {
        return new FormView.Mark(
                signature,
                names.getOrDefault(signature.person(), NOTHING),
                signature.onBehalfOf() == null ? null : names.get(signature.onBehalfOf()),
                signature.recordedBy() == null ? null : names.get(signature.recordedBy()));
    }

    private static List<FormView.Level> levels(Form form, List<FormView.Mark> marks) {
        var byLevel = marks.stream()
                .filter(mark -> mark.signature().valid())
                .collect(groupingBy(mark -> mark.signature().level()));
        return form.chain().levels().stream()
                .map(level -> new FormView.Level(
                        level, byLevel.containsKey(level) ? byLevel.get(level).get(0) : null))
                .toList();
    }
}
