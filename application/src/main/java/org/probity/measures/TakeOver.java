package org.probity.measures;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.UnitId;
import org.probity.risks.LedgerEntered;
import org.probity.risks.PointClosed;
import org.probity.risks.RiskPointId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a life to each measure as it comes onto the ledger, and ends the life of those that leave it (P0.4). At the start it takes
 * over what an earlier version left; doing so again changes nothing.
 */
@Component
class TakeOver {

    private final MeasureRows rows;
    private final AuditLog auditLog;
    private final TransactionTemplate transactions;
    private final MessageSource messages;
    private final Dates dates;

    TakeOver(
            MeasureRows rows,
            AuditLog auditLog,
            TransactionTemplate transactions,
            MessageSource messages,
            Dates dates) {
        this.rows = rows;
        this.auditLog = auditLog;
        this.transactions = transactions;
        this.messages = messages;
        this.dates = dates;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeOverWhatIsLeft() {
        for (var unit : rows.unitsToTakeOver()) {
            transactions.executeWithoutResult(status -> takeOver(unit, List.of()));
        }
    }

    @EventListener
    void entered(LedgerEntered entered) {
        takeOver(
                entered.unit(),
                entered.points().stream().map(RiskPointId::value).toList());
    }

    @EventListener
    void closed(PointClosed closed) {
        end(
                rows.leftOver(closed.unit(), Set.of(closed.point().value())),
                word("measures.ended.point-closed", closed.reason()));
    }

    private void takeOver(UnitId unit, Collection<UUID> points) {
        var planned = rows.plan(unit, points);
        auditLog.appendAll(
                "measures.measure-planned",
                planned.stream()
                        .map(id -> Subject.of(ControlMeasures.SUBJECT, id))
                        .toList(),
                null);
        end(rows.leftOver(unit, points), word("measures.ended.off-the-ledger"));
    }

    private void end(List<UUID> left, String reason) {
        for (var id : left) {
            rows.end(id, null, dates.today(), reason);
            auditLog.append("measures.measure-ended", Subject.of(ControlMeasures.SUBJECT, id), reason);
        }
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
