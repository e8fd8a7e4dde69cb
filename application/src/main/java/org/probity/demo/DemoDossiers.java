package org.probity.demo;

import static org.probity.demo.DemoOrganization.UNIT;
import static org.probity.demo.DemoOrganization.text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.measures.dossiers.Dossier;
import org.probity.measures.dossiers.Rehearsal;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The dossiers of the bureau's high risks: two complete, one that waits for the head and one for the leader, one that lacks a structural
 * measure, one just begun; the others are still to be written.
 */
@Component
@ConditionalOnProperty("probity.demo")
class DemoDossiers {

    private static final UnitId BUREAU = new UnitId(UNIT);
    private static final PersonId HEAD = DemoCast.person("P01");

    private final DemoStage stage;
    private final DemoCast cast;
    private final Viewers viewers;
    private final JdbcClient jdbc;
    private final Rehearsal dossiers;

    DemoDossiers(DemoStage stage, DemoCast cast, Viewers viewers, JdbcClient jdbc, Rehearsal dossiers) {
        this.stage = stage;
        this.cast = cast;
        this.viewers = viewers;
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    void play(JsonNode written, DemoLeadership leadership, LocalDate today) {
        for (var dossier : dossiers.notBegun(BUREAU)) {
            var texts = written.get(dossier.point().title().zh());
            if (texts != null) {
                play(dossier, texts, leadership, today);
            }
        }
    }

    private void play(Dossier dossier, JsonNode texts, DemoLeadership leadership, LocalDate today) {
        var point = dossier.point().id();
        var section = sectionOf(dossier);
        var chief = leadership.chiefOf(section);
        var until =
                List.of("DRAFT", "REFUSED", "PREPARED", "ENDORSED", "CONFIRMED").indexOf(text(texts, "until"));
        stage.on(today.minusDays(7), () -> cast.as(chief, () -> dossiers.write(viewer(chief), point, fields(texts))));
        if (until >= 2) {
            stage.on(
                    today.minusDays(4),
                    () -> cast.as(chief, () -> dossiers.prepare(viewer(chief), point, text(texts, "chief"))));
        }
        if (until >= 3) {
            var leader = leadership.leaderOf(section);
            stage.on(
                    today.minusDays(3),
                    () -> cast.as(leader, () -> dossiers.endorse(viewer(leader), point, text(texts, "leader"))));
        }
        if (until >= 4) {
            stage.on(
                    today.minusDays(2),
                    () -> cast.as(HEAD, () -> dossiers.confirm(viewer(HEAD), point, text(texts, "head"))));
        }
    }

    private String sectionOf(Dossier dossier) {
        return jdbc.sql("select code from organization.section where id = :id")
                .param("id", dossier.point().section().value())
                .query(String.class)
                .single();
    }

    /** As the form of a dossier sends it. */
    private static Map<String, String> fields(JsonNode texts) {
        var fields = new HashMap<String, String>();
        texts.get("answers").propertyStream().forEach(answer -> {
            fields.put(answer.getKey() + "-zh", text(answer.getValue(), "zh"));
            fields.put(answer.getKey() + "-en", text(answer.getValue(), "en"));
        });
        var disclosure = texts.get("disclosure");
        fields.put("disclosure", disclosure.hasNonNull("kind") ? text(disclosure, "kind") : "");
        fields.put("disclosedWhat", text(disclosure, "what"));
        fields.put("disclosedWhere", text(disclosure, "where"));
        fields.put("disclosedWhen", text(disclosure, "when"));
        fields.put("withheldReason", text(disclosure, "reason"));
        return fields;
    }

    private Viewer viewer(PersonId person) {
        var username = jdbc.sql("select username from identity.account where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
        return viewers.of(username).orElseThrow();
    }
}
