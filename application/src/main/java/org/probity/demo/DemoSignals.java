package org.probity.demo;

import static org.probity.demo.DemoCast.person;
import static org.probity.demo.DemoFile.each;
import static org.probity.demo.DemoOrganization.UNIT;
import static org.probity.demo.DemoOrganization.text;
import static org.probity.demo.DemoRows.id;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.monitoring.signals.Dismissal;
import org.probity.monitoring.signals.Findings;
import org.probity.monitoring.signals.NewSignal;
import org.probity.monitoring.signals.ProposedStep;
import org.probity.monitoring.signals.SignalIndicator;
import org.probity.monitoring.signals.SignalIntake;
import org.probity.monitoring.signals.SignalLevel;
import org.probity.monitoring.signals.SignalRehearsal;
import org.probity.monitoring.signals.SignalSource;
import org.probity.organization.PostId;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.wording.Bilingual;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The summer's signals, each verified by two whom it does not concern, one of them dismissed as a false positive; and one from an audit
 * that waits for its verifiers now.
 */
@Component
@ConditionalOnProperty("probity.demo")
class DemoSignals {

    private static final UnitId BUREAU = new UnitId(UNIT);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The day from which the bureau's file looks back. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 24);

    private record Words(String zh, String en, String value, String threshold) {}

    private static final Map<String, Words> WORDS = Map.of(
            "IR-B04",
                    new Words(
                            "N-01 号用地规划条件申请要求补正 2 次，法定应一次性告知",
                            "Application N-01 was asked for supplements twice; the law asks for one notice",
                            "2",
                            "1"),
            "IR-F01",
                    new Words(
                            "60 日内同一项目 3 份合同（390 万、380 万、370 万元）均低于招标限额，合计 1140 万元",
                            "Three contracts of one project within 60 days are each below the tender threshold and together above it",
                            "1140",
                            "400"),
            "IR-D01",
                    new Words(
                            "F-03 号案罚款低于裁量基准中值 31%，已说明理由",
                            "The fine of case F-03 is 31% below the middle of its band; a reason is given",
                            "31%",
                            "30%"),
            "IR-C01",
                    new Words(
                            "4 笔支付的制单与复核为同一人", "Four payments were made out and checked by the same person", "4", "0"),
            "IR-E01",
                    new Words(
                            "12 个月内一家供应商占采购金额 71%",
                            "One supplier has 71% of the purchases of twelve months", "71%", "50%"),
            "IR-H01",
                    new Words(
                            "关键岗位任职 7.1 年，超过轮岗年限",
                            "7.1 years in a key post, longer than the term of rotation",
                            "7.1",
                            "5"),
            "IR-G08", new Words("住房补贴发放名单中有 2 名已故人员", "Two deceased persons are on the list of payments", "2", "0"),
            "IR-B06",
                    new Words(
                            "一日内 7 件业务未按受理先后办结",
                            "Seven cases of one day were finished out of the order of acceptance",
                            "7",
                            "5"));

    private final List<JsonNode> played = new ArrayList<>();
    private final DemoStage stage;
    private final DemoCast cast;
    private final SignalIntake intake;
    private final SignalRehearsal rehearsal;

    DemoSignals(DemoStage stage, DemoCast cast, SignalIntake intake, SignalRehearsal rehearsal) {
        this.stage = stage;
        this.cast = cast;
        this.intake = intake;
        this.rehearsal = rehearsal;
    }

    /** A day of the bureau's file, as long ago as the file says, whenever the demonstration is loaded. */
    static LocalDate day(String written, LocalDate today) {
        return LocalDate.parse(written).plusDays(ChronoUnit.DAYS.between(WRITTEN, today));
    }

    /** What was raised since the last time and concluded by the day: the bureau's past is played in its order. */
    void until(LocalDate day, JsonNode bureau, LocalDate today) {
        each(bureau.get("samples").get("signals"))
                .filter(sample -> !played.contains(sample))
                .filter(sample -> day(text(sample, "on"), today).isBefore(day))
                .toList()
                .forEach(sample -> {
                    played.add(sample);
                    verify(sample, today);
                });
    }

    /** What waits now. */
    void finish(LocalDate today) {
        stage.on(
                today.minusDays(1),
                () -> cast.as(
                        person("P06"),
                        () -> intake.raise(NewSignal.of(
                                        BUREAU,
                                        SignalSource.AUDIT,
                                        SignalLevel.YELLOW,
                                        new Bilingual(
                                                "审计发现 2 项固定资产盘点后未及时更新台账",
                                                "An audit found two assets whose register was not updated after the count"))
                                .on(null, new PostId(id("post", "P14")), null)
                                .restingOn(rows("资产台账与盘点表不符 2 项，资产编号已在审计底稿列明"), List.of()))));
    }

    private void verify(JsonNode sample, LocalDate today) {
        var raised = day(text(sample, "on"), today);
        var signal = stage.on(raised, () -> intake.raise(signal(sample)));
        var pair = stage.on(raised, () -> rehearsal.pair(signal));
        var subject = text(sample, "post");
        stage.on(raised, () -> cast.as(pair.concludes(), () -> rehearsal.assign(signal, pair, pair.concludes())));
        stage.on(raised, () -> cast.as(pair.writes(), () -> rehearsal.tell(signal, pair.writes())));
        stage.on(
                raised,
                () -> cast.as(person(subject), () -> rehearsal.answer(signal, person(subject), "已如实提供相关材料，请核实人员查阅。")));
        stage.on(
                raised.plusDays(1),
                () -> cast.as(pair.writes(), () -> rehearsal.propose(signal, pair.writes(), findings(sample))));
        stage.on(
                raised.plusDays(1),
                () -> cast.as(pair.concludes(), () -> rehearsal.conclude(signal, pair.concludes(), "同意。")));
    }

    private static Findings findings(JsonNode sample) {
        if (text(sample, "result").startsWith("DISMISSED")) {
            return Findings.dismissing(
                    "已调取当日叫号和办结记录，均为老年人优先办理。",
                    Dismissal.LAWFUL_EXCEPTION,
                    text(sample, "reason_zh").replace(',', '，'),
                    "老年人优先通道办理的业务");
        }
        return Findings.confirming(
                "已核对原始记录并听取当事人说明，预警所列情况属实；原因和责任另行了解。",
                SignalLevel.valueOf(text(sample, "level")),
                "",
                ProposedStep.valueOf(text(sample, "result")));
    }

    private static NewSignal signal(JsonNode sample) {
        var code = text(sample, "indicator");
        var words = Objects.requireNonNull(WORDS.get(code), code);
        return NewSignal.of(
                        BUREAU,
                        SignalSource.INDICATOR,
                        SignalLevel.valueOf(text(sample, "level")),
                        new Bilingual(words.zh(), words.en()))
                .by(new SignalIndicator(code, 1, "{}", words.value(), words.threshold()))
                .on(null, new PostId(id("post", text(sample, "post"))), power(text(sample, "power")))
                .restingOn(rows(words.zh()), List.of())
                .suppressing(code + "|" + text(sample, "post"), 90);
    }

    private static @Nullable PowerId power(String code) {
        return code.isEmpty() ? null : new PowerId(id("power", code));
    }

    private static String rows(String facts) {
        return JSON.writeValueAsString(List.of(Map.of("facts", facts)));
    }
}
