package org.probity.measures.projects;

import java.util.List;
import java.util.Map;
import org.probity.frame.MenuEntry;
import org.probity.identity.Viewer;
import org.probity.shell.SearchHit;
import org.probity.shell.SearchSource;
import org.probity.wording.Bilingual;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The line of the menu that leads to the projects, and what the search finds of them. */
@Configuration(proxyBeanMethods = false)
class ProjectsFrame {

    @Bean
    MenuEntry measuresMenuProjects() {
        return new MenuEntry(
                MenuEntry.Group.CONTROL,
                60,
                "measures.projects.list",
                "/measures/projects",
                "building-bridge",
                "measures:projects-read");
    }

    /** Finds projects by number, name or place. */
    @Bean
    @Order(9)
    SearchSource measuresSearchOfProjects(ProjectList list) {
        return new SearchSource() {

            @Override
            public String heading() {
                return "measures.projects.list";
            }

            @Override
            public List<SearchHit> find(Viewer viewer, String words, int limit) {
                if (!viewer.may("measures:projects-read") || viewer.unit() == null) {
                    return List.of();
                }
                return list
                        .page(viewer.scope("measures:projects-read"), ProjectFilter.of(Map.of("q", words)))
                        .rows()
                        .stream()
                        .limit(limit)
                        .map(project -> new SearchHit(
                                project.name(),
                                new Bilingual(
                                        project.facts().number(),
                                        project.facts().number()),
                                "/measures/projects/" + project.id()))
                        .toList();
            }
        };
    }
}
