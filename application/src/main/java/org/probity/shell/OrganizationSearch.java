package org.probity.shell;

import java.util.List;
import java.util.Locale;
import org.probity.identity.Viewer;
import org.probity.organization.People;
import org.probity.organization.Posts;
import org.probity.organization.Sections;
import org.probity.wording.Bilingual;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Finds people and posts; their module lies below and cannot offer them itself. */
@Configuration(proxyBeanMethods = false)
class OrganizationSearch {

    private static final String READ = "organization:read";

    @Bean
    @Order(1)
    SearchSource peopleSearch(People people) {
        return source(
                "shell.search.people",
                (viewer, words, limit) -> people.within(viewer.scope(READ), words, null, limit).stream()
                        .map(person -> new SearchHit(
                                person.name(), new Bilingual("", ""), "/organization/people/" + person.id()))
                        .toList());
    }

    @Bean
    @Order(2)
    SearchSource postSearch(Posts posts, Sections sections) {
        return source("shell.search.posts", (viewer, words, limit) -> {
            var unit = viewer.requireUnit();
            var scope = viewer.scope(READ);
            var wanted = words.toLowerCase(Locale.ROOT);
            var found = posts.all(unit).stream()
                    .filter(post -> scope.covers(unit, post.section(), post.id()))
                    .filter(post -> post.name().zh().contains(words)
                            || post.name().en().toLowerCase(Locale.ROOT).contains(wanted)
                            || post.code().toLowerCase(Locale.ROOT).equals(wanted))
                    .limit(limit)
                    .toList();
            var names =
                    sections.names(found.stream().map(post -> post.section()).toList());
            return found.stream()
                    .map(post -> new SearchHit(
                            post.name(),
                            names.getOrDefault(post.section(), new Bilingual("", "")),
                            "/organization/posts/" + post.id()))
                    .toList();
        });
    }

    private interface Finder {
        List<SearchHit> find(Viewer viewer, String words, int limit);
    }

    private static SearchSource source(String heading, Finder finder) {
        return new SearchSource() {
            @Override
            public String heading() {
                return heading;
            }

            @Override
            public List<SearchHit> find(Viewer viewer, String words, int limit) {
                return viewer.may(READ) ? finder.find(viewer, words, limit) : List.of();
            }
        };
    }
}
