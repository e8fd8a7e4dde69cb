package org.probity.demo;

import static org.probity.demo.DemoCast.person;
import static org.probity.demo.DemoFile.each;
import static org.probity.demo.DemoOrganization.UNIT;
import static org.probity.demo.DemoOrganization.text;
import static org.probity.demo.DemoRows.id;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.powers.benchmarks.Band;
import org.probity.powers.benchmarks.BenchmarkContent;
import org.probity.powers.benchmarks.BenchmarkId;
import org.probity.powers.benchmarks.Factor;
import org.probity.powers.benchmarks.LegalRange;
import org.probity.powers.benchmarks.Level;
import org.probity.powers.benchmarks.Measure;
import org.probity.powers.rules.RuleFacts;
import org.probity.powers.rules.RuleId;
import org.probity.powers.rules.RuleKind;
import org.probity.risks.RulesRehearsal;
import org.probity.wording.Bilingual;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The bureau's discretion benchmarks and its rules: two benchmarks in force and one that is drafted with faults; rules tied to steps
 * and points, one repealed and still cited, one in legal review and one that waits for the head.
 */
@Component
@ConditionalOnProperty("probity.demo")
class DemoRegisters {

    private static final UnitId BUREAU = new UnitId(UNIT);
    private static final String HEAD = "P01";
    private static final String OFFICE = "P07";
    private static final String BRIGADE = "P33";
    private static final String REVIEWER = "P35";

    private final DemoStage stage;
    private final DemoCast cast;
    private final Viewers viewers;
    private final JdbcClient jdbc;
    private final org.probity.powers.benchmarks.Rehearsal benchmarks;
    private final org.probity.powers.rules.Rehearsal rules;
    private final RulesRehearsal points;

    DemoRegisters(
            DemoStage stage,
            DemoCast cast,
            Viewers viewers,
            JdbcClient jdbc,
            org.probity.powers.benchmarks.Rehearsal benchmarks,
            org.probity.powers.rules.Rehearsal rules,
            RulesRehearsal points) {
        this.stage = stage;
        this.cast = cast;
        this.viewers = viewers;
        this.jdbc = jdbc;
        this.benchmarks = benchmarks;
        this.rules = rules;
        this.points = points;
    }

    /** Before the year begins: what is settled. Gives the rules by their numbers. */
    Map<String, RuleId> settle(JsonNode bureau, JsonNode registers, LocalDate today) {
        var drafted = new ArrayList<BenchmarkId>();
        on(
                today.minusDays(248),
                BRIGADE,
                chief -> each(bureau.get("benchmarks")).forEach(benchmark -> {
                    var code = text(benchmark, "power");
                    var content = settled(benchmark, registers.get("benchmarks").get(code));
                    var id = benchmarks.draft(chief, power(code), content, today.minusDays(242));
                    benchmarks.submit(chief, id);
                    drafted.add(id);
                }));
        var registered = new LinkedHashMap<String, RuleId>();
        on(
                today.minusDays(247),
                OFFICE,
                office -> each(registers.get("rules"))
                        .filter(rule -> !text(rule, "issued").isEmpty())
                        .forEach(rule -> registered.put(text(rule, "number"), drafted(office, rule))));
        on(today.minusDays(245), REVIEWER, reviewer -> {
            drafted.forEach(id -> benchmarks.review(reviewer, id));
            registered.values().forEach(id -> rules.review(reviewer, id));
        });
        on(today.minusDays(243), HEAD, head -> {
            drafted.forEach(id -> benchmarks.approve(head, id));
            registered.values().forEach(id -> rules.issue(head, id));
        });
        return registered;
    }

