package org.probity.powers.imports;

import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the log covers of imported marks. */
@Configuration(proxyBeanMethods = false)
class StepMarksAudit {

    @Bean
    AuditedContent auditedImportedMarks() {
        return AuditedContent.row("powers.imported_mark", "powers.imported_mark");
    }
}
