package org.probity.powers.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.organization.WorkCalendar;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Benchmarks that wait for somebody, and powers with discretion that wait for a benchmark. */
@Component
class BenchmarksInbox implements InboxSource {

    private final JdbcClient jdbc;
    private final MissingBenchmarks missing;
    private final WorkCalendar calendar;
    private final Dates dates;

    BenchmarksInbox(JdbcClient jdbc, MissingBenchmarks missing, WorkCalendar calendar, Dates dates) {
        this.jdbc = jdbc;
        this.missing = missing;
        this.calendar = calendar;
        this.dates = dates;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        var unit = viewer.unit();
        if (unit == null
                || viewer.person() == null
                || !(viewer.may("powers:rules-draft")
                        || viewer.may("powers:rules-review")
                        || viewer.may("powers:rules-approve"))) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        jdbc.sql(
                        "select %s from %s where p.unit_id = :unit and b.state in ('DRAFT', 'SUBMITTED', 'REVIEWED') order by b.state_since, b.id limit 300"
                                .formatted(Benchmarks.COLUMNS, Benchmarks.TABLES))
                .param("unit", unit.value())
                .param("day", dates.today())
                .query(Benchmarks::benchmark)
                .list()
                .forEach(benchmark -> {
                    var task = task(viewer, benchmark);
                    if (task != null) {
                        items.add(item(task, benchmark));
                    }
                });
        if (viewer.may("powers:rules-draft")) {
            var without = missing.on(dates.today(), viewer.scope("powers:rules-draft")).stream()
                    .filter(power -> power.underWay() == null)
                    .toList();
            if (!without.isEmpty()) {
                var first = without.get(0);
                items.add(new InboxItem(
                        "powers.benchmarks.inbox.missing",
                        List.of(without.size()),
                        new Bilingual(
                                first.code() + " " + first.name().in(Locale.CHINESE),
                                first.code() + " " + first.name().in(Locale.ENGLISH)),
                        "/powers/benchmarks/missing",
                        null));
            }
        }
        return items;
    }

    private static @Nullable String task(Viewer viewer, Benchmark benchmark) {
        var own = viewer.person() != null && benchmark.drafters().contains(viewer.person());
        return switch (benchmark.state()) {
            case DRAFT ->
                own && BenchmarkActs.mayEdit(viewer, benchmark)
                        ? benchmark.returnedComment() == null ? "draft" : "returned"
                        : null;
            case SUBMITTED -> !own && BenchmarkActs.may(viewer, "powers:rules-review", benchmark) ? "review" : null;
            case REVIEWED -> !own && BenchmarkActs.may(viewer, "powers:rules-approve", benchmark) ? "approve" : null;
            case APPROVED, IN_FORCE, SUPERSEDED, REPEALED, WITHDRAWN -> null;
        };
    }

    private InboxItem item(String task, Benchmark benchmark) {
        return new InboxItem(
                        "powers.benchmarks.inbox." + task,
                        List.of(),
                        benchmark.title(),
                        "/powers/benchmarks/" + benchmark.id(),
                        BenchmarkAct.next(benchmark.state())
                                .map(act -> BenchmarkPage.dueOn(act, benchmark, calendar, dates))
                                .orElse(null))
                .toSuperior("powers:read-drafts");
    }
}
