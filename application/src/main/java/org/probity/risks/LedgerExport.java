package org.probity.risks;

import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.spreadsheets.RegisterWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the ledger as a workbook, some hundred lines at a time, from one snapshot; that it was taken is logged. */
@Component
class LedgerExport {

    private static final int AT_A_TIME = 500;

    private final Ledger ledger;
    private final LedgerColumns columns;
    private final AuditLog auditLog;
    private final Dates dates;
    private final TransactionTemplate snapshot;

    LedgerExport(
            Ledger ledger,
            LedgerColumns columns,
            AuditLog auditLog,
            Dates dates,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.columns = columns;
        this.auditLog = auditLog;
        this.dates = dates;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    void write(LedgerFilter filter, Scope scope, UnitId unit, Locale locale, OutputStream out) {
        logged(unit);
        snapshot.executeWithoutResult(status -> {
            try (var workbook = RegisterWriter.to(out, LedgerColumns.REGISTER, locale)) {
                LedgerCursor after = null;
                do {
                    after = some(filter, scope, after, workbook, locale);
                } while (after != null);
            }
        });
    }

    private void logged(UnitId unit) {
        new TransactionTemplate(java.util.Objects.requireNonNull(snapshot.getTransactionManager()))
                .executeWithoutResult(status ->
                        auditLog.append("risks.ledger-exported", Subject.of("organization.unit", unit.value())));
    }

    private @Nullable LedgerCursor some(
            LedgerFilter filter, Scope scope, @Nullable LedgerCursor after, RegisterWriter workbook, Locale locale) {
        var lines = ledger.page(filter, scope, after, AT_A_TIME);
        lines.rows()
                .forEach(row -> workbook.row(
                        columns.cells(row, locale, dates.dayOf(row.changedAt()).toString())));
        return lines.next();
    }
}
