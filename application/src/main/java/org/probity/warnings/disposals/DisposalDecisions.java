package org.probity.warnings.disposals;

import java.sql.Types;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.measures.entry.Stamp;
import org.probity.programme.AgendaDecision;
import org.probity.warnings.WarningId;
import org.probity.warnings.WarningSignals;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a meeting decided. Nobody else decides a disposal: there is no other caller. */
@Component
class DisposalDecisions {

    private final JdbcClient jdbc;
    private final DisposalSteps steps;
    private final WarningSignals signals;
    private final Stamp stamp;
    private final Dates dates;

    DisposalDecisions(JdbcClient jdbc, DisposalSteps steps, WarningSignals signals, Stamp stamp, Dates dates) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.signals = signals;
        this.stamp = stamp;
        this.dates = dates;
    }

    @Transactional
    void decided(WarningId id, AgendaDecision decision) {
        var option = decision.option();
        if (!decision.adopted() || option == null) {
            var words = decision.text().isBlank()
                    ? decision.votesFor() + " / " + decision.members()
                    : decision.text().strip();
            giveBack(steps.lock(id, DisposalAct.RETURN), words);
            return;
        }
        switch (option) {
            case DisposalAgenda.DISPOSE -> adopt(steps.lock(id, DisposalAct.DECIDE), decision);
            case DisposalAgenda.CLEAR -> drop(steps.lock(id, DisposalAct.DROP), decision, DisposalOutcome.CLEARED);
            default -> drop(steps.lock(id, DisposalAct.DROP), decision, DisposalOutcome.NOT_ADOPTED);
        }
    }

    private void adopt(Disposal disposal, AgendaDecision decision) {
        requireReviewed(disposal);
        write(disposal, decision, null);
        steps.move(disposal, DisposalAct.DECIDE, disposal.warning().dueOn(), null);
    }

    private void drop(Disposal disposal, AgendaDecision decision, DisposalOutcome outcome) {
        requireReviewed(disposal);
        write(disposal, decision, outcome);
        steps.move(disposal, DisposalAct.DROP, null, decision.text());
        signals.settled(disposal.warning(), dates.today(), decision.text());
    }

    private static void requireReviewed(Disposal disposal) {
        if (!disposal.isReadyForMeeting()) {
            throw new Refused(Refusal.of("warnings.disposal.refusal.unreviewed"));
        }
    }

    /** Goes back to whoever proposed it, to be amended and reviewed again. */
    private void giveBack(Disposal disposal, String words) {
        jdbc.sql("""
                        update warnings.disposal set returned_reason = :words, legal_by = null, legal_on = null, legal_agrees = null,
                            legal_opinion = '', changed_at = :now, changed_by = :actor, change_reason = :reason where id = :id
                        """)
                .param("id", disposal.warning().id().value())
                .param("words", words)
                .params(stamp.now(null))
                .update();
        steps.move(disposal, DisposalAct.RETURN, disposal.warning().dueOn(), words);
    }

    private void write(Disposal disposal, AgendaDecision decision, @Nullable DisposalOutcome outcome) {
        jdbc.sql("""
                        update warnings.disposal set body = :body, meeting_id = :meeting, item_id = :item, decided_on = :on, members = :members,
                            present = :present, votes_for = :for, votes_against = :against, decision = :words, outcome = :outcome,
                            outcome_words = :outcome_words, changed_at = :now, changed_by = :actor, change_reason = :reason where id = :id
                        """)
                .param("id", disposal.warning().id().value())
                .param("body", decision.body().name())
                .param("meeting", Objects.requireNonNull(decision.meeting()).value())
                .param("item", decision.item().value())
                .param("on", decision.heldOn())
                .param("members", decision.members())
                .param("present", decision.present())
                .param("for", decision.votesFor())
                .param("against", decision.votesAgainst())
                .param("words", decision.text())
                .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
                .param("outcome_words", outcome == null ? "" : decision.text())
                .params(stamp.now(null))
                .update();
    }
}
