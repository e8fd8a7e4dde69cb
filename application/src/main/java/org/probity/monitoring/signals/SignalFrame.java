package org.probity.monitoring.signals;

import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the register stands in the menu. */
@Configuration(proxyBeanMethods = false)
class SignalFrame {

    @Bean
    MenuEntry monitoringMenuSignals() {
        return new MenuEntry(
                MenuEntry.Group.DISPOSAL, 1, "monitoring.signals", SignalFilter.LIST, "bell", SignalAccess.READ);
    }

    @Bean
    MenuEntry monitoringMenuSignalFigures() {
        return new MenuEntry(
                MenuEntry.Group.DISPOSAL,
                3,
                "monitoring.signal.figures",
                SignalFilter.LIST + "/figures",
                "chart-bar",
                SignalAccess.READ);
    }

    @Bean
    MenuEntry monitoringMenuSelfReport() {
        return new MenuEntry(
                MenuEntry.Group.DISPOSAL,
                4,
                "monitoring.signal.self-report",
                SignalFilter.LIST + "/self-report",
                "message-report",
                SignalAccess.SELF_REPORT);
    }
}
