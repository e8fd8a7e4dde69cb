package org.probity.powers;

import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lines this module adds to the menu. */
@Configuration(proxyBeanMethods = false)
class PowersMenu {

    @Bean
    MenuEntry powersMenuList() {
        return new MenuEntry(
                MenuEntry.Group.IMPLEMENTATION, 10, "powers.menu.list", "/powers", "list-check", "powers:read");
    }

    @Bean
    MenuEntry powersMenuAllocation() {
        return new MenuEntry(
                MenuEntry.Group.IMPLEMENTATION,
                11,
                "powers.menu.allocation",
                "/powers/allocation",
                "table",
                "powers:read");
    }

    @Bean
    MenuEntry powersMenuCoverage() {
        return new MenuEntry(
                MenuEntry.Group.IMPLEMENTATION,
                12,
                "powers.menu.coverage",
                "/powers/coverage",
                "chart-dots",
                "powers:read");
    }
}
