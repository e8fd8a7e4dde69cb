package org.probity.identity;

import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This module's lines of the menu. */
@Configuration(proxyBeanMethods = false)
class IdentityMenu {

    @Bean
    MenuEntry accountsMenu() {
        return new MenuEntry(
                MenuEntry.Group.GROUND, 80, "identity.accounts", "/identity/accounts", "key", "identity:read-accounts");
    }

    @Bean
    MenuEntry delegationsMenu() {
        return new MenuEntry(
                MenuEntry.Group.GROUND,
                70,
                "identity.delegations",
                "/identity/delegations",
                "arrows-exchange",
                "identity:read-delegations");
    }
}
