package org.probity.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.MutableClock;
import org.probity.ProbityTest;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.organization.DivisionChanged;
import org.probity.organization.HoldingChanged;
import org.probity.organization.PostChanged;
import org.probity.organization.Scope;
import org.probity.powers.LegalBasisChanged;
import org.probity.powers.PowerId;
import org.probity.wording.EditConflict;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger by itself: what is listed, counted, exported and remembered (P2.1.4, invariant 10). */
@ProbityTest
class LedgerTests {

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerChanges changes;

    @Autowired
    private LedgerActs acts;

    @Autowired
    private LedgerExport export;

    @Autowired
    private Reexaminations reexaminations;

    @Autowired
    private ReexaminationConclusion conclusions;

    @Autowired
    private ReexaminationTriggers triggers;

    @Autowired
    private ReexaminationInbox inbox;

    @Autowired
    private RiskPoints points;

    @Autowired
    private Viewers viewers;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private AuditLog auditLog;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private MutableClock clock;

    private Bureau bureau;
    private LedgerFixture fixture;

    private void aBureauWithPoints() {
        bureau = bureaus.found();
        fixture = new LedgerFixture(bureaus, transactions, jdbc, bureau);
        for (var i = 0; i < 4; i++) {
            fixture.point("A", "staffA1", Grade.HIGH, 5, 5);
            fixture.point("A", "staffA2", Grade.HIGH, 4, 3);
            fixture.point("B", "staffB1", Grade.MEDIUM, 3, 3);
            fixture.point("B", "chiefB", null, 2, 2);
        }
    }

    private Viewer viewer(String key) {
        return viewers.of(bureau.username(key)).orElseThrow();
    }

    private static LedgerFilter filter(String... words) {
        var parameters = new java.util.HashMap<String, String>();
        for (var i = 0; i < words.length; i += 2) {
            parameters.put(words[i], words[i + 1]);
        }
        return LedgerFilter.of(parameters::get);
    }

    private List<LedgerRow> all(LedgerFilter filter, Viewer viewer) {
        var rows = new ArrayList<LedgerRow>();
        LedgerCursor after = null;
        do {
            var page = ledger.page(filter, viewer.scope("risks:read"), after, 3);
            rows.addAll(page.rows());
            after = page.next() == null ? null : LedgerCursor.parse(page.next().toString());
        } while (after != null);
        return rows;
    }

    @Test
    void everyTotalIsTheNumberOfLinesThatCanBeListed() {
        aBureauWithPoints();
        for (var key : List.of("head", "deputy", "chiefA", "staffA2", "staffB2", "discipline", "auditor")) {
            for (var words : List.<String[]>of(
                    new String[0],
                    new String[] {"grade", "HIGH"},
                    new String[] {"grade", "NONE"},
                    new String[] {"q", "licences"},
                    new String[] {"probability", "5", "harm", "5"},
                    new String[] {"source", "POST_DUTY", "status", "ACTIVE"},
                    new String[] {"missing", "GRADE"},
                    new String[] {"overdue", "true"})) {
                var filter = filter(words);
                var scope = viewer(key).scope("risks:read");
                assertThat(all(filter, viewer(key)))
                        .as("%s %s", key, List.of(words))
                        .hasSize((int) ledger.totals(filter, scope).all());
            }
        }
        assertThat(all(filter(), viewer("head"))).hasSize(16);
        assertThat(all(filter(), viewer("staffA2"))).hasSize(4);
        var sectionA = new Scope(bureau.unit(), false, Set.of(bureau.sections().get("A")), Set.of());
        assertThat(ledger.page(filter("size", "100"), sectionA).rows()).hasSize(8);
        assertThat(ledger.totals(filter(), sectionA).all()).isEqualTo(8);
        assertThat(all(filter(), viewer("staffB2"))).isEmpty();
        assertThat(all(filter("grade", "NONE"), viewer("head"))).hasSize(4);
    }

    @Test
    void everyOrderListsEveryLineOnce() {
        aBureauWithPoints();
        for (var sort : LedgerSort.values()) {
            var rows = all(filter("sort", sort.name()), viewer("head"));
            assertThat(rows.stream().map(LedgerRow::id))
                    .as(sort.name())
                    .hasSize(16)
                    .doesNotHaveDuplicates();
        }
        assertThat(all(filter("sort", "GRADE"), viewer("head")).get(0).grade()).isEqualTo(Grade.HIGH);
        assertThat(all(filter("sort", "RESIDUAL"), viewer("head")).get(0).inherent())
                .isEqualTo(25);
        assertThat(all(filter("sort", "SECTION"), viewer("head")).stream()
                        .map(row -> row.section().code()))
                .isSorted();
    }

