package org.probity.measures.health;

import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the programme's health stands in the menu. */
@Configuration(proxyBeanMethods = false)
class HealthFrame {

    @Bean
    MenuEntry measuresMenuHealth() {
        return new MenuEntry(
                MenuEntry.Group.CONTROL,
                55,
                "measures.health.title",
                "/measures/health",
                "heartbeat",
                "measures:health");
    }
}
