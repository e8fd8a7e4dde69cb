package org.probity.powers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The posts and sections of a unit on a day, as pages name them and as people type them. */
@Repository
public class PostBook {

    private final JdbcClient jdbc;

    PostBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A post on the day.
     *
     * @param holders those who hold it, with since when; empty when it is vacant
     */
    public record Line(
            PostId id,
            String code,
            Bilingual name,
            SectionId section,
            Bilingual sectionName,
            boolean keyPost,
            boolean open,
            List<Holder> holders) {

        /** How the post is written in a field: its code and name. */
        public String label(Locale locale) {
            return code + " " + name.in(locale);
        }

        public boolean vacant() {
            return holders.isEmpty();
        }
    }

    /** Who holds a post since when. */
    public record Holder(PersonId person, Bilingual name, LocalDate since, boolean deputising) {}

    /** A section of the unit. */
    public record SectionLine(SectionId id, Bilingual name) {}

    /** The unit's posts and sections on the day. */
    public record Pages(Map<PostId, Line> posts, List<SectionLine> sections) {

        public List<Line> open() {
            return posts.values().stream().filter(Line::open).toList();
        }

        /** Whether an open post has the code. */
        public boolean offers(String code) {
            return open().stream().anyMatch(line -> line.code().equals(code));
        }

        public @Nullable Line post(@Nullable PostId id) {
            return id == null ? null : posts.get(id);
        }

        public String label(@Nullable PostId id, Locale locale) {
            var line = post(id);
            return line == null ? "" : line.label(locale);
        }

        public String section(@Nullable SectionId id, Locale locale) {
            return sections.stream()
                    .filter(section -> section.id().equals(id))
                    .findFirst()
                    .map(section -> section.name().in(locale))
                    .orElse("");
        }

        /** The post that somebody meant: by the whole label, the code, or the name where it is the only one. */
        public Optional<PostId> find(String typed) {
            var text = PowerName.normal(typed);
            var code = PowerName.normal(typed.strip().split("\\s", 2)[0]);
            var byCode = open().stream()
                    .filter(line -> PowerName.normal(line.code()).equals(code))
                    .map(Line::id)
                    .findFirst();
            if (byCode.isPresent()) {
                return byCode;
            }
            var byName = open().stream()
                    .filter(line -> PowerName.normal(line.name().zh()).equals(text)
                            || PowerName.normal(line.name().en()).equals(text))
                    .map(Line::id)
                    .toList();
            return byName.size() == 1 ? Optional.of(byName.get(0)) : Optional.empty();
        }
    }

    public Pages of(UnitId unit, LocalDate day) {
        var holders = holders(unit, day);
        var posts = new LinkedHashMap<PostId, Line>();
        jdbc.sql("""
                        select p.id, p.code, p.name_zh, p.name_en, p.section_id, p.key_post, s.name_zh as section_zh,
                            s.name_en as section_en, (p.closed_on is null or p.closed_on > :day) as open
                        from organization.post p join organization.section s on s.id = p.section_id
                        where p.unit_id = :unit order by s.position, s.code, p.position, p.code
                        """).param("unit", unit.value()).param("day", day).query(row -> {
            var id = new PostId(row.getObject("id", UUID.class));
            posts.put(
                    id,
                    new Line(
                            id,
                            row.getString("code"),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                            new SectionId(row.getObject("section_id", UUID.class)),
                            Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                            row.getBoolean("key_post"),
                            row.getBoolean("open"),
                            holders.getOrDefault(id, List.of())));
        });
        var sections = jdbc.sql("""
                        select id, name_zh, name_en from organization.section
                        where unit_id = :unit and (closed_on is null or closed_on > :day) order by position, code
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query((row, n) -> new SectionLine(
                        new SectionId(row.getObject("id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en"))))
                .list();
        return new Pages(posts, sections);
    }

    private Map<PostId, List<Holder>> holders(UnitId unit, LocalDate day) {
        var found = new LinkedHashMap<PostId, List<Holder>>();
        jdbc.sql("""
                        select h.post_id, h.person_id, h.from_on, h.deputising, n.name_zh, n.name_en
                        from organization.holding h
                        join organization.post p on p.id = h.post_id
                        join organization.person n on n.id = h.person_id
                        where p.unit_id = :unit and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                        order by h.deputising, h.from_on, n.name_zh
                        """).param("unit", unit.value()).param("day", day).query(row -> {
            found.computeIfAbsent(new PostId(row.getObject("post_id", UUID.class)), id -> new java.util.ArrayList<>())
                    .add(new Holder(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                            row.getObject("from_on", LocalDate.class),
                            row.getBoolean("deputising")));
        });
        return found;
    }
}
