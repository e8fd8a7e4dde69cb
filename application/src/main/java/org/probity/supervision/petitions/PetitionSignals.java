package org.probity.supervision.petitions;

import java.util.List;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.monitoring.signals.NewSignal;
import org.probity.monitoring.signals.SignalId;
import org.probity.monitoring.signals.SignalIntake;
import org.probity.monitoring.signals.SignalLevel;
import org.probity.monitoring.signals.SignalSource;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the inbox of signals a reason to look that petitions are (P4.2a): masked words, where, how strong; restricted, and no way back. */
@Service
public class PetitionSignals {

    private final Petitions petitions;
    private final SignalIntake intake;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Dates dates;

    PetitionSignals(Petitions petitions, SignalIntake intake, Journal journal, JdbcClient jdbc, Dates dates) {
        this.petitions = petitions;
        this.intake = intake;
        this.journal = journal;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** @throws Refused before it was analysed, or when it gave a signal already */
    @Transactional
    public SignalId raise(Viewer viewer, PetitionId id, SignalLevel level) {
        var petition = petitions.find(id, viewer).orElseThrow(Petitions::none);
        petitions.handled(viewer, id, petition.version(), PetitionAct.REMIND);
        if (!of(id).isEmpty()) {
            throw new Refused(Refusal.of("supervision.refusal.petition-signalled"));
        }
        var concern = petition.concern();
        var signal = NewSignal.of(
                        petition.unit(),
                        SignalSource.PETITION,
                        level,
                        new Bilingual("信访反映：" + petition.summary(), "Petition: " + petition.summary()))
                .on(concern.section(), concern.post(), concern.power())
                .restricted();
        var raised = intake.raise(concern.person() == null ? signal : signal.concerning(concern.person()));
        jdbc.sql("""
                        insert into supervision.petition_signal (petition_id, signal_id, raised_by, raised_on)
                        values (:petition, :signal, :by, :today)
                        """)
                .param("petition", id.value())
                .param("signal", raised.value())
                .param("by", viewer.requirePerson().value())
                .param("today", dates.today())
                .update();
        journal.enter(id, viewer.requirePerson(), Journal.Act.SIGNALLED);
        return raised;
    }

    List<SignalId> of(PetitionId petition) {
        return jdbc.sql("select signal_id from supervision.petition_signal where petition_id = :id")
                .param("id", petition.value())
                .query((row, n) -> new SignalId(row.getObject(1, java.util.UUID.class)))
                .list();
    }
}