    @Test
    void aPastDayIsReadAsItStood() {
        aBureauWithPoints();
        var point = points.find(
                        new RiskPointId(all(filter(), viewer("head")).get(0).id()))
                .orElseThrow();
        var before = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Shanghai"));
        clock.advance(Duration.ofDays(3));
        acts.lead(viewer("staffA1"), point.id(), point.version(), PointStatus.CLOSED, "不再行使该职权");
        var then = filter("asOf", before.toString());
        assertThat(all(filter("status", "CLOSED"), viewer("head"))).hasSize(1);
        assertThat(all(filter("status", "CLOSED", "asOf", before.toString()), viewer("head")))
                .isEmpty();
        assertThat(all(then, viewer("head"))).hasSize(16);
        assertThat(all(then, viewer("head")).get(0).measures()).hasSize(1);
        assertThat(all(filter("asOf", before.minusDays(400).toString()), viewer("head")))
                .isEmpty();
        for (var sort : LedgerSort.values()) {
            assertThat(all(filter("asOf", before.toString(), "sort", sort.name()), viewer("head")))
                    .hasSize(16);
        }
        assertThat(ledger.totals(then, viewer("head").scope("risks:read")).all())
                .isEqualTo(16);
        assertThat(ledger.gaps(then, viewer("head").scope("risks:read")).get(LedgerGap.GRADE))
                .isEqualTo(4);
        var change = changes.of(point.id().value()).get(0);
        assertThat(change.why()).isEqualTo("不再行使该职权");
        assertThat(change.who()).isEqualTo("system");
        assertThat(change.fields())
                .extracting(LedgerChange.Field::label)
                .contains("risks.field.status", "risks.field.close-reason");
    }

    @Test
    void theWorkbookHoldsWhatTheListHoldsAndNoFormula() throws Exception {
        aBureauWithPoints();
        jdbc.sql(
                        "update risks.point set title_zh = '=1+1', changed_at = changed_at + interval '1 second' where unit_id = :unit")
                .param("unit", bureau.unit().value())
                .update();
        var out = new ByteArrayOutputStream();
        export.write(filter(), viewer("staffA2").scope("risks:export"), bureau.unit(), Locale.SIMPLIFIED_CHINESE, out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("台账号");
            sheet.forEach(row -> row.forEach(cell -> {
                assertThat(cell.getCellType()).isNotEqualTo(org.apache.poi.ss.usermodel.CellType.FORMULA);
                assertThat(cell.toString()).doesNotStartWith("=");
            }));
        }
    }

    @Test
    void aChangeOutsideOpensOneTaskForTheChiefWithinFifteenWorkingDays() {
        aBureauWithPoints();
        var post = bureau.posts().get("staffA1");
        for (var i = 0; i < 2; i++) {
            transactions.executeWithoutResult(status -> {
                events.publishEvent(new HoldingChanged(
                        bureau.unit(),
                        post,
                        bureau.people().get("staffA1"),
                        HoldingChanged.Kind.ENDED,
                        LocalDate.of(2026, 5, 6)));
                events.publishEvent(
                        new PostChanged(bureau.unit(), bureau.sections().get("A"), post, PostChanged.Kind.CHANGED));
            });
        }
        var tasks = reexaminations.in(viewer("chiefA").scope("risks:reexamine"), true, 100);
        assertThat(tasks)
                .extracting(Reexamination::trigger)
                .containsExactlyInAnyOrder(ReexaminationTrigger.PERSON, ReexaminationTrigger.DUTY);
        assertThat(inbox.itemsFor(viewer("chiefA"))).hasSize(2);
        assertThat(inbox.itemsFor(viewer("chiefB"))).isEmpty();
        assertThat(inbox.itemsFor(viewer("staffA2"))).isEmpty();
        assertThat(auditLog.entriesAbout(
                        Subject.of("risks.reexamination", tasks.get(0).id())))
                .hasSize(1);
    }

    @Test
    void anotherLeaderInChargeOpensOneTaskForTheWholeSection() {
        aBureauWithPoints();
        for (var section : List.of("A", "B", "A")) {
            transactions.executeWithoutResult(status -> events.publishEvent(new DivisionChanged(
                    bureau.unit(),
                    bureau.sections().get(section),
                    bureau.posts().get("discipline"),
                    LocalDate.of(2026, 6, 1))));
        }
        var task = reexaminations.in(viewer("chiefA").scope("risks:reexamine"), true, 100);
        assertThat(task).singleElement().satisfies(one -> {
            assertThat(one.trigger()).isEqualTo(ReexaminationTrigger.DUTY);
            assertThat(reexaminations.pointsOf(one)).hasSize(8);
        });
        assertThat(reexaminations.openAbout(
                        reexaminations.pointsOf(task.get(0)).get(0).id()))
                .isEqualTo(task);
    }

