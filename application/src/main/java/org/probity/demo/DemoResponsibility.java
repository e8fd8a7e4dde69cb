package org.probity.demo;

import static org.probity.demo.DemoCast.person;
import static org.probity.demo.DemoOrganization.UNIT;

import java.time.LocalDate;
import org.probity.measures.responsibility.ResponsibilityRehearsal;
import org.probity.organization.UnitId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Responsibility in the bureau: statements signed by all but one chief; later a post handed to its leader in charge, who signed anew,
 * while its chief has not yet.
 */
@Component
@ConditionalOnProperty("probity.demo")
class DemoResponsibility {

    private static final UnitId BUREAU = new UnitId(UNIT);
    private static final String OFFICE = "P07";
    private static final String HEAD = "P01";

    private final DemoStage stage;
    private final DemoCast cast;
    private final ResponsibilityRehearsal rehearsal;

    DemoResponsibility(DemoStage stage, DemoCast cast, ResponsibilityRehearsal rehearsal) {
        this.stage = stage;
        this.cast = cast;
        this.rehearsal = rehearsal;
    }

    /** Everybody signs within two days, but for the last chief. */
    void sign(LocalDate day) {
        var signatories = stage.on(day, () -> cast.as(person(OFFICE), () -> rehearsal.issue(BUREAU)));
        signatories.stream()
                .limit(signatories.size() - 1L)
                .forEach(signatory ->
                        stage.on(day.plusDays(2), () -> cast.as(signatory, () -> rehearsal.sign(BUREAU, signatory))));
    }

    void handOver(LocalDate day) {
        var handover = stage.on(day, () -> rehearsal.handover(BUREAU));
        handover.ifPresent(post -> {
            stage.on(
                    day,
                    () -> cast.as(
                            person(OFFICE),
                            () -> rehearsal.propose(
                                    BUREAU, post, day.plusDays(1), "科室人员轮岗期间，由分管领导直接负责该岗位的廉政风险防控。", person(OFFICE))));
            stage.on(
                    day.plusDays(1),
                    () -> cast.as(person(HEAD), () -> rehearsal.approve(BUREAU, person(HEAD), "同意，轮岗结束后恢复。")));
            stage.on(day.plusDays(2), () -> cast.as(post.leader(), () -> rehearsal.sign(BUREAU, post.leader())));
        });
    }
}
