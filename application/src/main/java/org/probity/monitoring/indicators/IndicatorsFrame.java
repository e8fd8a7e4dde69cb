package org.probity.monitoring.indicators;

import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line of the menu that leads to the indicators. */
@Configuration(proxyBeanMethods = false)
class IndicatorsFrame {

    @Bean
    MenuEntry monitoringMenuIndicators() {
        return new MenuEntry(
                MenuEntry.Group.DISPOSAL,
                10,
                "monitoring.indicators.menu",
                "/monitoring/indicators",
                "adjustments",
                IndicatorPages.READ);
    }
}