    @Test
    void aChangeWithoutAnyPointOpensNothing() {
        aBureauWithPoints();
        transactions.executeWithoutResult(status -> events.publishEvent(new PostChanged(
                bureau.unit(), bureau.sections().get("B"), bureau.posts().get("staffB2"), PostChanged.Kind.CHANGED)));
        assertThat(reexaminations.in(viewer("chiefB").scope("risks:reexamine"), true, 100))
                .isEmpty();
    }

    @Test
    void aRepealedBasisLeadsToChangedPointsThatAreDeterminedAgain() {
        aBureauWithPoints();
        var power = fixture.power("A");
        var id = fixture.point("A", "staffA1", Grade.HIGH, 5, 5, power);
        transactions.executeWithoutResult(status -> events.publishEvent(new LegalBasisChanged(
                new PowerId(power), bureau.unit(), bureau.sections().get("A"), "办法废止")));
        var task = reexaminations
                .in(viewer("chiefA").scope("risks:reexamine"), true, 100)
                .get(0);
        assertThat(task.cause()).contains("办法废止");
        assertThat(reexaminations.pointsOf(task)).hasSize(1);
        assertThatThrownBy(() -> conclusions.conclude(
                        viewer("chiefB"), task.id(), 0, Reexamination.State.CHANGED, "依据变化", Set.of(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> conclusions.conclude(
                        viewer("chiefA"), task.id(), 0, Reexamination.State.CHANGED, "依据变化", Set.of()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> conclusions.conclude(
                        viewer("chiefA"), task.id(), 0, Reexamination.State.CHANGED, "", Set.of(id)))
                .isInstanceOf(Refused.class);
        conclusions.conclude(viewer("chiefA"), task.id(), 0, Reexamination.State.CHANGED, "依据变化", Set.of(id));
        assertThatThrownBy(() -> conclusions.conclude(
                        viewer("chiefA"), task.id(), 0, Reexamination.State.UNCHANGED, "再次", Set.of()))
                .isInstanceOf(EditConflict.class);
        var point = points.find(new RiskPointId(id)).orElseThrow();
        assertThat(point.status()).isEqualTo(PointStatus.CHANGED);
        assertThatThrownBy(() -> acts.lead(viewer("chiefA"), point.id(), point.version(), PointStatus.ACTIVE, "重新审定"))
                .isInstanceOf(AccessDeniedException.class);
        acts.lead(viewer("staffA1"), point.id(), point.version(), PointStatus.ACTIVE, "领导小组第2次会议重新审定");
        assertThat(points.find(point.id()).orElseThrow().status()).isEqualTo(PointStatus.ACTIVE);
        assertThatThrownBy(() -> acts.lead(viewer("staffA1"), point.id(), point.version(), PointStatus.CLOSED, "旧版本"))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void highPointsAreReviewedEverySixMonthsAndOthersEveryTwelve() {
        aBureauWithPoints();
        clock.moveTo(LocalDate.of(2026, 7, 10));
        triggers.period();
        assertThat(triggers.period()).isZero();
        var open = reexaminations.in(viewer("discipline").scope("risks:reexamine"), true, 100);
        assertThat(open).hasSize(8).allMatch(task -> task.trigger() == ReexaminationTrigger.PERIOD);
        var first = open.get(0);
        conclusions.conclude(viewer("discipline"), first.id(), 0, Reexamination.State.UNCHANGED, "情况未变", Set.of());
        assertThat(points.find(first.point()).orElseThrow().nextReviewOn()).isAfter(LocalDate.of(2026, 12, 31));
        triggers.period();
        assertThat(reexaminations.in(viewer("discipline").scope("risks:reexamine"), true, 100))
                .hasSize(7);
    }

    @Test
    void theTableOfStatesAllowsNothingElse() {
        var allowed = new HashSet<Map.Entry<PointStatus, PointStatus>>();
        for (var from : PointStatus.values()) {
            for (var to : PointStatus.values()) {
                LedgerLifecycle.between(from, to).ifPresent(step -> allowed.add(Map.entry(from, to)));
            }
        }
        assertThat(allowed)
                .containsExactlyInAnyOrder(
                        Map.entry(PointStatus.ACTIVE, PointStatus.CHANGED),
                        Map.entry(PointStatus.CHANGED, PointStatus.ACTIVE),
                        Map.entry(PointStatus.ACTIVE, PointStatus.CLOSED),
                        Map.entry(PointStatus.CHANGED, PointStatus.CLOSED));
    }

    @Test
    void aWordThatCannotBeUnderstoodIsNoFilter() {
        assertThat(filter(
                        "grade",
                        "WORST",
                        "section",
                        "x",
                        "asOf",
                        "yesterday",
                        "size",
                        "7",
                        "after",
                        "!",
                        "probability",
                        "9"))
                .isEqualTo(filter());
        assertThat(LedgerCursor.parse(new LedgerCursor("0; drop", "c", UUID.randomUUID()).toString()))
                .isNull();
    }
}
