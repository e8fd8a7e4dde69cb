package org.probity.shell;

import static java.util.Comparator.comparingInt;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.spreadsheets.ImportPlan;
import org.probity.spreadsheets.ImportPlan.Outcome;
import org.probity.spreadsheets.ImportSource;
import org.probity.spreadsheets.RegisterImport;
import org.probity.spreadsheets.Tables;
import org.probity.spreadsheets.Workbooks;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a workbook into the store: read and shown first, then confirmed by the same account, then all of it or nothing in one
 * transaction. What was confirmed is what was shown: if the store changed meanwhile, it is shown again.
 */
@Component
public class Imports {

    private final List<RegisterImport> imports;
    private final ImportPreviews previews;
    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final Clock clock;

    Imports(
            List<RegisterImport> imports,
            ImportPreviews previews,
            JdbcClient jdbc,
            AuditLog auditLog,
            CurrentActor actor,
            Clock clock) {
        this.imports =
                imports.stream().sorted(comparingInt(RegisterImport::order)).toList();
        this.previews = previews;
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.actor = actor;
        this.clock = clock;
    }

    /** The imports open to the viewer, in the order in which an empty unit needs them. */
    List<RegisterImport> openTo(Viewer viewer) {
        return imports.stream()
                .filter(one -> viewer.may(one.permission())
                        && viewer.scope(one.permission()).whole())
                .toList();
    }

    Optional<RegisterImport> at(String path) {
        return imports.stream().filter(one -> one.path().equals(path)).findFirst();
    }

    /** What the workbook would change. */
    public ImportPlan plan(RegisterImport register, UnitId unit, byte[] content) {
        return register.plan(Tables.read(Workbooks.open(content), register.register()), unit.value());
    }

    /** Imports a workbook that needs no preview, as loading the demonstration does. */
    @Transactional
    public ImportPlan importNow(RegisterImport register, UnitId unit, String fileName, byte[] content) {
        var plan = plan(register, unit, content);
        plan.carryOut(source(UUID.randomUUID(), fileName, null));
        return plan;
    }

    /** Carries out what the account saw; {@code shown} is the plan's fingerprint. */
    @Transactional
    void confirm(UUID id, Viewer viewer, RegisterImport register, String shown) {
        var preview = previews.hold(id, viewer.account())
                .filter(one -> one.register().equals(register.register().key()))
                .orElseThrow(() -> new Refused(Refusal.of("shell.refusal.import-expired")));
        if (preview.isUsed()) {
            throw new Refused(Refusal.of("shell.refusal.import-used"));
        }
        if (preview.isExpired(clock.instant()) || !preview.unit().equals(viewer.requireUnit())) {
            throw new Refused(Refusal.of("shell.refusal.import-expired"));
        }
        oneImportAtATime(preview.unit());
        var plan = plan(register, preview.unit(), preview.content());
        if (plan.errors() > 0) {
            throw new Refused(Refusal.of("shell.refusal.import-has-errors", plan.errors()));
        }
        if (!plan.fingerprint().equals(shown)) {
            throw new Refused(Refusal.of("shell.refusal.import-changed-meanwhile"));
        }
        if (!plan.changesSomething()) {
            throw new Refused(Refusal.of("shell.refusal.import-nothing"));
        }
        var source = source(id, preview.fileName(), viewer.person());
        plan.carryOut(source);
        previews.used(id, source.by(), done(plan));
        auditLog.append("shell.register-imported", Subject.of("shell.import", id), preview.fileName());
    }

    private ImportSource source(UUID id, String fileName, @Nullable PersonId person) {
        return new ImportSource(
                id, fileName, actor.get().name(), person == null ? null : person.value(), clock.instant());
    }

    private void oneImportAtATime(UnitId unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "import " + unit)
                .query()
                .singleRow();
    }

    private static List<ImportPreview.Done> done(ImportPlan plan) {
        return plan.tallies().stream()
                .map(tally -> new ImportPreview.Done(
                        tally.kind(),
                        tally.of(Outcome.ADDED),
                        tally.of(Outcome.CHANGED),
                        tally.of(Outcome.ENDED),
                        tally.of(Outcome.UNCHANGED)))
                .toList();
    }
}
