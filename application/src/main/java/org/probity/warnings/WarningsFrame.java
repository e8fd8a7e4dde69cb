package org.probity.warnings;

import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where warnings stand in the menu. */
@Configuration(proxyBeanMethods = false)
class WarningsFrame {

    @Bean
    MenuEntry warningsMenu() {
        return new MenuEntry(
                MenuEntry.Group.DISPOSAL, 50, "warnings.board", "/warnings", "bell-ringing", WarningSight.READ);
    }

    @Bean
    MenuEntry warningFiguresMenu() {
        return new MenuEntry(
                MenuEntry.Group.DISPOSAL, 54, "warnings.figures", "/warnings/figures", "chart-bar", BoardPages.FIGURES);
    }
}
