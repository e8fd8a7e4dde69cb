package org.probity.measures.interventions;

import org.probity.audit.AuditedContent;
import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the register stands in the menu (the same for all staff), and that the log covers its content, under a name that says nothing. */
@Configuration(proxyBeanMethods = false)
class InterventionFrame {

    @Bean
    MenuEntry interventionsMenu() {
        return new MenuEntry(
                MenuEntry.Group.CONTROL,
                58,
                "measures.interventions",
                "/measures/interventions",
                "shield-lock",
                "measures:report-intervention");
    }

    @Bean
    AuditedContent auditedInterventions() {
        return AuditedContent.row("measures.restricted", "measures.intervention");
    }
}
