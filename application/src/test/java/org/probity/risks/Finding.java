package org.probity.risks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings bureaus to where risk points are looked for: powers confirmed and in the hands of posts, forms issued, forms filled. */
@TestComponent
class Finding {

    static final String TITLE = "同案不同罚";

    private final Bureaus bureaus;
    private final TransactionTemplate transactions;
    private final FormIssue issue;
    private final FormEditing editing;
    private final FormContents contents;
    private final Forms forms;
    private final PeerChecks peers;
    private final FormSigning signing;
    private final JdbcClient jdbc;
    private final Clock clock;

    Finding(
            Bureaus bureaus,
            TransactionTemplate transactions,
            FormIssue issue,
            FormEditing editing,
            FormContents contents,
            Forms forms,
            PeerChecks peers,
            FormSigning signing,
            JdbcClient jdbc,
            Clock clock) {
        this.bureaus = bureaus;
        this.transactions = transactions;
        this.issue = issue;
        this.editing = editing;
        this.contents = contents;
        this.forms = forms;
        this.peers = peers;
        this.signing = signing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A bureau whose section A has a published power of two steps, handled by its staff, approved by its chief. */
    Bureau bureauWithPowers() {
        var bureau = bureaus.found();
        for (var section : List.of("A", "B")) {
            power(bureau, section, "PUBLISHED");
        }
        return bureau;
    }

    UUID power(Bureau bureau, String section, String state) {
        return transactions.execute(status -> {
            var power = bureaus.insert(
                    "powers.power",
                    "unit_id",
                    bureau.unit().value(),
                    "section_id",
                    bureau.sections().get(section).value(),
                    "code",
                    "W-" + section + "-" + UUID.randomUUID().toString().substring(0, 6),
                    "type",
                    "PENALTY",
                    "name_zh",
                    "行政处罚" + section,
                    "name_en",
                    "Penalty " + section,
                    "discretion",
                    true,
                    "state",
                    state);
            allocate(bureau, power, "staff" + section + "1", "HANDLE");
            allocate(bureau, power, "staff" + section + "2", "HANDLE");
            allocate(bureau, power, "chief" + section, "REVIEW");
            allocate(bureau, power, "deputy", "APPROVE");
            step(bureau, power, 1, "立案", "Filing", "staff" + section + "1");
            step(bureau, power, 2, "裁量", "Deciding the fine", "staff" + section + "2");
            return power;
        });
    }

    private void allocate(Bureau bureau, UUID power, String post, String role) {
        bureaus.insert(
                "powers.allocation",
                "power_id",
                power,
                "post_id",
                bureau.posts().get(post).value(),
                "role",
                role,
                "from_on",
                today().minusYears(1));
    }

    private void step(Bureau bureau, UUID power, int number, String zh, String en, String post) {
        bureaus.insert(
                "powers.step",
                "power_id",
                power,
                "number",
                number,
                "name_zh",
                zh,
                "name_en",
                en,
                "post_id",
                bureau.posts().get(post).value(),
                "discretion",
                number == 2);
    }

    void issueAll(Bureau bureau) {
        bureau.sections().values().forEach(section -> issue.issue(bureau.unit(), section, "test of the chain"));
    }

    Form formOf(Bureau bureau, String key) {
        return forms.ofPerson(bureau.people().get(key)).stream()
                .filter(form -> bureau.posts().get(key).equals(form.post()))
                .findFirst()
                .orElseThrow();
    }

    /** A point that could be signed as it is. */
    PointEntry complete(Bureau bureau, String key) {
        var owner = bureau.posts().get(key).toString();
        return new PointEntry(
                "",
                "",
                "",
                TITLE,
                "Same facts, different fines",
                "处罚幅度不一",
                "Fines differ without reasons",
                "POST_DUTY",
                Set.of("POST_DUTY"),
                "",
                "DISCRETION_EXCESSIVE",
                "SELF",
                "",
                "",
                "",
                "3",
                "",
                "4",
                "",
                "PARTIAL",
                "",
                Set.of("ENFORCEMENT_LICENSING"),
                "",
                List.of(new MeasureEntry(
                        "",
                        "DISCRETION",
                        "量化裁量基准，偏离须书面说明理由",
                        "Benchmark with written reasons",
                        owner,
                        today().plusMonths(3).toString(),
                        "")));
    }

    /** The unit form of section A with one point, put forward by its chief. */
    Form unitForm(Bureau bureau) {
        var id = issue.unitForm(bureau.unit(), bureau.sections().get("A"));
        editing.add(id, List.of(unit(bureau, complete(bureau, "chiefA"), "1,000,000")));
        var form = forms.find(id).orElseThrow();
        signing.sign(id, bureau.people().get("chiefA"), hash(form), "");
        return form;
    }

    /** The entry as one of section A's own: about its power, from a threshold on. */
    PointEntry unit(Bureau bureau, PointEntry entry, String threshold) {
        var power = jdbc.sql("select id::text from powers.power where section_id = :section")
                .param("section", bureau.sections().get("A").value())
                .query(String.class)
                .single();
        return new PointEntry(
                "",
                power,
                "PENALTY",
                entry.titleZh(),
                entry.titleEn(),
                entry.descriptionZh(),
                entry.descriptionEn(),
                entry.primary(),
                entry.sources(),
                "",
                entry.cause(),
                entry.method(),
                "",
                threshold,
                "元",
                "3",
                "",
                "4",
                "",
                "PARTIAL",
                "",
                entry.criteria(),
                "",
                entry.measures());
    }

    Form filled(Bureau bureau, String key) {
        var form = formOf(bureau, key);
        editing.add(form.id(), List.of(complete(bureau, key)));
        return forms.find(form.id()).orElseThrow();
    }

    void peer(Bureau bureau, Form form, String key) {
        peers.check(form.id(), bureau.people().get(key), "查看了处罚裁量环节，认同", true);
    }

    String hash(Form form) {
        return contents.of(form.id()).hex();
    }

    FormState state(Form form) {
        return forms.find(form.id()).orElseThrow().state();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
    }
}
