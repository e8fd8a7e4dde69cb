package org.probity.risks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.powers.Power;
import org.probity.powers.PowerId;
import org.probity.powers.Powers;
import org.probity.powers.Step;
import org.probity.powers.StepId;
import org.probity.powers.Steps;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;
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
            JdbcClient jdbc,
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
        this.jdbc = jdbc;
        this.dates = dates;
    }

    FormView of(Form form, Viewer viewer) {
        var access = accesses.requireRead(form, viewer);
        var names = names(form);
        var found = points.ofForm(form.id());
        var declared = measures.of(found.stream().map(RiskPoint::id).toList());
        var held = powersOf(form);
        var lines = lines(form, found, declared, held);
        var marks = signatures.of(form.id()).stream().map(s -> mark(s, names)).toList();
        var waiting = access.waiting();
        return new FormView(
                form,
                year(form),
                name("organization.unit", form.unit().value()),
                name("organization.section", form.section().value()),
                form.post() == null
                        ? NOTHING
                        : name("organization.post", form.post().value()),
                form.person() == null ? NOTHING : names.getOrDefault(form.person(), NOTHING),
                since(form),
                duties(form),
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
                comments(form, names),
                peers.of(form.id()),
                form.state().isUnsigned() ? Completeness.missing(form, found, declared) : List.of(),
                hints(form, found, declared, held),
                waiting == null
                        ? List.of()
                        : waiting.people().stream()
                                .map(person -> names.getOrDefault(person, NOTHING))
                                .toList(),
                meeting(form, names));
    }

    private List<Refusal> hints(
            Form form, List<RiskPoint> found, Map<RiskPointId, List<Measure>> declared, List<Power> held) {
        var hints = new ArrayList<>(
                FormHints.of(form, found, declared, powerful(form, held), copied(form, declared), holderNames(form)));
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
                form.post() == null ? Set.of() : roles(power.id(), form.post()),
                own,
                templates.of(power),
                found.stream().filter(point -> power.id().equals(point.power())).count());
    }

    private Set<String> roles(PowerId power, PostId post) {
        return new TreeSet<>(jdbc.sql("""
                        select role from powers.allocation
                        where power_id = :power and post_id = :post and not removed and from_on <= :day
                          and (to_on is null or to_on >= :day)
                        """)
                .param("power", power.value())
                .param("post", post.value())
                .param("day", dates.today())
                .query(String.class)
                .list());
    }

    /** Discretion, approval, or power over people, money or goods: zero risk in such a post asks for a second look (IR-K08). */
    private boolean powerful(Form form, List<Power> held) {
        return held.stream()
                .anyMatch(power -> power.facts().discretion()
                        || power.facts().majorProject()
                        || power.facts().unitKind() != null
                        || (form.post() != null
                                && roles(power.id(), form.post()).stream()
                                        .anyMatch(role -> role.equals("APPROVE") || role.equals("DECIDE"))));
    }

    private List<FormView.PointLine> lines(
            Form form, List<RiskPoint> found, Map<RiskPointId, List<Measure>> declared, List<Power> held) {
        var powerNames = held.stream().collect(toMap(Power::id, Power::name, (one, other) -> one, HashMap::new));
        var owners = postNames(form);
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

    /** The posts of the unit by name, as owners of measures. */
    Map<PostId, Bilingual> postNames(Form form) {
        var names = new LinkedHashMap<PostId, Bilingual>();
        jdbc.sql("""
                        select id, name_zh, name_en from organization.post where unit_id = :unit and closed_on is null
                        order by (section_id <> :section), position, code
                        """)
                .param("unit", form.unit().value())
                .param("section", form.section().value())
                .query(row -> {
                    names.put(
                            new PostId(row.getObject("id", UUID.class)),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")));
                });
        return names;
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
        var chain = switch (form.chain()) {
            case STAFF ->
                List.of(
                        SignatureLevel.SELF,
                        SignatureLevel.CHIEF,
                        SignatureLevel.LEADER,
                        SignatureLevel.OFFICE,
                        SignatureLevel.COLLECTIVE);
            case CHIEF ->
                List.of(SignatureLevel.SELF, SignatureLevel.LEADER, SignatureLevel.OFFICE, SignatureLevel.COLLECTIVE);
            case LEADER ->
                List.of(SignatureLevel.SELF, SignatureLevel.HEAD, SignatureLevel.OFFICE, SignatureLevel.COLLECTIVE);
            case HEAD -> List.of(SignatureLevel.SELF, SignatureLevel.OFFICE, SignatureLevel.COLLECTIVE);
            case UNIT -> List.of(SignatureLevel.CHIEF, SignatureLevel.COLLECTIVE, SignatureLevel.HEAD);
        };
        return chain.stream()
                .map(level -> new FormView.Level(
                        level, byLevel.containsKey(level) ? byLevel.get(level).get(0) : null))
                .toList();
    }

    private List<FormView.Comment> comments(Form form, Map<PersonId, Bilingual> names) {
        return jdbc.sql("select * from risks.return_comment where form_id = :form order by returned_at desc limit 50")
                .param("form", form.id().value())
                .query((row, n) -> new FormView.Comment(
                        SignatureLevel.valueOf(row.getString("level")),
                        names.getOrDefault(new PersonId(row.getObject("person_id", UUID.class)), NOTHING),
                        row.getString("comment"),
                        row.getTimestamp("returned_at").toInstant()))
                .list();
    }

    /** On how many points of the cycle this form's most repeated measure stands. */
    private int copied(Form form, Map<RiskPointId, List<Measure>> declared) {
        if (declared.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                        select coalesce(max(n), 0) from (
                            select count(distinct m.point_id) as n from risks.measure m join risks.point p on p.id = m.point_id
                            where p.cycle_id = :cycle and not p.removed and not m.removed
                              and (m.text_zh, m.text_en) in (select o.text_zh, o.text_en from risks.measure o
                                  join risks.point q on q.id = o.point_id
                                  where q.form_id = :form and not q.removed and not o.removed)
                            group by m.text_zh, m.text_en) counted
                        """)
                .param("cycle", form.cycle().value())
                .param("form", form.id().value())
                .query(Integer.class)
                .single();
    }

    private List<String> holderNames(Form form) {
        if (!form.ofUnit()) {
            return List.of();
        }
        return jdbc.sql("""
                        select unnest(array[name_zh, name_en]) from organization.person where unit_id = :unit limit 5000
                        """)
                .param("unit", form.unit().value())
                .query(String.class)
                .list();
    }

    private Map<PersonId, Bilingual> names(Form form) {
        var names = new HashMap<PersonId, Bilingual>();
        jdbc.sql("""
                        select id, name_zh, name_en from organization.person where unit_id = :unit
                        or id in (select person_id from risks.signature where form_id = :form)
                        """)
                .param("unit", form.unit().value())
                .param("form", form.id().value())
                .query(row -> {
                    names.put(
                            new PersonId(row.getObject("id", UUID.class)),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")));
                });
        return names;
    }

    private Bilingual name(String table, UUID id) {
        return jdbc.sql("select name_zh, name_en from " + table + " where id = :id")
                .param("id", id)
                .query((row, n) -> Bilingual.of(row.getString("name_zh"), row.getString("name_en")))
                .single();
    }

    private int year(Form form) {
        return jdbc.sql("select year from programme.cycle where id = :id")
                .param("id", form.cycle().value())
                .query(Integer.class)
                .single();
    }

    private @Nullable LocalDate since(Form form) {
        if (form.post() == null || form.person() == null) {
            return null;
        }
        return jdbc.sql(
                        "select min(from_on) as since from organization.holding where post_id = :post and person_id = :person")
                .param("post", form.post().value())
                .param("person", form.person().value())
                .query((row, n) -> row.getObject("since", LocalDate.class))
                .list()
                .get(0);
    }

    private Bilingual duties(Form form) {
        if (form.post() == null) {
            return NOTHING;
        }
        return jdbc.sql("select duties_zh, duties_en from organization.post where id = :id")
                .param("id", form.post().value())
                .query((row, n) -> Bilingual.of(row.getString("duties_zh"), row.getString("duties_en")))
                .single();
    }

    private FormView.@Nullable Meeting meeting(Form form, Map<PersonId, Bilingual> names) {
        if (form.meeting() == null) {
            return null;
        }
        return jdbc.sql("""
                        select m.title_zh, m.title_en, m.held_on, m.minutes_number, m.recorder_id,
                            (select count(*) from programme.attendance a where a.meeting_id = m.id) as members,
                            (select count(*) from programme.attendance a where a.meeting_id = m.id and a.present) as present,
                            (select count(*) from programme.vote v join risks.form f on f.agenda_item_id = v.agenda_item_id
                                where f.id = :form and v.choice = 'FOR') as votes_for
                        from programme.meeting m where m.id = :meeting
                        """)
                .param("form", form.id().value())
                .param("meeting", form.meeting().value())
                .query((row, n) -> new FormView.Meeting(
                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("minutes_number"),
                        row.getInt("members"),
                        row.getInt("present"),
                        row.getInt("votes_for"),
                        names.getOrDefault(new PersonId(row.getObject("recorder_id", UUID.class)), NOTHING)))
                .single();
    }
}
