package org.probity.demo;

import static org.probity.demo.DemoCast.person;
import static org.probity.demo.DemoFile.each;
import static org.probity.demo.DemoRows.id;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.supervision.letters.LetterKind;
import org.probity.supervision.letters.Letters;
import org.probity.supervision.petitions.Analysis;
import org.probity.supervision.petitions.Channel;
import org.probity.supervision.petitions.Concern;
import org.probity.supervision.petitions.Outcome;
import org.probity.supervision.petitions.PetitionId;
import org.probity.supervision.petitions.Petitions;
import org.probity.supervision.petitions.Reception;
import org.probity.supervision.petitions.Registration;
import org.probity.supervision.petitions.Reminders;
import org.probity.supervision.petitions.Reporter;
import org.probity.supervision.petitions.Urgency;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The bureau's petitions: three about one post within six months and the reminder they gave rise to, one that was clarified in public, and
 * one that the public handed in this week.
 */
@Component
@ConditionalOnProperty("probity.demo")
class DemoPetitions {

    private static final String INSPECTOR = "P06";
    private static final LocalDate LAST_IN_FILE = LocalDate.of(2026, 6, 25);
    private static final int LONGEST_AGO = 160;

    private final DemoStage stage;
    private final DemoCast cast;
    private final Viewers viewers;
    private final Petitions petitions;
    private final Reception reception;
    private final Reminders reminders;
    private final Letters letters;

    DemoPetitions(
            DemoStage stage,
            DemoCast cast,
            Viewers viewers,
            Petitions petitions,
            Reception reception,
            Reminders reminders,
            Letters letters) {
        this.stage = stage;
        this.cast = cast;
        this.viewers = viewers;
        this.petitions = petitions;
        this.reception = reception;
        this.reminders = reminders;
        this.letters = letters;
    }

    void play(JsonNode bureau, LocalDate today) {
        var shift = shift(today);
        var gathering = new ArrayList<PetitionId>();
        var others = new ArrayList<PetitionId>();
        for (var line : each(bureau.get("feeds").get("petitions")).toList()) {
            var day = LocalDate.parse(line.get("received").asString()).plusDays(shift);
            var about = line.get("target").asString();
            var concern = new Concern(new SectionId(section(bureau, about)), new PostId(id("post", about)), null, null);
            var summary = line.get("summary_zh").asString();
            var petition = inspector(day, viewer -> {
                var registered = petitions.register(viewer, registration(line, day, concern, summary));
                petitions.analyse(viewer, registered, 0, new Analysis(concern, summary, Urgency.NORMAL, null, null));
                return registered;
            });
            (about.equals("P29") ? gathering : others).add(petition);
            if (about.equals("P29") && gathering.size() == 2) {
                extend(gathering.get(0), LAST_IN_FILE.plusDays(shift - 20));
            }
        }
        remind(gathering, LAST_IN_FILE.plusDays(shift + 4));
        conclude(gathering, LAST_IN_FILE.plusDays(shift + 11));
        others.forEach(petition -> clarify(petition, LAST_IN_FILE.plusDays(shift + 20)));
        stage.on(today.minusDays(3), () -> {
            reception.receive(new Reception.Given(
                    new UnitId(DemoOrganization.UNIT),
                    new Concern(new SectionId(section(bureau, "P23")), null, null, null),
                    "上周到大厅办理登记，窗口一次性告知单缺少一项材料，来回跑了三趟，希望规范告知。",
                    Reporter.UNKNOWN,
                    List.of(),
                    UUID.randomUUID()));
        });
    }

    private void extend(PetitionId petition, LocalDate day) {
        inspector(day, viewer -> {
            petitions.extend(viewer, petition, version(viewer, petition), "与其后收到的同类反映一并核查。");
            return petition;
        });
    }

    private void clarify(PetitionId petition, LocalDate day) {
        inspector(day, viewer -> {
            petitions.close(
                    viewer,
                    petition,
                    version(viewer, petition),
                    Outcome.CLEARED,
                    "经调取叫号记录和大厅监控核查，未发现插队办理，已在大厅公告栏澄清。",
                    "");
            return petition;
        });
    }

    private void conclude(List<PetitionId> gathering, LocalDate day) {
        inspector(day, viewer -> {
            gathering.forEach(petition -> petitions.close(
                    viewer,
                    petition,
                    version(viewer, petition),
                    Outcome.PARTLY,
                    "发包复核和验收到场记录不完整，其余未见异常；已发信访提醒函，由科室限期完善。",
                    ""));
            return gathering;
        });
    }

    private int version(Viewer viewer, PetitionId petition) {
        return petitions.find(petition, viewer).orElseThrow().version();
    }

    /** At the days the file says, as long as they lie within the bureau's year. */
    private static long shift(LocalDate today) {
        var ago = ChronoUnit.DAYS.between(LAST_IN_FILE, today);
        return ago >= 10 && ago <= LONGEST_AGO ? 0 : ago - LONGEST_AGO + 5;
    }

    private void remind(List<PetitionId> about, LocalDate day) {
        var letter = inspector(
                day,
                viewer -> reminders.issue(
                        viewer,
                        about,
                        new Reminders.Draft(
                                LetterKind.PETITION_REMINDER,
                                null,
                                person("P29"),
                                "近期多次反映工程拆分发包、同一队伍多次承揽、验收走过场。",
                                "对照招标采购和验收制度逐项自查，完善发包、验收的复核和公开")));
        stage.on(day.plusDays(2), () -> cast.as(person("P29"), () -> letters.acknowledge(letter, person("P29"))));
    }

    private static Registration registration(JsonNode line, LocalDate day, Concern concern, String summary) {
        var reporter = line.get("anonymous").asBoolean() ? Reporter.UNKNOWN : new Reporter("群众戊", "到访登记，未留电话");
        return new Registration(
                channel(line.get("channel").asString()),
                day,
                concern,
                summary,
                summary + "。" + line.get("summary_en").asString() + ".",
                reporter,
                Urgency.NORMAL,
                null,
                List.of());
    }

    private static Channel channel(String words) {
        return words.contains("hotline") ? Channel.HOTLINE : words.equals("visit") ? Channel.VISIT : Channel.LETTER;
    }

    private static UUID section(JsonNode bureau, String post) {
        return each(bureau.get("posts"))
                .filter(each -> each.get("code").asString().equals(post))
                .map(each -> id("section", each.get("dept").asString()))
                .findFirst()
                .orElseThrow();
    }

    private interface Act<T> {
        T by(Viewer viewer);
    }

    private <T> T inspector(LocalDate day, Act<T> act) {
        return stage.on(
                day,
                () -> cast.as(
                        person(INSPECTOR),
                        () -> act.by(viewers.of(person(INSPECTOR)).orElseThrow())));
    }
}
