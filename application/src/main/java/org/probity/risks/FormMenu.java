package org.probity.risks;

import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of finding, under the second stage. */
@Configuration(proxyBeanMethods = false)
class FormMenu {

    @Bean
    MenuEntry riskFormsMenu() {
        return new MenuEntry(
                MenuEntry.Group.IMPLEMENTATION, 20, "risks.menu.forms", "/risks/forms", "forms", "risks:read");
    }

    @Bean
    MenuEntry unitFormsMenu() {
        return new MenuEntry(
                MenuEntry.Group.IMPLEMENTATION,
                21,
                "risks.menu.unit-forms",
                "/risks/unit-forms",
                "building-community",
                "risks:read");
    }

    @Bean
    MenuEntry riskProgressMenu() {
        return new MenuEntry(
                MenuEntry.Group.IMPLEMENTATION,
                22,
                "risks.menu.progress",
                "/risks/progress",
                "progress-check",
                "risks:read");
    }

    @Bean
    MenuEntry riskMatrixMenu() {
        return new MenuEntry(
                MenuEntry.Group.IMPLEMENTATION, 23, "risks.menu.matrix", "/risks/matrix", "table", "risks:read");
    }
}
