package org.probity.monitoring.signals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.measures.checks.CheckFindings;
import org.probity.measures.checks.CheckFindings.CheckFinding;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.organization.Units;
import org.probity.shell.DailyTask;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each morning what checks of measures found in the days before becomes a signal of its own (P4.2b "minor check finding"): yellow, or
 * orange where a follow-up check found it again. One check gives one signal, however often this runs.
 */
@Component
public class ChecksRaiseSignals implements DailyTask {

    private static final int DAYS = 14;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CheckFindings findings;
    private final SignalIntake intake;
    private final Units units;

    ChecksRaiseSignals(CheckFindings findings, SignalIntake intake, Units units) {
        this.findings = findings;
        this.intake = intake;
        this.units = units;
    }

    @Override
    public String name() {
        return "monitoring.check-findings";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(5, 30);
    }

    @Override
    public void run(LocalDate day) {
        units.all().forEach(unit -> of(unit.id(), day));
    }

    /** Those of one unit; returns how many findings there were. */
    public int of(UnitId unit, LocalDate day) {
        var found = findings.since(unit, new Scope(unit, true, Set.of(), Set.of()), day.minusDays(DAYS));
        found.forEach(finding -> intake.raise(signal(finding)));
        return found.size();
    }

    static NewSignal signal(CheckFinding finding) {
        return NewSignal.of(
                        finding.unit(),
                        SignalSource.CHECK,
                        finding.followUp() ? SignalLevel.ORANGE : SignalLevel.YELLOW,
                        finding.followUp()
                                ? new Bilingual(
                                        "复查发现防控措施仍未落实到位",
                                        "A follow-up check again found a measure not fully carried out")
                                : new Bilingual("检查发现防控措施未落实到位", "A check found a measure not fully carried out"))
                .on(finding.section(), finding.post(), null)
                .from("check:" + finding.check(), "/measures/checks/records/" + finding.check())
                .restingOn(
                        JSON.writeValueAsString(List.of(Map.of(
                                "checkedOn", finding.checkedOn().toString(),
                                "result", finding.result().name(),
                                "finding", finding.finding()))),
                        List.of());
    }
}
