package org.probity.warnings;

import java.time.LocalDate;
import java.util.UUID;
import org.probity.Bureaus.Bureau;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.monitoring.signals.NewSignal;
import org.probity.monitoring.signals.SignalIndicator;
import org.probity.monitoring.signals.SignalIntake;
import org.probity.monitoring.signals.SignalLevel;
import org.probity.monitoring.signals.SignalSource;
import org.probity.wording.Bilingual;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signals that two people confirmed, for tests of what follows them. */
@TestComponent
public class LadderFixture {

    private final SignalIntake intake;
    private final Viewers viewers;
    private final JdbcClient jdbc;
    private final Dates dates;

    LadderFixture(SignalIntake intake, Viewers viewers, JdbcClient jdbc, Dates dates) {
        this.intake = intake;
        this.viewers = viewers;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    public Viewer viewer(Bureau bureau, String key) {
        return viewers.of(bureau.username(key)).orElseThrow();
    }

    /** A signal about whoever holds the post, confirmed today. */
    public UUID confirmed(Bureau bureau, String post, SignalLevel level) {
        var id = raised(bureau, post, level);
        jdbc.sql("""
                        update monitoring.signal set state = 'CONFIRMED', judged_level = level, proposal = 'CONFIRM', proposed_by = :first,
                            proposed_on = :today, concluded_by = :second, concluded_on = :today where id = :id
                        """)
                .param("id", id)
                .param("first", bureau.people().get("staffB1").value())
                .param("second", bureau.people().get("discipline").value())
                .param("today", today())
                .update();
        return id;
    }

    public UUID raised(Bureau bureau, String post, SignalLevel level) {
        return intake.raise(NewSignal.of(
                                bureau.unit(),
                                SignalSource.INDICATOR,
                                level,
                                new Bilingual("同一事项两次要求补正材料", "Supplements were asked for twice in one matter"))
                        .by(new SignalIndicator("IR-B04", 1, "{}", "2", "1"))
                        .on(null, bureau.posts().get(post), null)
                        .concerning(bureau.people().get(post)))
                .value();
    }

    public LocalDate today() {
        return dates.today();
    }
}
