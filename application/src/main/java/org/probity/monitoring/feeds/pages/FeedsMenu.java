package org.probity.monitoring.feeds.pages;

import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line of the menu. */
@Configuration(proxyBeanMethods = false)
class FeedsMenu {

    @Bean
    MenuEntry feedsMenu() {
        return new MenuEntry(
                MenuEntry.Group.DISPOSAL,
                20,
                "monitoring.feeds.menu",
                "/monitoring/feeds",
                "database-import",
                FeedAccess.READ);
    }
}
