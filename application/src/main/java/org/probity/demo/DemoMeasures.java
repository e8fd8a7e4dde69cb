package org.probity.demo;

import static org.probity.demo.DemoCast.person;
import static org.probity.demo.DemoOrganization.UNIT;

import java.time.LocalDate;
import java.util.Objects;
import org.probity.measures.ControlMeasure;
import org.probity.measures.Rehearsal;
import org.probity.organization.Holdings;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The bureau carries its measures out: each owner begins what was determined; one was written anew since, one is still to begin. */
@Component
@ConditionalOnProperty("probity.demo")
class DemoMeasures {

    private static final UnitId BUREAU = new UnitId(UNIT);

    private final DemoStage stage;
    private final DemoCast cast;
    private final Rehearsal measures;
    private final Holdings holdings;

    DemoMeasures(DemoStage stage, DemoCast cast, Rehearsal measures, Holdings holdings) {
        this.stage = stage;
        this.cast = cast;
        this.measures = measures;
        this.holdings = holdings;
    }

    /** Every owner begins what was determined by then. */
    void begin(LocalDate day) {
        for (var measure : measures.toBegin(BUREAU)) {
            var owner = Objects.requireNonNull(measure.owner());
            holdings.of(owner, day).stream()
                    .findFirst()
                    .ifPresent(holding ->
                            stage.on(day, () -> cast.as(holding.person(), () -> measures.begin(measure.id(), day))));
        }
    }

    /** What a section made of its measures since: one said more exactly, one more that waits for its owner. */
    void improve(ControlMeasure measure, LocalDate day) {
        stage.on(
                day,
                () -> cast.as(
                        person("P07"),
                        () -> measures.revise(
                                measure.id(),
                                new Bilingual(
                                        measure.text().zh() + "每季度由防控办抽查两次并登记结果。",
                                        measure.text().en()
                                                + " The office samples it twice a quarter and records the result."),
                                "集体研究认为原措施未写明检查办法，予以补充。",
                                person("P07"))));
        stage.on(
                day.plusDays(1),
                () -> cast.as(
                        person("P07"),
                        () -> measures.addBeside(
                                measure.id(),
                                new Bilingual(
                                        "会议纪要印发后五个工作日内在内网公开议题和表决结果。",
                                        "Within five working days the agenda and the votes are published on the intranet."),
                                "补充公开环节，便于监督。")));
    }

    /** The first measure of the register. */
    ControlMeasure first() {
        return measures.all(BUREAU).get(0);
    }
}
