package org.probity.demo;

import static org.probity.demo.DemoOrganization.UNIT;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.probity.measures.MeasureEffect;
import org.probity.measures.checks.CheckResult;
import org.probity.measures.checks.ChecksRehearsal;
import org.probity.measures.checks.ChecksRehearsal.Turn;
import org.probity.organization.UnitId;
import org.probity.risks.MeasureId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * How the bureau checked its measures: owners showed what they did, head, leaders and chiefs compared; some were left until they were
 * overdue, one did not help and has to be put right.
 */
@Component
@ConditionalOnProperty("probity.demo")
class DemoChecks {

    private static final UnitId BUREAU = new UnitId(UNIT);

    private final DemoStage stage;
    private final DemoCast cast;
    private final ChecksRehearsal checks;
    private final Set<MeasureId> left = new HashSet<>();
    private int played;

    DemoChecks(DemoStage stage, DemoCast cast, ChecksRehearsal checks) {
        this.stage = stage;
        this.cast = cast;
        this.checks = checks;
    }

    /** What falls due within the next ten days is shown and checked, most of it. */
    void round(LocalDate day) {
        for (var turn : stage.on(day, () -> checks.turns(BUREAU, day.plusDays(10)))) {
            var n = played++;
            if (n % 7 == 5 || left.contains(turn.measure())) {
                left.add(turn.measure());
            } else if (n == 3) {
                fails(turn, day);
            } else {
                works(turn, day, n);
            }
        }
    }

    private void works(Turn turn, LocalDate day, int n) {
        var owner = turn.owner();
        if (owner == null) {
            return;
        }
        var partly = n % 9 == 4;
        stage.on(
                day,
                () -> cast.as(
                        owner,
                        () -> checks.show(
                                turn.measure(), owner, "本期按措施要求执行，办理事项%d件，经办、复核记录齐全。".formatted(6 + n % 17))));
        stage.on(
                day,
                () -> cast.as(
                        turn.checker(),
                        () -> checks.check(
                                turn.measure(),
                                turn.checker(),
                                partly ? CheckResult.PARTLY : CheckResult.CARRIED_OUT,
                                partly ? "抽查中有2件复核意见过于简单，其余符合要求。" : "",
                                null,
                                partly ? MeasureEffect.PARTLY_EFFECTIVE : MeasureEffect.EFFECTIVE,
                                partly ? "复核流于形式的情形尚未杜绝。" : "抽查记录完整，未发现违规办理。")));
    }

    private void fails(Turn turn, LocalDate day) {
        stage.on(
                day,
                () -> cast.as(
                        turn.checker(),
                        () -> checks.check(
                                turn.measure(),
                                turn.checker(),
                                CheckResult.NOT_CARRIED_OUT,
                                "本期未见执行记录，经询问尚未按措施要求开展。",
                                day.plusDays(45),
                                MeasureEffect.INEFFECTIVE,
                                "措施没有执行，风险未受控制。")));
        var owner = turn.owner();
        if (owner != null) {
            stage.on(
                    day,
                    () -> cast.as(owner, () -> checks.report(BUREAU, owner, turn.measure(), "已补齐本期记录并明确专人负责，今后按月报送。")));
        }
    }
}
