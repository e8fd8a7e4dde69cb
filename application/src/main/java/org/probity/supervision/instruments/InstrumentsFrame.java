package org.probity.supervision.instruments;

import org.probity.audit.AuditedContent;
import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where instruments stand in the menu, and that the log covers their content. */
@Configuration(proxyBeanMethods = false)
class InstrumentsFrame {

    @Bean
    MenuEntry supervisionInstrumentsMenu() {
        return new MenuEntry(
                MenuEntry.Group.DISPOSAL,
                62,
                "supervision.instruments",
                InstrumentPages.PATH,
                "message-exclamation",
                InstrumentRows.READ);
    }

    @Bean
    AuditedContent auditedSupervisionInstruments() {
        return AuditedContent.row("supervision.instrument", "supervision.instrument");
    }
}
