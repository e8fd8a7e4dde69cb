package org.probity.demo;

import static org.probity.demo.DemoCast.person;
import static org.probity.demo.DemoFile.each;
import static org.probity.demo.DemoOrganization.UNIT;
import static org.probity.demo.DemoOrganization.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.probity.programme.Cycles;
import org.probity.programme.education.StudyRehearsal;
import org.probity.programme.gatherings.AbsenceReason;
import org.probity.programme.gatherings.AgendaPoint;
import org.probity.programme.gatherings.AttendanceSheet;
import org.probity.programme.gatherings.Audience;
import org.probity.programme.gatherings.GatheringId;
import org.probity.programme.gatherings.GatheringKind;
import org.probity.programme.gatherings.GatheringPlan;
import org.probity.programme.gatherings.Gatherings;
import org.probity.programme.gatherings.MakeUpSession;
import org.probity.programme.gatherings.Roster;
import org.probity.programme.gatherings.RosterLine;
import org.probity.programme.gatherings.StudyType;
import org.probity.programme.mobilisation.Readings;
import org.probity.shell.Attachments;
import org.probity.wording.Bilingual;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * How the bureau mobilised, studied, pledged and tested itself: everybody who really holds a post was called, some were absent and
 * made up for it, and some have not read, signed or answered yet.
 */
@Component
@ConditionalOnProperty("probity.demo")
class DemoStudy {

    private static final UnitId BUREAU = new UnitId(UNIT);
    private static final String OFFICE = "P07";

    private static final Map<String, AbsenceReason> ABSENT = Map.of(
            "P12", AbsenceReason.BUSINESS_TRIP,
            "P20", AbsenceReason.SICK,
            "P27", AbsenceReason.LEAVE,
            "P30", AbsenceReason.ON_DUTY,
            "P33", AbsenceReason.TRAINING);

    /** Who has not read the plan yet, nor signed the pledge. */
    private static final List<String> BEHIND = List.of("P26", "P31", "P35");

    private final DemoStage stage;
    private final DemoCast cast;
    private final DemoFile file;
    private final Gatherings gatherings;
    private final Readings readings;
    private final Roster roster;
    private final StudyRehearsal study;
    private final Attachments attachments;
    private final Cycles cycles;
    private final WorkCalendar calendar;

    DemoStudy(
            DemoStage stage,
            DemoCast cast,
            DemoFile file,
            Gatherings gatherings,
            Readings readings,
            Roster roster,
            StudyRehearsal study,
            Attachments attachments,
            Cycles cycles,
            WorkCalendar calendar) {
        this.stage = stage;
        this.cast = cast;
        this.file = file;
        this.gatherings = gatherings;
        this.readings = readings;
        this.roster = roster;
        this.study = study;
        this.attachments = attachments;
        this.cycles = cycles;
        this.calendar = calendar;
    }

    /** The meeting on the fourth working day after the plan's approval; reading and pledge in the days after. */
    void mobilise() {
        var cycle = cycles.requireCurrent(BUREAU);
        var deadline = gatherings.deadline(cycle.id());
        if (deadline.isEmpty()) {
            return;
        }
        var approvedOn = deadline.get().approvedOn();
        var day = calendar.workingDaysAfter(approvedOn, 4);
        var sample = Objects.requireNonNull(file.study().get("mobilisation"));
        var id = as(
                approvedOn.plusDays(1),
                OFFICE,
                () -> gatherings.plan(plan(sample, GatheringKind.MOBILISATION, null, day)));
        as(
                day,
                OFFICE,
                () -> attachments.add(
                        BUREAU,
                        "programme.gathering",
                        id.value(),
                        text(sample, "material_name"),
                        text(sample, "material").getBytes(StandardCharsets.UTF_8)));
        hold(id, day, ABSENT);
        makeUp(id, calendar.workingDaysAfter(day, 2), List.of("P12", "P20", "P30"));
        makeUp(id, calendar.workingDaysAfter(day, 5), List.of("P27", "P33"));
        as(calendar.workingDaysAfter(day, 6), OFFICE, () -> {
            gatherings.minute(
                    id,
                    version(id),
                    "安廉领纪〔" + day.getYear() + "〕动员1号",
                    text(sample, "minutes"),
                    EnumSet.allOf(AgendaPoint.class));
            gatherings.archive(id, version(id));
            return id;
        });
        var readDay = calendar.workingDaysAfter(day, 7);
        for (var line : roster.of(BUREAU, Audience.everybody(), day)) {
            if (!isBehind(line)) {
                as(readDay, line.person(), () -> readings.confirm(id, line.person()));
            }
        }
        pledge(calendar.workingDaysAfter(day, 8));
    }

    private void pledge(LocalDate day) {
        var sample = Objects.requireNonNull(file.study().get("pledge"));
        var id = as(
                day,
                OFFICE,
                () -> study.pledge(
                        BUREAU,
                        new Bilingual(text(sample, "title_zh"), text(sample, "title_en")),
                        new Bilingual(text(sample, "text_zh"), text(sample, "text_en")),
                        day.plusDays(14)));
        for (var line : roster.of(BUREAU, Audience.everybody(), day)) {
            if (!isBehind(line)) {
                as(day, line.person(), () -> study.sign(id, line.person()));
            }
        }
    }

