package org.probity.powers.rules;

import java.util.Map;
import java.util.Set;
import org.probity.frame.MenuEntry;
import org.probity.shell.SearchHit;
import org.probity.shell.SearchSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The line of the menu that leads to the register, and what the search finds of it. */
@Configuration(proxyBeanMethods = false)
class RulesFrame {

    @Bean
    MenuEntry powersMenuRules() {
        return new MenuEntry(
                MenuEntry.Group.EARLY_PREVENTION, 15, "powers.rules.list", "/powers/rules", "book-2", "powers:read");
    }

    /** Finds rules by number, title or issuer. */
    @Bean
    @Order(6)
    SearchSource powersSearchOfRules(RuleList list) {
        return new SearchSource() {
            @Override
            public String heading() {
                return "powers.rules.list";
            }

            @Override
            public java.util.List<SearchHit> find(org.probity.identity.Viewer viewer, String words, int limit) {
                if (!viewer.may("powers:read") || viewer.unit() == null) {
                    return java.util.List.of();
                }
                var unit = viewer.scope("powers:read").unit();
                return list.page(unit, RuleFilter.of(Map.of("q", words)), Set.of()).rows().stream()
                        .limit(limit)
                        .map(rule -> new SearchHit(
                                rule.title(),
                                new org.probity.wording.Bilingual(
                                        rule.facts().number(), rule.facts().number()),
                                "/powers/rules/" + rule.id()))
                        .toList();
            }
        };
    }
}