    /** After the year: rules are tied to the points found, one is repealed, and something waits for everybody concerned. */
    void finish(JsonNode registers, Map<String, RuleId> registered, LocalDate today) {
        var all = registers.get("rules");
        on(today.minusDays(1), OFFICE, office -> {
            each(all).forEach(rule -> {
                var id = registered.get(text(rule, "number"));
                if (id != null) {
                    each(rule.get("points")).forEach(title -> points.tie(BUREAU, title.asString(), id));
                }
            });
            each(all).filter(rule -> rule.hasNonNull("until")).forEach(rule -> {
                var id = drafted(office, rule);
                if (text(rule, "until").equals("REVIEWED")) {
                    cast.as(person(REVIEWER), () -> rules.review(viewer(REVIEWER), id));
                }
            });
        });
        on(
                today.minusDays(1),
                HEAD,
                head -> each(all)
                        .filter(rule -> rule.hasNonNull("successor"))
                        .forEach(rule -> rules.repeal(
                                head,
                                Objects.requireNonNull(registered.get(text(rule, "number"))),
                                Objects.requireNonNull(registered.get(text(rule, "successor"))),
                                today.minusDays(20),
                                "已由新办法替代。")));
        on(today.minusDays(1), BRIGADE, chief -> {
            var draft = registers.get("draft");
            benchmarks.draft(chief, power(text(draft, "power")), content(draft, bands(draft.get("bands"))), null);
        });
    }

    private RuleId drafted(Viewer office, JsonNode rule) {
        var issued = text(rule, "issued").isEmpty() ? null : LocalDate.parse(text(rule, "issued"));
        var id = rules.draft(
                office,
                new RuleFacts(
                        new SectionId(id("section", text(rule, "dept"))),
                        text(rule, "number"),
                        bilingual(rule.get("title")),
                        new Bilingual("安澜县自然资源和住房局", "Anlan County Natural Resources and Housing Bureau"),
                        RuleKind.valueOf(text(rule, "kind")),
                        text(rule, "text"),
                        issued,
                        issued));
        each(rule.get("steps")).forEach(step -> {
            var code = step.asString();
            rules.tie(office, id, id("power", code.substring(0, code.indexOf('/'))), id("step", code));
        });
        rules.submit(office, id);
        return id;
    }

    /** A benchmark of the bureau's file, whose three classes stand there, with the factors that lead to them. */
    private static BenchmarkContent settled(JsonNode benchmark, JsonNode more) {
        var bands = new ArrayList<Band>();
        var rows = benchmark.get("bands");
        for (var i = 0; i < rows.size(); i++) {
            var points = more.get("points").get(i);
            bands.add(new Band(
                    bilingual(more.get("names").get(i)),
                    points.get(0).asInt(),
                    points.get(1).asInt(),
                    rows.get(i).get("min").decimalValue(),
                    true,
                    rows.get(i).get("max").decimalValue(),
                    i == rows.size() - 1));
        }
        return content(more, bands);
    }

    private static BenchmarkContent content(JsonNode facts, List<Band> bands) {
        return new BenchmarkContent(
                bilingual(facts.get("cause")),
                text(facts, "number"),
                Measure.valueOf(text(facts, "measure")),
                bilingual(facts.get("base")),
                new LegalRange(
                        new BigDecimal(text(facts, "lawMin")),
                        new BigDecimal(text(facts, "lawMax")),
                        bilingual(facts.get("law")),
                        text(facts, "article")),
                each(facts.get("factors"))
                        .map(factor -> new Factor(
                                bilingual(factor.get("name")),
                                each(factor.get("levels"))
                                        .map(level -> new Level(
                                                bilingual(level.get("name")),
                                                level.get("points").asInt()))
                                        .toList()))
                        .toList(),
                bands,
                text(facts, "note"));
    }

    private static List<Band> bands(JsonNode rows) {
        return each(rows)
                .map(row -> new Band(
                        bilingual(row.get("name")),
                        row.get("points").get(0).asInt(),
                        row.get("points").get(1).asInt(),
                        new BigDecimal(text(row, "min")),
                        row.get("minIncluded").asBoolean(),
                        new BigDecimal(text(row, "max")),
                        row.get("maxIncluded").asBoolean()))
                .toList();
    }

    private void on(LocalDate day, String post, Consumer<Viewer> act) {
        stage.on(day, () -> cast.as(person(post), () -> act.accept(viewer(post))));
    }

    private Viewer viewer(String post) {
        var username = jdbc.sql("select username from identity.account where person_id = :person")
                .param("person", person(post).value())
                .query(String.class)
                .single();
        return viewers.of(username).orElseThrow();
    }

    private static PowerId power(String code) {
        return new PowerId(id("power", code));
    }

    private static Bilingual bilingual(JsonNode text) {
        return Bilingual.of(text(text, "zh"), text(text, "en"));
    }
}
