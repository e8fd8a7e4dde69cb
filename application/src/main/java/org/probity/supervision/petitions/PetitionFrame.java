package org.probity.supervision.petitions;

import java.util.List;
import org.probity.frame.MenuEntry;
import org.probity.identity.Viewer;
import org.probity.shell.SearchHit;
import org.probity.shell.SearchSource;
import org.probity.wording.Bilingual;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where petitions stand in the menu, and how they are found: by number and masked words, each viewer among their own. */
@Configuration(proxyBeanMethods = false)
class PetitionFrame {

    @Bean
    MenuEntry petitionsMenu() {
        return new MenuEntry(
                MenuEntry.Group.DISPOSAL, 40, "supervision.petitions", "/supervision/petitions", "mailbox", Sight.READ);
    }

    @Bean
    MenuEntry petitionAccessMenu() {
        return new MenuEntry(
                MenuEntry.Group.DISPOSAL,
                41,
                "supervision.petitions.access",
                "/supervision/petitions/access",
                "lock-access",
                Sight.ACCESS);
    }

    @Bean
    SearchSource petitionSearch(PetitionRows rows) {
        return new SearchSource() {
            @Override
            public String heading() {
                return "supervision.petitions";
            }

            @Override
            public List<SearchHit> find(Viewer viewer, String words, int limit) {
                if (!viewer.may(Sight.READ) || viewer.unit() == null || viewer.person() == null) {
                    return List.of();
                }
                return rows.list(PetitionFilter.of(name -> name.equals("q") ? words : null), viewer, limit, 0).stream()
                        .map(petition -> new SearchHit(
                                new Bilingual(petition.number(), petition.number()),
                                new Bilingual(petition.summary(), petition.summary()),
                                petition.path()))
                        .toList();
            }
        };
    }
}
