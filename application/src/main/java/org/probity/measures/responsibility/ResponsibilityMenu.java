package org.probity.measures.responsibility;

import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where responsibility stands in the menu. */
@Configuration(proxyBeanMethods = false)
class ResponsibilityMenu {

    @Bean
    MenuEntry responsibilityMenu() {
        return new MenuEntry(
                MenuEntry.Group.CONTROL,
                52,
                "measures.menu.responsibility",
                "/measures/responsibility",
                "sitemap",
                "measures:responsibility");
    }
}
