package org.probity.programme.gatherings;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.probity.organization.PostId;
import org.probity.organization.UnitId;
import org.probity.programme.AudienceKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The kinds of posts that the organization itself knows: leaders, section chiefs and their deputies, key posts. */
@Configuration(proxyBeanMethods = false)
class PostsOfAKind {

    @Bean
    AudienceKind leaders(JdbcClient jdbc) {
        return kind(jdbc, "programme.leaders", "p.level in ('UNIT_HEAD', 'DEPUTY', 'DISCIPLINE')");
    }

    @Bean
    AudienceKind chiefs(JdbcClient jdbc) {
        return kind(jdbc, "programme.chiefs", "p.level in ('SECTION_CHIEF', 'SECTION_DEPUTY')");
    }

    @Bean
    AudienceKind keyPosts(JdbcClient jdbc) {
        return kind(jdbc, "programme.key-posts", "p.key_post");
    }

    private static AudienceKind kind(JdbcClient jdbc, String key, String condition) {
        return new AudienceKind() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public String label() {
                return "programme.audience." + key;
            }

            @Override
            public Set<PostId> posts(UnitId unit, LocalDate day) {
                return Set.copyOf(jdbc.sql("""
                                select p.id from organization.post p where p.unit_id = :unit and (p.closed_on is null or p.closed_on > :day) and
                                """ + condition)
                        .param("unit", unit.value())
                        .param("day", day)
                        .query((row, n) -> new PostId(row.getObject("id", UUID.class)))
                        .list());
            }
        };
    }
}
