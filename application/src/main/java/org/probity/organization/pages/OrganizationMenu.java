package org.probity.organization.pages;

import org.probity.frame.Allowed;
import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This module's lines of the menu. */
@Configuration(proxyBeanMethods = false)
class OrganizationMenu {

    private static final String READ = "organization:read";

    @Bean
    MenuEntry structureMenu() {
        return new MenuEntry(MenuEntry.Group.GROUND, 10, "organization.structure", "/organization", "sitemap", READ);
    }

    @Bean
    MenuEntry peopleMenu() {
        return new MenuEntry(MenuEntry.Group.GROUND, 20, "organization.people", "/organization/people", "users", READ);
    }

    @Bean
    MenuEntry leadingGroupMenu() {
        return new MenuEntry(
                MenuEntry.Group.GROUND,
                30,
                "organization.leading-group",
                "/organization/leading-group",
                "users-group",
                READ);
    }

    @Bean
    MenuEntry calendarMenu() {
        return new MenuEntry(
                MenuEntry.Group.GROUND,
                40,
                "organization.calendar",
                "/organization/calendar",
                "calendar",
                Allowed.SIGNED_IN);
    }
}
