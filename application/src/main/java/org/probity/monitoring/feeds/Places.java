package org.probity.monitoring.feeds;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sections, posts and powers of a unit by their codes, as records name them: whose a record is. */
final class Places {

    /** Columns that name a post, or the code of one. */
    static final Set<String> POSTS = Set.of(
            "handler", "officer", "maker", "checker", "post", "target", "agent", "applicant", "approver", "claimant");

    private static final Set<String> SECTIONS = Set.of("dept", "section");

    private final Map<String, UUID> sections = new HashMap<>();
    private final Map<String, UUID> posts = new HashMap<>();
    private final Map<UUID, UUID> sectionOfPost = new HashMap<>();
    private final Map<String, UUID> sectionOfPower = new HashMap<>();

    Places(JdbcClient jdbc, UnitId unit) {
        jdbc.sql("select code, id from organization.section where unit_id = :unit")
                .param("unit", unit.value())
                .query(row -> {
                    sections.put(row.getString("code"), row.getObject("id", UUID.class));
                });
        jdbc.sql("select code, id, section_id from organization.post where unit_id = :unit")
                .param("unit", unit.value())
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    posts.put(row.getString("code"), id);
                    sectionOfPost.put(id, row.getObject("section_id", UUID.class));
                });
        jdbc.sql("select code, section_id from powers.power where unit_id = :unit")
                .param("unit", unit.value())
                .query(row -> {
                    sectionOfPower.put(row.getString("code"), row.getObject("section_id", UUID.class));
                });
    }

    /** The sections that a record names, by themselves or by a post or a power. */
    Set<UUID> sections(FeedRecord record) {
        var found = new LinkedHashSet<UUID>();
        SECTIONS.forEach(column -> add(found, section(record.text(column))));
        posts(record).forEach(post -> add(found, sectionOfPost.get(post)));
        if (found.isEmpty()) {
            add(found, sectionOfPower.get(String.valueOf(record.text("power"))));
        }
        return found;
    }

    /** The posts that a record names. */
    Set<UUID> posts(FeedRecord record) {
        var found = new LinkedHashSet<UUID>();
        POSTS.forEach(column -> add(found, post(record.text(column))));
        if (record.kind().idColumn().equals("code")) {
            add(found, post(record.id()));
        }
        return found;
    }

    @Nullable
    UUID section(@Nullable String code) {
        return code == null ? null : sections.get(code);
    }

    @Nullable
    UUID post(@Nullable String code) {
        return code == null ? null : posts.get(code);
    }

    @Nullable
    UUID sectionOfPost(@Nullable UUID post) {
        return post == null ? null : sectionOfPost.get(post);
    }

    boolean knowsPower(String code) {
        return sectionOfPower.containsKey(code);
    }

    @Nullable
    UUID sectionOfPower(@Nullable String code) {
        return code == null ? null : sectionOfPower.get(code);
    }

    private static void add(Set<UUID> to, @Nullable UUID id) {
        if (id != null) {
            to.add(id);
        }
    }
}