    /** The study event of this place in the file, with who was absent. */
    void study(int event, LocalDate day, Map<String, AbsenceReason> absent) {
        var sample = Objects.requireNonNull(
                Objects.requireNonNull(file.study().get("events")).get(event));
        var id = as(
                day,
                OFFICE,
                () -> gatherings.plan(plan(sample, GatheringKind.STUDY, StudyType.valueOf(text(sample, "type")), day)));
        hold(id, day, absent);
    }

    /** A study event that is still to come. */
    void announce(int event, LocalDate today, LocalDate day) {
        var sample = Objects.requireNonNull(
                Objects.requireNonNull(file.study().get("events")).get(event));
        as(
                today,
                OFFICE,
                () -> gatherings.plan(plan(sample, GatheringKind.STUDY, StudyType.valueOf(text(sample, "type")), day)));
    }

    /** The quiz, open until the day: most have taken it, some not all right, some not yet. */
    void quiz(LocalDate day, LocalDate dueOn) {
        var sample = Objects.requireNonNull(file.study().get("quiz"));
        var questions = each(Objects.requireNonNull(sample.get("questions")))
                .map(question -> new StudyRehearsal.Asked(
                        text(question, "kind"),
                        new Bilingual(text(question, "zh"), text(question, "en")),
                        pair(Objects.requireNonNull(question.get("reason"))),
                        each(Objects.requireNonNull(question.get("options")))
                                .map(DemoStudy::pair)
                                .toList(),
                        each(Objects.requireNonNull(question.get("right")))
                                .map(JsonNode::asInt)
                                .collect(Collectors.toSet())))
                .toList();
        var id = as(
                day,
                OFFICE,
                () -> study.open(
                        BUREAU,
                        new Bilingual(text(sample, "title_zh"), text(sample, "title_en")),
                        80,
                        dueOn,
                        questions));
        var called = roster.of(BUREAU, Audience.everybody(), day);
        for (var n = 0; n < called.size(); n++) {
            var person = called.get(n).person();
            var wrong = n % 5 == 3 ? 3 : n % 3;
            if (n % 4 != 1) {
                as(day, person, () -> study.answer(id, person, wrong));
            }
        }
    }

    private static Bilingual pair(JsonNode texts) {
        return new Bilingual(
                Objects.requireNonNull(texts.get(0)).asString(),
                Objects.requireNonNull(texts.get(1)).asString());
    }

    private GatheringPlan plan(JsonNode sample, GatheringKind kind, @Nullable StudyType type, LocalDate day) {
        var mobilisation = kind == GatheringKind.MOBILISATION;
        return new GatheringPlan(
                BUREAU,
                kind,
                type,
                new Bilingual(text(sample, "title_zh"), text(sample, "title_en")),
                day,
                LocalTime.of(9, 0),
                text(sample, "place"),
                mobilisation ? person("P01") : null,
                "",
                person(OFFICE),
                mobilisation ? "" : text(sample, "speaker"),
                text(sample, "content"),
                mobilisation ? EnumSet.allOf(AgendaPoint.class) : Set.of(),
                !mobilisation && text(sample, "audience").equals("KEY")
                        ? new Audience(Audience.Whom.POSTS, Set.of("programme.key-posts"))
                        : Audience.everybody());
    }

    private void hold(GatheringId id, LocalDate day, Map<String, AbsenceReason> absent) {
        var away = new HashMap<PersonId, AttendanceSheet.Absence>();
        absent.forEach((post, reason) -> away.put(person(post), new AttendanceSheet.Absence(reason, "")));
        var gathering = gatherings.find(id).orElseThrow();
        var present = roster.of(BUREAU, gathering.audience(), day).stream()
                .filter(line -> !line.onLeave())
                .map(RosterLine::person)
                .filter(person -> !away.containsKey(person))
                .toList();
        as(day, OFFICE, () -> {
            gatherings.hold(id, version(id), new AttendanceSheet(present, away));
            return id;
        });
    }

    private void makeUp(GatheringId id, LocalDate day, List<String> posts) {
        as(day, OFFICE, () -> {
            gatherings.makeUp(
                    id,
                    version(id),
                    new MakeUpSession(
                            day,
                            "二楼学习室",
                            "防控办",
                            posts.stream().map(DemoCast::person).toList()));
            return id;
        });
    }

    private int version(GatheringId id) {
        return gatherings.find(id).orElseThrow().version();
    }

    private static boolean isBehind(RosterLine line) {
        return BEHIND.stream().anyMatch(post -> person(post).equals(line.person()));
    }

    private <T> T as(LocalDate day, String post, Supplier<T> act) {
        return stage.on(day, () -> cast.as(person(post), act));
    }

    private void as(LocalDate day, PersonId who, Runnable act) {
        stage.on(day, () -> cast.as(who, act));
    }
}
