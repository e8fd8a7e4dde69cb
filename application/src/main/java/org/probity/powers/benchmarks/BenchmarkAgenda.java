package org.probity.powers.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaMatter;
import org.probity.programme.AgendaSubject;
import org.probity.programme.MeetingBody;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reviewed benchmarks may go before the leading group instead of the head alone (§7): the first decision counts. */
@Component
class BenchmarkAgenda implements AgendaSubject {

    private final Benchmarks benchmarks;
    private final BenchmarkActs acts;
    private final JdbcClient jdbc;
    private final Dates dates;

    BenchmarkAgenda(Benchmarks benchmarks, BenchmarkActs acts, JdbcClient jdbc, Dates dates) {
        this.benchmarks = benchmarks;
        this.acts = acts;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    @Override
    public String kind() {
        return Benchmarks.SUBJECT;
    }

    @Override
    public String label() {
        return "powers.benchmarks.agenda";
    }

    @Override
    public List<AgendaMatter> pending(UnitId unit) {
        return jdbc
                .sql(
                        "select %s from %s where p.unit_id = :unit and b.state = 'REVIEWED' order by b.state_since, b.id limit 300"
                                .formatted(Benchmarks.COLUMNS, Benchmarks.TABLES))
                .param("unit", unit.value())
                .param("day", dates.today())
                .query(Benchmarks::benchmark)
                .list()
                .stream()
                .map(b -> AgendaMatter.plain(
                        b.id().value(),
                        b.section(),
                        new Bilingual(
                                "裁量基准：" + b.title().in(java.util.Locale.CHINESE),
                                "Discretion benchmark: " + b.title().in(java.util.Locale.ENGLISH)),
                        new Bilingual(
                                b.powerCode() + " " + b.powerName().in(java.util.Locale.CHINESE) + "，第" + b.edition()
                                        + "版",
                                b.powerCode() + " " + b.powerName().in(java.util.Locale.ENGLISH) + ", edition "
                                        + b.edition()),
                        Set.of(MeetingBody.LEADING_GROUP),
                        "/powers/benchmarks/" + b.id()))
                .toList();
    }

    @Override
    public Set<PersonId> concerned(UUID subjectId) {
        return benchmarks
                .find(new BenchmarkId(subjectId))
                .map(Benchmark::drafters)
                .orElse(Set.of());
    }

    @Override
    @Transactional
    public void decided(UUID subjectId, AgendaDecision decision) {
        var text = decision.text().strip();
        var words = text.length() < 2
                ? decision.votesFor() + " / " + decision.members()
                : text.length() > 1900 ? text.substring(0, 1900) : text;
        acts.decide(new BenchmarkId(subjectId), decision.adopted(), words);
    }
}
