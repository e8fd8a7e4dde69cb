package org.probity.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.probity.frame.Asked;
import org.probity.frame.Dates;
import org.probity.organization.PostId;
import org.probity.organization.Posts;
import org.probity.risks.MeasureId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The revisions of measures, the newest first, and any two drafts field by field. */
@Repository
class Revisions {

    private static final int MOST = 100;

    /** The fields of {@link MeasureLife#fields} by the message key of their name. */
    private static final Map<String, String> FIELDS = Map.of(
            "type", "measures.field.type",
            "textZh", "measures.field.text-zh",
            "textEn", "measures.field.text-en",
            "owner", "measures.field.owner",
            "startsOn", "measures.field.starts-on",
            "dueOn", "measures.field.due-on",
            "evidenceZh", "measures.field.evidence-zh",
            "evidenceEn", "measures.field.evidence-en",
            "frequency", "measures.field.frequency");

    private static final List<String> ORDER =
            List.of("type", "textZh", "textEn", "owner", "startsOn", "dueOn", "evidenceZh", "evidenceEn", "frequency");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Posts posts;
    private final Dates dates;

    Revisions(JdbcClient jdbc, JsonMapper json, Posts posts, Dates dates) {
        this.jdbc = jdbc;
        this.json = json;
        this.posts = posts;
        this.dates = dates;
    }

    List<Revision> of(MeasureId measure) {
        return jdbc.sql("""
                        select v.*, coalesce(n.name_zh, v.revised_as) as who_zh, coalesce(n.name_en, v.revised_as) as who_en
                        from measures.revision v left join organization.person n on n.id = v.revised_by
                        where v.measure_id = :measure order by v.revised_at desc limit :most
                        """)
                .param("measure", measure.value())
                .param("most", MOST)
                .query(this::revision)
                .list();
    }

    /** How often the measure was revised and when last, for each that was. */
    Map<UUID, LocalDate> last(List<UUID> measures) {
        return jdbc
                .sql(
                        "select measure_id, max(revised_at) as at from measures.revision where measure_id = any(:ids) group by 1")
                .param("ids", measures.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        row.getObject("measure_id", UUID.class),
                        dates.dayOf(row.getTimestamp("at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Revision revision(ResultSet row, int n) throws SQLException {
        var type = new TypeReference<Map<String, String>>() {};
        return new Revision(
                row.getTimestamp("revised_at").toInstant(),
                Bilingual.of(row.getString("who_zh"), row.getString("who_en")),
                row.getString("reason"),
                between(json.readValue(row.getString("before"), type), json.readValue(row.getString("after"), type)));
    }

    /** What differs between two drafts, as {@link MeasureLife#fields} writes them. */
    List<Revision.Change> between(Map<String, String> before, Map<String, String> after) {
        var names = posts.names(Stream.of(before, after)
                .map(fields -> Asked.id(fields.get("owner")))
                .filter(Objects::nonNull)
                .map(PostId::new)
                .collect(Collectors.toSet()));
        var changes = new ArrayList<Revision.Change>();
        for (var field : ORDER) {
            var was = before.getOrDefault(field, "");
            var is = after.getOrDefault(field, "");
            if (!was.equals(is)) {
                changes.add(new Revision.Change(
                        Objects.requireNonNull(FIELDS.get(field)), said(field, was, names), said(field, is, names)));
            }
        }
        return changes;
    }

    private static Revision.Said said(String field, String value, Map<PostId, Bilingual> names) {
        if (value.isEmpty()) {
            return Revision.Said.nothing();
        }
        return switch (field) {
            case "type" -> new Revision.Said("risks.measure-type." + value, new Bilingual("", ""));
            case "frequency" -> new Revision.Said("risks.frequency." + value, new Bilingual("", ""));
            case "owner" -> {
                var post = Asked.id(value);
                yield new Revision.Said(
                        "",
                        post == null
                                ? new Bilingual(value, value)
                                : names.getOrDefault(new PostId(post), new Bilingual(value, value)));
            }
            default -> new Revision.Said("", new Bilingual(value, value));
        };
    }
}
