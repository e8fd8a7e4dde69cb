package org.probity.warnings.disposals;

import org.probity.audit.AuditedContent;
import org.probity.frame.MenuEntry;
import org.probity.warnings.WarningSight;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where disposals stand in the menu, and that the log covers requests for direct ones. */
@Configuration(proxyBeanMethods = false)
class DisposalFrame {

    @Bean
    MenuEntry disposalsMenu() {
        return new MenuEntry(
                MenuEntry.Group.DISPOSAL, 56, "warnings.disposals", "/warnings/disposals", "gavel", WarningSight.READ);
    }

    @Bean
    AuditedContent auditedDirectRequests() {
        return AuditedContent.row(DirectRequests.SUBJECT, "warnings.direct_request");
    }
}
